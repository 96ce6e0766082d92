package nl.stadsmijn.inventory.producttype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list in four languages with typing errors, and admins who extend it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ProductTypesTest {

    @Inject
    ProductTypes types;

    @Inject
    KafkaProbe kafka;

    @ParameterizedTest
    @ValueSource(strings = {"HEA200", "HEA 200", "hea-205", "IPE 240", "UNP200", "koker 100x5", "L 50x50x5"})
    void aSteelSectionMeansWhatIsMadeOfIt(String section) {
        Api.anybody()
                .queryParam("q", section)
                .queryParam("limit", 3)
                .get("/product-types")
                .then()
                .statusCode(200)
                .body("items.key", contains("steel-beam", "steel-column", "steel-member"));
    }

    @ParameterizedTest
    @CsvSource({
        "kanaalplaat, hollow-core-slab",
        "kanalplaat, hollow-core-slab",
        "hollow core, hollow-core-slab",
        "hollowcore, hollow-core-slab",
        "Hohlplatte, hollow-core-slab",
        "dalle alveolee, hollow-core-slab",
        "dalle alvéolée, hollow-core-slab",
        "breedplaat, wide-slab",
        "Fenster, window",
        "fenetre, window",
        "kozijn, window",
        "houten kozijn, timber-window-frame",
        "lichtmast, street-lamp",
        "lichtmst, street-lamp",
        "lantaarnpaal, street-lamp",
        "lamp post, street-lamp",
        "stelconplaat, industrial-paving-slab",
        "stelcon plaat, industrial-paving-slab",
        "opsluitband, edging-kerb",
        "trottoirband, kerb",
        "klinker, paving-brick",
        "damwand, sheet-pile",
        "Spundwand, sheet-pile",
        "kinderkopje, natural-stone-paver",
        "dakpan, roof-tile",
        "HEA ligger, steel-beam",
        "vangrail, guide-rail",
        "ballast, track-ballast",
        "carpet tile, carpet-tile",
        "radiateur, radiator",
        "ascenseur, lift",
        "Aufzug, lift",
        "glulam, glulam-beam",
        "menggranulaat, mixed-aggregate"
    })
    void wordsOfFourLanguagesAreFoundFirst(String word, String key) {
        Api.anybody()
                .queryParam("q", word)
                .get("/product-types")
                .then()
                .statusCode(200)
                .body("items[0].key", equalTo(key));
    }

    @Test
    void ofEquallyGoodOnesTheWholeWordGoesFirst() {
        var keys = Api.anybody()
                .queryParam("q", "trap")
                .get("/product-types")
                .jsonPath()
                .<String>getList("items.key");

        assertThat(keys.getFirst()).isEqualTo("stair");
        assertThat(keys).contains("prefab-stair-flight", "timber-stair", "steel-stair");
        assertThat(keys.indexOf("timber-stair")).isLessThan(keys.indexOf("steel-roof-deck"));
    }

    @Test
    void anAdminAddsATypeThatElementsCanHaveAtOnce() {
        var key = "test-" + UUID.randomUUID();
        var added = admin().body(type(key, "kurk", "170201")).post("/product-types");

        added.then()
                .statusCode(201)
                .header("ETag", startsWith("\"1."))
                .header("Location", endsWith("/product-types/" + key))
                .body("eural", equalTo("17 02 01"))
                .body("units", contains("m2", "piece"));
        Api.element(
                Api.inventory(),
                "{\"name\":\"Kurk\",\"productType\":\"%s\",\"amount\":{\"value\":\"4\",\"unit\":\"m2\"}}"
                        .formatted(key));
        Api.anybody()
                .queryParam("q", "kurk " + key)
                .get("/product-types")
                .then()
                .body("items.key", hasItem(key));
        var told =
                kafka.await("inventory.product-types", event -> event.subject().equals(ProductTypeChanged.id(key)));
        assertThat(told.data().path("labels").path("nl").asText()).isEqualTo("kurk " + key);
        admin().body(type(key, "kurk", "17 02 01"))
                .post("/product-types")
                .then()
                .statusCode(409);
    }

    @Test
    void noStartOverwritesWhatAnAdminChanged() {
        var before = Api.anybody().get("/product-types/{key}", "whiteboard");
        var better = before.asString().replace("\"Whiteboard\"", "\"Whitebord\"");

        admin().body(better).put("/product-types/whiteboard").then().statusCode(428);
        change("whiteboard", before.header("ETag"), better)
                .then()
                .statusCode(200)
                .body("labels.nl", equalTo("Whitebord"));
        change("whiteboard", before.header("ETag"), better)
                .then()
                .statusCode(412)
                .body("current.labels.nl", equalTo("Whitebord"));

        types.publish(new StartupEvent());

        var after = Api.anybody().get("/product-types/{key}", "whiteboard");
        after.then().body("labels.nl", equalTo("Whitebord"));
        change("whiteboard", after.header("ETag"), before.asString()).then().statusCode(200);
    }

    /** What is in use keeps the unit that it is counted in, here and in the ledger. */
    @Test
    void whatIsMeasuredInAUnitThatItsTypeLosesCanBeRevised() {
        var key = "test-" + UUID.randomUUID();
        var type = type(key, "kurk", "170201");
        admin().body(type).post("/product-types").then().statusCode(201);
        var cork =
                "{\"name\":\"Kurk\",\"productType\":\"%s\",\"amount\":{\"value\":\"10\",\"unit\":\"m2\"},\"condition\":{\"technical\":2},\"colour\":\"bruin\",\"state\":\"HARVESTED\"}"
                        .formatted(key);
        var inventory = Api.inventory();
        var listed = Api.element(inventory, cork);

        change(
                        key,
                        "*",
                        type.replace("[\"m2\",\"piece\"]", "[\"piece\"]")
                                .replace("\"defaultUnit\":\"m2\"", "\"defaultUnit\":\"piece\""))
                .then()
                .statusCode(200);

        revise(listed, cork.replace("bruin", "zwart")).then().statusCode(200).body("colour", equalTo("zwart"));
        revise(listed, cork.replace(key, "hollow-core-slab").replace("m2", "m"))
                .then()
                .statusCode(422)
                .body("violations.code", contains("UNIT_DOES_NOT_FIT"));
        Api.contractor()
                .contentType("application/json")
                .body(cork)
                .post("/inventories/{id}/elements", inventory)
                .then()
                .statusCode(422)
                .body("violations.code", contains("UNIT_DOES_NOT_FIT"));
    }

    private static Response revise(UUID element, String json) {
        return Api.contractor()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(json)
                .put("/elements/{id}", element);
    }

    @Test
    void aTypeThatIsWrongIsRefusedWithWhatWouldBeRight() {
        admin().body(type("test-x", "x", "17 01 04").replace("\"flooring\"", "\"floring\""))
                .post("/product-types")
                .then()
                .statusCode(422)
                .body("violations.code", contains("UNKNOWN_PRODUCT_TYPE", "UNKNOWN_EURAL"))
                .body("violations[0].message", containsString("nearest: flooring"))
                .body("violations[1].message", containsString("17 01 01 (concrete)"));
        change("hollow-core-slab", "*", type("other-key", "x", "17 02 01"))
                .then()
                .statusCode(422);
        change("no-such-type", "*", type("no-such-type", "x", "17 02 01"))
                .then()
                .statusCode(404);
        Api.anybody().get("/product-types/no-such-type").then().statusCode(404);
        admin().body(type("test-x", "x", "17 02 01").replace("\"units\"", "\"unit\""))
                .post("/product-types")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/unknown-field"));
    }

    private static Response change(String key, String ifMatch, String json) {
        return admin().header("If-Match", ifMatch).body(json).put("/product-types/" + key);
    }

    private static RequestSpecification admin() {
        return Api.as(Organisations.OTHER, Role.ADMIN).contentType("application/json");
    }

    private static String type(String key, String label, String eural) {
        return """
                {"key":"%s","labels":{"nl":"%s","en":"%s"},"synonyms":{"nl":["kurk"]},"parent":"flooring","defaultUnit":"m2",
                 "units":["m2","piece"],"eural":"%s"}""".formatted(key, label + " " + key, label + " " + key, eural);
    }
}
