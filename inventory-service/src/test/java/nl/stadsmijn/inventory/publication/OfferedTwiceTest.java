package nl.stadsmijn.inventory.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A piece of a building is in one element of its inventory, and is offered once. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class OfferedTwiceTest {

    private UUID first;
    private UUID second;

    @BeforeEach
    void twoInventoriesOfOneDonor() {
        var donor = Api.donor();
        first = Api.inventory(donor);
        second = Api.inventory(donor);
    }

    @Test
    void whatOneInventoryOffersAnotherOfItsDonorDoesNot() {
        var lot = beam(first, "a", "b");
        Api.publish(first).then().statusCode(200);
        var twice = beam(second, "b", "c");
        beam(second, "d");

        Api.publish(second)
                .then()
                .statusCode(422)
                .body("violations.code", contains("OFFERED_ALREADY"))
                .body("violations.field", contains("elements[%s].globalIds".formatted(twice)))
                .body(
                        "detail",
                        containsString(
                                "its piece b is offered already, as lot %s of inventory %s".formatted(lot, first)))
                .body("detail", containsString("POST /elements/%s/withdrawal".formatted(lot)));

        withdraw(lot);
        Api.publish(second).then().statusCode(200);
        Api.contractor()
                .post("/elements/{id}/publication", lot)
                .then()
                .statusCode(422)
                .body("violations.code", contains("OFFERED_ALREADY"));
    }

    @Test
    void theSamePiecesOfAnotherDonorAreOthers() {
        beam(first, "a");
        Api.publish(first).then().statusCode(200);
        var elsewhere = Api.inventory();
        beam(elsewhere, "a");
        Api.publish(elsewhere).then().statusCode(200);
    }

    @Test
    void whatCanNotBeHarvestedIsNotOffered() {
        beam(first, "a");
        Api.publish(first).then().statusCode(200);
        Api.element(
                second,
                json("a").replaceFirst("\\{", "{\"harvestable\":false,\"notHarvestableReason\":\"ingestort\","));
        beam(second, "b");
        Api.publish(second).then().statusCode(200).body("published", equalTo(1));
    }

    /** Whichever is second sees the first. */
    @Test
    void ofTwoThatArePublishedAtOnceOneIsRefused() throws Exception {
        beam(first, "a");
        beam(second, "a");
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = both.submit(() -> Api.publish(first).statusCode());
            var other = both.submit(() -> Api.publish(second).statusCode());
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    void whatLiesOnTheSiteIsListedOnceToo() {
        beam(first, "a");
        Api.publish(first).then().statusCode(200);
        post(second, json("a").replaceFirst("\\{", "{\"state\":\"HARVESTED\","))
                .statusCode(422)
                .body("violations.code", contains("OFFERED_ALREADY"));
        var other = Api.element(second, json("x", "y").replaceFirst("\\{", "{\"state\":\"HARVESTED\","));
        change(other, json("x", "a")).then().statusCode(422).body("violations.code", contains("OFFERED_ALREADY"));
    }

    @Test
    void inOneInventoryAPieceIsInOneElement() {
        var one = beam(first, "a");
        post(first, json("a", "x"))
                .statusCode(422)
                .body("violations.code", contains("DUPLICATE"))
                .body("detail", containsString("element " + one));
        post(first, "{\"elements\":[%s,%s]}".formatted(json("p"), json("p")))
                .statusCode(422)
                .body("violations.field", contains("elements[1].globalIds"))
                .body("detail", containsString("elements[0] has p"));
        var other = beam(first, "b");
        change(other, json("b", "a")).then().statusCode(422).body("violations.code", contains("DUPLICATE"));
        change(other, json("b", "c")).then().statusCode(200);
        change(one, json("a")).then().statusCode(200);
    }

    @Test
    void inATableAsWell() {
        var one = beam(first, "a");
        var table = """
                Naam;Producttype;Aantal;Eenheid;IFC-GlobalIds
                Nieuw;steel-beam;2;stuk;b
                Zelfde;steel-beam;2;stuk;a
                Weer;steel-beam;2;stuk;"b;c"
                Ander;steel-beam;2;stuk;d
                """;
        var job = Api.ended(Api.upload(first, "", "text/csv", table.getBytes(UTF_8)));
        job.then().body("result.created", equalTo(2)).body("result.rejected", equalTo(2));
        Api.contractor()
                .get("/imports/{id}/rows", job.jsonPath().getString("id"))
                .then()
                .body("items[1].notices[0].code", equalTo("DUPLICATE"))
                .body("items[1].notices[0].message", containsString("element " + one))
                .body("items[2].notices[0].message", containsString("row 2 has b"));
    }

    private static UUID beam(UUID inventory, String... pieces) {
        return Api.element(inventory, json(pieces));
    }

    private static String json(String... pieces) {
        return "{\"name\":\"Ligger\",\"productType\":\"steel-beam\",\"amount\":{\"value\":\"%d\",\"unit\":\"piece\"},\"condition\":{\"technical\":2},\"globalIds\":[\"%s\"]}"
                .formatted(pieces.length, String.join("\",\"", pieces));
    }

    private static ValidatableResponse post(UUID inventory, String json) {
        return Api.contractor()
                .contentType(ContentType.JSON)
                .body(json)
                .post("/inventories/{id}/elements", inventory)
                .then();
    }

    private static Response change(UUID element, String json) {
        return Api.contractor()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(json)
                .put("/elements/{id}", element);
    }

    private static void withdraw(UUID element) {
        Api.contractor()
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"staat in de andere inventarisatie\"}")
                .post("/elements/{id}/withdrawal", element)
                .then()
                .statusCode(200);
    }
}
