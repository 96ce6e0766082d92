package nl.stadsmijn.inventory.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.description.Provenance.WasteStatus;
import nl.stadsmijn.kit.quantity.Amount;

/**
 * Says of a lot that came out of others what holds for all of it. Works on the JSON of descriptions, so that a field that is added to them is
 * taken along.
 */
final class DerivedDescription {

    /** What a treatment does not change; all else of what it made is for its holder to say. */
    private static final List<String> OUTLIVES_TREATMENT = List.of("name", "material", "harvestable");

    /** Of a unit, so worth nothing in another. */
    private static final List<String> PER_UNIT = List.of("massPerUnit", "price", "minimumOrder");

    /** What is said field by field; all else is one value, kept whole or not at all: half a price is none. */
    private static final Set<String> GROUPS = Stream.of(Description.class.getRecordComponents())
            .filter(component -> DescriptionGroup.class.isAssignableFrom(component.getType()))
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;

    private final ObjectMapper json;

    DerivedDescription(ObjectMapper json) {
        this.json = json;
    }

    /**
     * What all parents have in common. Evidence is the weakest there is; a hazard of one is a hazard of all, and is only known to be absent if all know.
     *
     * @param parents at least one; the first gives its product type where they differ
     * @param productType what a treatment made of them, be it of the same type: a beam that was cut; null if it is what they were
     */
    Description of(List<Description> parents, Amount amount, String productType) {
        var common = parents.stream()
                .map(parent -> (ObjectNode) json.valueToTree(parent))
                .reduce(DerivedDescription::common)
                .orElseThrow();
        var type = productType == null ? parents.getFirst().productType() : productType;
        if (productType != null || !parents.stream().allMatch(parent -> type.equals(parent.productType()))) {
            common.retain(OUTLIVES_TREATMENT);
        }
        law(common, parents);
        common.removeIf(DerivedDescription::isSilent);
        if (!common.path("harvestable").asBoolean(true)) {
            common.put("notHarvestableReason", joined(parents, Description::notHarvestableReason, LONGEST_REASON));
        }
        if (!parents.stream().allMatch(parent -> parent.amount().unit() == amount.unit())) {
            common.remove(PER_UNIT);
        }
        common.put("name", joined(parents, Description::name, LONGEST_NAME)).put("productType", type);
        common.set("amount", json.valueToTree(amount));
        common.set("hazards", json.valueToTree(hazards(parents)));
        common.remove(List.of("globalIds", "evidence", "evidenceDetails"));
        common.set("evidence", json.valueToTree(evidenceOf(common, weakest(parents))));
        return read(common).ofAmount(amount);
    }

    /**
     * The strictest of what they are in law, if all say it. Waste stays waste through a merge and a treatment, until its holder says that it has ceased to be
     * (Directive 2008/98/EC, art. 6).
     */
    private static void law(ObjectNode common, List<Description> parents) {
        var statuses = parents.stream().map(DerivedDescription::wasteStatus).toList();
        var known = !statuses.contains(WasteStatus.UNKNOWN);
        var isSaid = common.path("provenance").hasNonNull("wasteStatus");
        if (statuses.contains(WasteStatus.WASTE)) {
            common.withObject("/provenance").put("wasteStatus", WasteStatus.WASTE.name());
        } else if (!isSaid && known && common.has("provenance")) {
            common.withObject("/provenance").put("wasteStatus", WasteStatus.END_OF_WASTE.name());
        }
    }

    private static WasteStatus wasteStatus(Description description) {
        var provenance = description.provenance();
        return provenance == null || provenance.wasteStatus() == null ? WasteStatus.UNKNOWN : provenance.wasteStatus();
    }

    /** What each of them says, once. */
    private static String joined(List<Description> parents, Function<Description, String> said, int longest) {
        var all = parents.stream().map(said).filter(Objects::nonNull).distinct().collect(Collectors.joining(" / "));
        if (all.length() <= longest) {
            return all;
        }
        var end = Character.isHighSurrogate(all.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return all.substring(0, end) + "…";
    }

    private static ObjectNode common(ObjectNode one, ObjectNode other) {
        var both = one.objectNode();
        one.properties().forEach(field -> {
            var theirs = other.get(field.getKey());
            if (field.getValue().equals(theirs)) {
                both.set(field.getKey(), field.getValue());
            } else if (GROUPS.contains(field.getKey())
                    && field.getValue() instanceof ObjectNode mine
                    && theirs instanceof ObjectNode also) {
                both.set(field.getKey(), common(mine, also));
            } else if (field.getValue().isBoolean()) {
                both.put(field.getKey(), false);
            }
        });
        return both;
    }

    /** A group of which nothing is said any more. */
    private static boolean isSilent(JsonNode value) {
        return value.isObject() && value.valueStream().allMatch(JsonNode::isNull);
    }

    /** How a value is known says nothing where there is no value any more. */
    private static Map<String, Description.Evidence> evidenceOf(
            ObjectNode description, Map<String, Description.Evidence> evidence) {
        evidence.keySet().removeIf(field -> {
            var value = description.findValue(field);
            return value == null || value.isNull();
        });
        return evidence;
    }

    private static Map<String, Description.Evidence> weakest(List<Description> parents) {
        var weakest = new HashMap<>(parents.getFirst().proof().evidence());
        for (var parent : parents) {
            weakest.keySet().retainAll(parent.proof().evidence().keySet());
            weakest.replaceAll((field, evidence) -> {
                var theirs = parent.proof().evidence().get(field);
                return theirs.compareTo(evidence) > 0 ? theirs : evidence;
            });
        }
        return weakest;
    }

    private static List<Hazard> hazards(List<Description> parents) {
        var bySubstance = parents.stream()
                .flatMap(parent -> parent.hazards().stream())
                .collect(Collectors.groupingBy(hazard -> hazard.substance().toLowerCase(Locale.ROOT)));
        return bySubstance.values().stream()
                .map(DerivedDescription::worst)
                .filter(worst -> worst.forbidsSale() || parents.stream().allMatch(parent -> knows(parent, worst)))
                .sorted(Comparator.comparing(Hazard::substance))
                .toList();
    }

    private static Hazard worst(List<Hazard> ofOneSubstance) {
        return ofOneSubstance.stream().max(Comparator.comparing(Hazard::status)).orElseThrow();
    }

    private static boolean knows(Description parent, Hazard hazard) {
        return parent.hazards().stream().anyMatch(known -> known.substance().equalsIgnoreCase(hazard.substance()));
    }

    private Description read(JsonNode description) {
        try {
            return json.treeToValue(description, Description.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what descriptions have in common is a description", impossible);
        }
    }
}
