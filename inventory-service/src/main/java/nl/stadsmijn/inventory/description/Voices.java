package nl.stadsmijn.inventory.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;

/** Answers who may say what of lots, by what the ledger said last, and refuses what is said by others. docs/decisions/0021-what-is-said-of-what-is-in-hand.md. */
@ApplicationScoped
public class Voices {

    private final CustodyRepository custodies;
    private final Caller caller;
    private final ObjectMapper json;

    Voices(CustodyRepository custodies, Caller caller, ObjectMapper json) {
        this.custodies = custodies;
        this.caller = caller;
        this.json = json;
    }

    /** Of the caller, who stands in this way to it. */
    public Voice of(Lot lot, Standing standing) {
        return Voice.of(standing, lot, custodies.of(lot));
    }

    /** Of the caller, as one of its inventory. */
    public Voice ofInventory(Lot element) {
        return Voice.ofInventory(element, custodies.of(element), caller.organisation());
    }

    /** By element, of an organisation, as one of their inventory; only of those that others know of: the others nobody else can have. */
    public Map<UUID, Voice> ofInventory(Collection<Lot> elements, UUID organisation) {
        var offered = elements.stream().filter(lot -> !lot.isUnpublished()).toList();
        if (offered.isEmpty()) {
            return Map.of();
        }
        var custody = custodies.of(offered);
        return offered.stream()
                .collect(Collectors.toMap(Lot::id, lot -> Voice.ofInventory(lot, custody.get(lot.id()), organisation)));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 naming each field that is another's to say */
    public void check(Voice voice, Lot before, String externalId, Description after) {
        var refused = refusals(voice, before, externalId, after);
        if (!refused.isEmpty()) {
            var first = refused.getFirst();
            var more = refused.size() == 1 ? "" : " (and %d more)".formatted(refused.size() - 1);
            throw Problem.of(ProblemType.FORBIDDEN, first.field() + ": " + first.message() + more, refused);
        }
    }

    /** Each field that is another's to say, and would be another than it is. */
    public List<Violation> refusals(Voice voice, Lot before, String externalId, Description after) {
        if (voice.saysAll()) {
            return List.of();
        }
        var refused = new ArrayList<Violation>();
        if (!voice.what() && !Objects.equals(before.externalId(), externalId)) {
            refused.add(voice.refusal("externalId", externalId));
        }
        var changes = new ArrayList<Change>();
        compare("", json.valueToTree(before.description()), json.valueToTree(after), changes);
        changes.stream()
                .filter(change -> !voice.mayChange(change.field()))
                .map(change -> voice.refusal(change.field(), change.value()))
                .forEach(refused::add);
        return refused;
    }

    private record Change(String field, String value) {}

    /** Every value that is another, by the path that it has in JSON. */
    private static void compare(String path, JsonNode before, JsonNode after, List<Change> changes) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof ObjectNode one && after instanceof ObjectNode other) {
            var names = new TreeSet<String>();
            one.fieldNames().forEachRemaining(names::add);
            other.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(
                    path.isEmpty() ? name : path + "." + name, valueOf(one, name), valueOf(other, name), changes));
        } else {
            changes.add(new Change(path, text(after)));
        }
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isNumber()
                ? value.decimalValue().toPlainString()
                : value.isTextual() ? value.asText() : value.toString();
    }

    private static JsonNode valueOf(ObjectNode node, String name) {
        return Objects.requireNonNullElse(node.get(name), NullNode.instance);
    }
}
