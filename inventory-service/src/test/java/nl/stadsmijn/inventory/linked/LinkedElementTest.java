package nl.stadsmijn.inventory.linked;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.inventory.element.ElementRequest;
import nl.stadsmijn.inventory.media.Pictures;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** Elements as linked data: a processor of JSON-LD reads them, and every word has an address. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class LinkedElementTest {

    private static final String JSON_LD = "application/ld+json";
    private static final String SCHEMA = "https://schema.org/";
    private static final String OURS = "https://stadsmijn.nl/ns#";

    private static final String SLABS = """
            {"externalId":"slab","name":"Kanaalplaat","productType":"hollow-core-slab","nlsfb":"23.21","amount":{"value":"2","unit":"piece"},
             "massPerUnit":2838.5,"geometry":{"lengthMm":7910,"widthMm":1200,"thicknessMm":200},"material":"concrete-precast",
             "globalIds":["0QUPZhG$P0QxDUkPmVYWxX","1QUPZhG$P0QxDUkPmVYWxY"],"condition":{"technical":2}}""";

    /** What was applied in a building has a passport of its earlier life. */
    @Test
    void namesTheLotThatItWasBefore() throws JsonLdError {
        var earlier = UUID.randomUUID();
        var id = Api.element(
                Api.inventory(),
                SLABS.replaceFirst("\\{", "{\"provenance\":{\"predecessorLotId\":\"" + earlier + "\"},"));

        var slab = product(linked(id).asString());

        assertThat(slab.getJsonArray(OURS + "predecessor").getJsonObject(0).getString("@id"))
                .endsWith("/id/" + earlier);
    }

    @Test
    void tellsDimensionsMassMaterialGlobalIdsAndPhotosInTheWordsOfSchemaOrg() throws JsonLdError {
        var id = Api.element(Api.inventory(), SLABS);
        Api.contractor()
                .contentType("image/png")
                .body(Pictures.png(60, 40))
                .post("/elements/{id}/photos", id)
                .then()
                .statusCode(201);

        var slab = product(linked(id).asString());

        assertThat(slab.getString("@id")).endsWith("/id/" + id);
        assertThat(text(slab, "@type", 0)).isEqualTo(SCHEMA + "Product");
        assertThat(quantity(slab, OURS + "length")).isEqualTo("7910 MMT");
        assertThat(quantity(slab, SCHEMA + "width")).isEqualTo("1200 MMT");
        assertThat(quantity(slab, OURS + "thickness")).isEqualTo("200 MMT");
        assertThat(quantity(slab, SCHEMA + "weight")).isEqualTo("2838.5 KGM");
        assertThat(quantity(slab, OURS + "amount")).isEqualTo("2 H87");
        assertThat(value(slab, SCHEMA + "material")).isEqualTo("concrete-precast");
        assertThat(slab.getJsonArray(SCHEMA + "identifier").getValuesAs(JsonObject.class))
                .filteredOn(one -> value(one, SCHEMA + "propertyID").equals("IfcGloballyUniqueId"))
                .extracting(one -> value(one, SCHEMA + "value"))
                .containsExactly("0QUPZhG$P0QxDUkPmVYWxX", "1QUPZhG$P0QxDUkPmVYWxY");
        var image = slab.getJsonArray(SCHEMA + "image").getJsonObject(0);
        assertThat(image.getJsonArray(SCHEMA + "contentUrl").getJsonObject(0).getString("@id"))
                .contains("/api/v1/photos/");
    }

    @Test
    void everyWordHasAnAddressAndNoneIsLost() throws JsonLdError {
        var id = Api.element(Api.inventory(), ElementRequest.FULL_EXAMPLE);
        var sent = linked(id).asString();

        var addresses = new TreeSet<String>();
        collect(product(sent), addresses);

        assertThat(addresses).allMatch(one -> one.startsWith(SCHEMA) || one.startsWith(OURS));
        assertThat(addresses)
                .contains(OURS + "secondMomentOfArea", OURS + "composition", SCHEMA + "additionalProperty");
        var terms = JsonPath.from(sent).getMap("$").keySet();
        assertThat(addresses.stream().map(one -> one.replaceFirst(".*[/#]", "")).toList())
                .containsAll(terms.stream()
                        .map(Object::toString)
                        .filter(term -> !term.startsWith("@"))
                        .toList());
        assertThat(sent)
                .as("a passport shows no price")
                .doesNotContain("180.00")
                .doesNotContain("price");
    }

    @Test
    void whatIsMeasuredHasItsMassPerUnit() throws JsonLdError {
        var floor = Api.element(Api.inventory(), """
                {"name":"Klinkers","amount":{"value":"120.5","unit":"m2"},"massPerUnit":160,
                 "performance":[{"kind":"LOAD_CAPACITY","value":"4.5"},{"kind":"OTHER","name":"stroefheid","value":"R11"}]}""");

        var product = product(linked(floor).asString());

        assertThat(quantity(product, OURS + "massPerUnit")).isEqualTo("160 28");
        assertThat(quantity(product, OURS + "amount")).isEqualTo("120.5 MTK");
        assertThat(product).doesNotContainKey(SCHEMA + "weight");
        var stated = product.getJsonArray(SCHEMA + "additionalProperty").getValuesAs(JsonObject.class);
        assertThat(stated).extracting(one -> value(one, SCHEMA + "value")).containsExactly("4.5", "R11");
        assertThat(value(stated.getFirst(), SCHEMA + "unitCode")).isEqualTo("KPA");
    }

    @Test
    void aDraftIsForItsPeopleAndAPublishedLotForAll() {
        var draft = Api.element(Api.inventory(), SLABS);
        Api.stranger().accept(JSON_LD).get("/elements/{id}", draft).then().statusCode(404);
        Api.anybody().accept(JSON_LD).get("/descriptions/{id}", draft).then().statusCode(404);

        var lot = Api.slabs();
        var open = Api.anybody().accept(JSON_LD).get("/descriptions/{id}", lot);
        open.then().statusCode(200);
        assertThat(open.contentType()).startsWith(JSON_LD);
        assertThat(open.header("Vary")).isEqualTo("Accept");
        assertThat(open.asString()).doesNotContain("Nijmegen");
        assertThat(Api.as(Organisations.OTHER, Role.GATEWAY)
                        .get("/internal/passports/{id}", lot)
                        .jsonPath()
                        .getMap("linked"))
                .isEqualTo(open.jsonPath().getMap("$"));
    }

    @Test
    void isOnlyGivenToWhoAsks() {
        var id = Api.element(Api.inventory(), SLABS);
        for (var accept : List.of("*/*", "application/json", "application/json, application/ld+json;q=0.5")) {
            var answer = Api.contractor().accept(accept).get("/elements/{id}", id);
            assertThat(answer.contentType()).as(accept).startsWith("application/json");
            assertThat(answer.header("ETag")).isNotNull();
        }
        Api.contractor().accept("text/turtle").get("/elements/{id}", id).then().statusCode(406);
    }

    private static Response linked(UUID element) {
        var answer = Api.contractor().accept(JSON_LD).get("/elements/{id}", element);
        answer.then().statusCode(200);
        assertThat(answer.contentType()).startsWith(JSON_LD);
        return answer;
    }

    /** As a program sees it that knows nothing of us: expanded, without reading anything but the document. */
    private static JsonObject product(String document) throws JsonLdError {
        return JsonLd.expand(JsonDocument.of(new StringReader(document))).get().getJsonObject(0);
    }

    private static String quantity(JsonObject product, String address) {
        var quantity = product.getJsonArray(address).getJsonObject(0);
        assertThat(text(quantity, "@type", 0)).isEqualTo(SCHEMA + "QuantitativeValue");
        return value(quantity, SCHEMA + "value") + " " + value(quantity, SCHEMA + "unitCode");
    }

    private static String value(JsonObject node, String address) {
        return text(node.getJsonArray(address).getJsonObject(0).get("@value"));
    }

    private static String text(JsonObject node, String field, int index) {
        return node.getJsonArray(field).getString(index);
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    private static void collect(JsonValue value, Set<String> addresses) {
        switch (value) {
            case JsonArray array -> array.forEach(one -> collect(one, addresses));
            case JsonObject object ->
                object.forEach((name, one) -> {
                    if (!name.startsWith("@")) {
                        addresses.add(name);
                    }
                    collect(one, addresses);
                });
            default -> {}
        }
    }
}
