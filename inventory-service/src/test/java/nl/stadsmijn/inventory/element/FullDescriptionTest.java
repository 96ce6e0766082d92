package nl.stadsmijn.inventory.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.json.MergePatch;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that can be said of an element, and what is wrong of it: a steel beam, bolted in, tested and photographed. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class FullDescriptionTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    KafkaProbe kafka;

    @Test
    void whatIsSaidIsKeptAndWhatFollowsFromItIsFilledIn() {
        var sent = json(ElementRequest.FULL_EXAMPLE);
        var element = Api.element(Api.inventory(), ElementRequest.FULL_EXAMPLE);

        var read = json(Api.contractor().get("/elements/{id}", element).asString());

        sent.properties().stream()
                .filter(field -> !field.getKey().equals("geometry")
                        && !field.getKey().equals("evidence")
                        && !field.getKey().equals("hazards"))
                .forEach(field -> assertThat(plain(read.get(field.getKey())))
                        .as(field.getKey())
                        .isEqualTo(plain(field.getValue())));
        assertThat(read.at("/geometry/section").asText())
                .as("one spelling of three")
                .isEqualTo("HEA 200");
        assertThat(read.at("/geometry/areaMm2").asDouble()).isBetween(5300.0, 5450.0);
        assertThat(read.at("/massPerUnit").asDouble()).as("6 m at 42.3 kg/m").isBetween(250.0, 257.0);
        assertThat(read.at("/evidence/massPerUnit").asText()).isEqualTo("HEURISTIC");
        assertThat(read.at("/evidence/lengthMm").asText()).isEqualTo("NON_DESTRUCTIVE");
        assertThat(read.at("/material").asText()).isEqualTo("steel-section");
        assertThat(read.at("/hazards/0/status").asText()).isEqualTo("ABSENT_TESTED");
    }

    /** What waste is kept for says how long it may be kept, so that somebody has to say it. */
    @Test
    void theUsualStrategyOfATypeIsNotThatOfWaste() {
        var inventory = Api.inventory();
        var slabs = """
                {"name":"Kanaalplaat","productType":"hollow-core-slab","amount":{"value":"2","unit":"piece"}%s}""";
        assertThat(strategy(Api.element(inventory, slabs.formatted(""))).isTextual())
                .isTrue();
        var waste = slabs.formatted(", \"provenance\":{\"origin\":\"DEMOLITION\",\"wasteStatus\":\"WASTE\"}");
        assertThat(strategy(Api.element(inventory, waste)).isMissingNode()).isTrue();
    }

    private static JsonNode strategy(UUID element) {
        return json(Api.contractor().get("/elements/{id}", element).asString()).path("rStrategy");
    }

    @Test
    void whatIsToldOfIsWhatIsKept() {
        var inventory = Api.inventory();
        var element = Api.element(inventory, ElementRequest.FULL_EXAMPLE);
        Api.publish(inventory).then().statusCode(200);

        var told = kafka.await("inventory.lots", event -> event.subject().equals(element))
                .data();

        var read = json(Api.contractor().get("/elements/{id}", element).asString());
        for (var field :
                new String[] {"geometry", "composition", "performance", "condition", "detachability", "provenance"}) {
            assertThat(plain(told.get(field))).as(field).isEqualTo(plain(read.get(field)));
        }
        Api.anybody()
                .get("/descriptions/{id}", element)
                .then()
                .statusCode(200)
                .body("detachability.connection", equalTo("BOLT_AND_NUT"))
                .body("performance[0].value", equalTo("S235"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"amount":{"value":"8","unit":"m2"}}                                     | amount.unit                      | must be piece or m
            {"amount":{"value":"0","unit":"piece"}}                                  | amount                           | more than 0
            {"geometry":{"lengthMm":0}}                                              | geometry.lengthMm                | greater than 0
            {"geometry":{"lengthMm":-6000}}                                          | geometry.lengthMm                | greater than 0
            {"geometry":{"lengthMm":600000}}                                         | geometry.lengthMm                | it is in mm
            {"geometry":{"section":"HEA 205"}}                                       | geometry.section                 | nearest: HEA 200, HEA 220
            {"productType":"Stalen lig"}                                             | productType                      | nearest: steel-beam
            {"material":"beton"}                                                     | material                         | nearest: concrete-in-situ
            {"material":"betn"}                                                      | material                         | nearest: concrete-
            {"productType":"steel-beem"}                                             | productType                      | nearest: steel-beam
            {"nlsfb":"99.99"}                                                        | nlsfb                            | nearest:
            {"eural":"17 04 99"}                                                     | eural                            | nearest: 17 04
            {"material":"betn"}                                                      | material                         | nearest: concrete-in-situ, concrete-precast
            {"material":"Beton, prefab"}                                             | material                         | nearest: concrete-precast
            {"material":"plaat van staal, verzinkt"}                                 | material                         | nearest: steel-sheet-galvanised
            {"material":"Steenwool"}                                                 | material                         | nearest: rock-wool
            {"ifcClass":"IfcFoo"}                                                    | ifcClass                         | nearest: Ifc
            {"ifcClass":"IfcBaem"}                                                   | ifcClass                         | nearest: IfcBeam
            {"globalIds":["a","b","c","d","e","f","g","h","i"]}                      | globalIds                        | at most 8, one for each of the 8 pieces
            {"material":"steel-sektion"}                                             | material                         | nearest: steel-section
            {"composition":[{"material":"steel-section","percent":101}]}             | composition                      | at most 100 %
            {"composition":[{"material":"steel-section","percent":50.006},{"material":"flat-glass","percent":50.005}]} | composition | 0.01 aside
            {"composition":[{"material":"glas","percent":10}]}                       | composition[0].material          | nearest:
            {"condition":{"technical":7}}                                            | condition.technical              | 6
            {"condition":{"defects":[{"description":"rust","intensity":4}]}}         | condition.defects[0].intensity   | 3
            {"performance":[{"kind":"U_VALUE","value":"low"}]}                       | performance[0].value             | a decimal such as 1.2
            {"performance":[{"kind":"U_VALUE","value":"1.2","unit":"W"}]}            | performance[0].unit              | must be W/(m2·K)
            {"performance":[{"kind":"U_VALUE","value":"-3"}]}                        | performance[0].value             | more than 0
            {"performance":[{"kind":"U_VALUE","value":"110"}]}                       | performance[0].value             | at most 10
            {"performance":[{"kind":"FIRE_RESISTANCE","value":"0"}]}                 | performance[0].value             | more than 0
            {"performance":[{"kind":"FIRE_CLASS","value":"Z9"}]}                     | performance[0].value             | such as A1 or B-s1,d0
            {"performance":[{"kind":"FIRE_CLASS","value":"REI 60"}]}                 | performance[0].value             | FIRE_RESISTANCE
            {"hazards":[{"substance":"pcb","status":"ABSENT_TESTED","reportReference":"-"}]} | hazards[0].reportReference | a letter or a digit
            {"performance":[{"kind":"OTHER","value":"yes"}]}                         | performance[0].name              | must say what is stated
            {"hazards":[{"substance":"asbestoz","status":"PRESENT"}]}                | hazards[0].substance             | nearest: asbestos
            {"provenance":{"origin":"DEMOLITION","wasteStatus":"NON_WASTE"}}         | provenance.wasteStatus           | only what is deinstalled
            {"provenance":{"buildYear":2051}}                                        | provenance.buildYear             | at most
            {"provenance":{"buildYear":1996,"installedOn":"1970-01-01"}}             | provenance.installedOn           | before it was built
            {"price":{"kind":"FREE"}}                                                | price.perUnit                    | FIXED price only
            {"minimumOrder":{"value":"9","unit":"piece"}}                            | minimumOrder                     | at most the amount, 8 piece
            {"minimumOrder":{"value":"2","unit":"m"}}                                | minimumOrder.unit                | must be piece
            {"harvestable":false}                                                    | notHarvestableReason             | must say why
            {"evidence":{"lenghtMm":"VISUAL"}}                                       | evidence.lenghtMm                | nearest: lengthMm
            {"evidenceDetails":{"widthMm":{"how":"laser"}}}                          | evidenceDetails.widthMm          | must stand in evidence too
            {"evidenceDetails":{"lengthMm":{"on":"2051-01-01"}}}                     | evidenceDetails.lengthMm.on      | or before
            {"externalId":"", "name":""}                                             | name                             | blank
            """)
    void whatIsWrongIsToldByFieldWithWhatWouldBeRight(String patch, String field, String right) {
        var body = MergePatch.apply(json(ElementRequest.FULL_EXAMPLE), json(patch));

        Api.contractor()
                .contentType("application/json")
                .body(body.toString())
                .post("/inventories/{id}/elements", inventory())
                .then()
                .statusCode(422)
                .body("violations.field", hasItems(field))
                .body("violations.find { it.field == '%s' }.message".formatted(field), containsString(right));
    }

    private static UUID inventory;

    /** None of them is written, so that one will do for all. */
    private static UUID inventory() {
        inventory = inventory == null ? Api.inventory() : inventory;
        return inventory;
    }

    /** Numbers by what they are worth, not by their digits. */
    private static Object plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT ->
                node.properties().stream()
                        .filter(field -> !field.getValue().isNull())
                        .collect(java.util.stream.Collectors.toMap(
                                java.util.Map.Entry::getKey, field -> plain(field.getValue())));
            case ARRAY -> node.valueStream().map(FullDescriptionTest::plain).toList();
            case NUMBER -> node.decimalValue().stripTrailingZeros();
            default -> node.asText();
        };
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
