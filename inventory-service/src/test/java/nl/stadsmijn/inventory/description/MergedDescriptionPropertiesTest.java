package nl.stadsmijn.inventory.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.stadsmijn.inventory.gate.PublicationGate;
import nl.stadsmijn.inventory.gate.Sight;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** Whatever lots of one product are merged, the lot that they become can be described, read and offered. */
class MergedDescriptionPropertiesTest {

    /** As the services write it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    /** What is said of a field, or null for nothing; few values, so that some are the same in both. */
    private static final Map<String, List<String>> SAID = Map.ofEntries(
            Map.entry("name", List.of("\"Deur\"", "\"Binnendeur\"", "\"%s\"".formatted("😀".repeat(100)))),
            Map.entry("description", List.of("null", "\"eiken\"")),
            Map.entry("globalIds", List.of("null", "[\"a\"]")),
            Map.entry("productType", List.of("\"interior-door\"", "\"timber-door\"")),
            Map.entry("eural", List.of("null", "\"17 02 01\"", "\"17 09 04\"")),
            Map.entry("massPerUnit", List.of("null", "22.5", "45")),
            Map.entry(
                    "geometry",
                    List.of("null", "{\"widthMm\":930}", "{\"widthMm\":880,\"heightMm\":2115}", "{\"heightMm\":2115}")),
            Map.entry("material", List.of("null", "\"structural-timber\"")),
            Map.entry("composition", List.of("null", "[{\"material\":\"structural-timber\",\"percent\":90.5}]")),
            Map.entry("performance", List.of("null", "[{\"kind\":\"FIRE_CLASS\",\"value\":\"A1\"}]")),
            Map.entry(
                    "condition",
                    List.of("null", "{\"technical\":2}", "{\"technical\":3,\"defects\":[{\"description\":\"kras\"}]}")),
            Map.entry("detachability", List.of("null", "{\"connection\":\"SCREW\"}", "{\"edges\":\"OPEN\"}")),
            Map.entry(
                    "hazards",
                    List.of(
                            "null",
                            "[{\"substance\":\"asbestos\",\"status\":\"ABSENT_TESTED\",\"reportReference\":\"AI-1\"}]")),
            Map.entry(
                    "provenance",
                    List.of(
                            "null",
                            "{\"wasteStatus\":\"WASTE\"}",
                            "{\"origin\":\"DEINSTALLATION\",\"wasteStatus\":\"NON_WASTE\",\"buildYear\":1990,\"installedOn\":\"1996-01-01\"}",
                            "{\"origin\":\"DEMOLITION\",\"wasteStatus\":\"END_OF_WASTE\"}")),
            Map.entry(
                    "price",
                    List.of(
                            "null",
                            "{\"kind\":\"FREE\"}",
                            "{\"kind\":\"FIXED\",\"perUnit\":{\"amount\":\"50.00\",\"currency\":\"EUR\"}}",
                            "{\"kind\":\"FIXED\",\"perUnit\":{\"amount\":\"80.00\",\"currency\":\"EUR\"}}")),
            Map.entry(
                    "minimumOrder",
                    List.of("null", "{\"value\":\"2\",\"unit\":\"piece\"}", "{\"value\":\"3\",\"unit\":\"piece\"}")),
            Map.entry(
                    "evidence",
                    List.of("null", "{\"massPerUnit\":\"VISUAL\",\"geometry\":\"VISUAL\",\"condition\":\"VISUAL\"}")),
            Map.entry("evidenceDetails", List.of("null", "{\"massPerUnit\":{\"how\":\"geschat\"}}")));

    private final DerivedDescription derived = new DerivedDescription(JSON);

    @Property(tries = 500)
    void canBeDescribedReadAndOffered(@ForAll("lots") List<Description> parents, @ForAll("amounts") Amount amount)
            throws JsonProcessingException {
        var merged = derived.of(parents, amount, null);

        assertThat(merged.groups())
                .allSatisfy(group -> assertThat(VALIDATOR.validate(group)).isEmpty());
        assertThat(PublicationGate.refusals(merged, Sight.FROM_PAPER)).isEmpty();
        assertThat(JSON.readValue(JSON.writeValueAsString(merged), Description.class))
                .isEqualTo(merged);
        assertThat(merged.amount()).isEqualTo(amount);
        var prices = parents.stream()
                .map(parent -> parent.terms().price())
                .distinct()
                .toList();
        assertThat(merged.terms().price())
                .isIn(prices.size() == 1 ? prices.getFirst() : Price.ON_REQUEST, Price.ON_REQUEST);
        if (merged.terms().minimumOrder() != null) {
            assertThat(merged.terms().minimumOrder().isMoreThan(amount)).isFalse();
        }
        assertThat(merged.name().codePoints()).noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    @Property(tries = 200)
    void saysAllThatEachOfThemSaysAlike(@ForAll("lot") Description one) {
        var merged = derived.of(List.of(one, one), one.amount(), null);

        assertThat(merged.terms()).isEqualTo(one.terms());
        assertThat(merged.geometry()).isEqualTo(one.geometry());
        assertThat(merged.condition()).isEqualTo(one.condition());
        assertThat(merged.provenance()).isEqualTo(one.provenance());
        assertThat(merged.measure()).isEqualTo(one.measure());
    }

    @Provide
    Arbitrary<Amount> amounts() {
        return Arbitraries.integers().between(1, 20).map(pieces -> Amount.of(pieces, Unit.PIECE));
    }

    @Provide
    Arbitrary<List<Description>> lots() {
        return lot().list().ofMinSize(2).ofMaxSize(3);
    }

    @Provide
    Arbitrary<Description> lot() {
        var fields = List.copyOf(SAID.keySet());
        return Combinators.combine(fields.stream()
                        .map(field -> Arbitraries.of(SAID.get(field)))
                        .toList())
                .as(values -> described(fields, values));
    }

    private static Description described(List<String> fields, List<String> values) {
        try {
            var json = JSON.createObjectNode();
            for (int i = 0; i < fields.size(); i++) {
                json.set(fields.get(i), JSON.readTree(values.get(i)));
            }
            json.set("amount", JSON.valueToTree(Amount.of(10, Unit.PIECE)));
            return JSON.treeToValue(withoutNulls(json), Description.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode withoutNulls(ObjectNode json) {
        json.removeIf(value -> value.isNull());
        return json;
    }
}
