package nl.stadsmijn.gateway.passport;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.stadsmijn.gateway.passport.PassportView.Fact;

/** Collects what is known; what nobody has said is left out. */
final class FactList {

    private final Wording wording;
    private final JsonNode evidence;
    private final List<Fact> facts = new ArrayList<>();

    /** @param evidence how the value of a field is known, by the field's name; may be missing */
    FactList(Wording wording, JsonNode evidence) {
        this.wording = wording;
        this.evidence = evidence;
    }

    List<Fact> all() {
        return List.copyOf(facts);
    }

    /** A field of the node, told in some way; its label is the word for {@code fact.<field>}. */
    FactList add(JsonNode node, String field, Function<JsonNode, String> told) {
        return add(node, field, field, told);
    }

    FactList add(JsonNode node, String field, String label, Function<JsonNode, String> told) {
        value(node, field).ifPresent(value -> add(wording.of("fact." + label), told.apply(value), note(field), null));
        return this;
    }

    FactList add(String label, String text, String note, String link) {
        facts.add(new Fact(label, text, note, link));
        return this;
    }

    String number(JsonNode value) {
        return wording.number(new BigDecimal(value.asText()));
    }

    String day(JsonNode value) {
        return wording.day(LocalDate.parse(value.asText()));
    }

    static Optional<JsonNode> value(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(node.path(field)) : Optional.empty();
    }

    private String note(String field) {
        return value(evidence, field)
                .map(how -> wording.code("evidence", how.asText()))
                .orElse(null);
    }
}
