package nl.stadsmijn.inventory.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stadsmijn.inventory.Accounting;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** What lies on the site already is listed without a survey, and for all to find at once. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DirectListingTest {

    private static final String HARVESTED = Api.SLABS.replaceFirst("\\{", "{\"state\":\"HARVESTED\",");

    @Inject
    KafkaProbe kafka;

    @Test
    void itIsALotOnTheSiteAtOnceWhateverTheInventoryIsAt() {
        var inventory = Api.inventory();
        var slabs = UUID.fromString(list(inventory, HARVESTED)
                .statusCode(201)
                .body("publication", equalTo("PUBLISHED"))
                .body("state", equalTo("HARVESTED"))
                .extract()
                .path("id"));

        var told = kafka.await("inventory.lots", event -> event.subject().equals(slabs));
        assertThat(told.version()).isOne();
        assertThat(told.data().path("origin").asText()).isEqualTo("DIRECT_LISTING");
        assertThat(told.data().path("publication").asText()).isEqualTo("PUBLISHED");
        assertThat(told.data().has("availableFrom")).isFalse();
        Api.anybody().get("/descriptions/{id}", slabs).then().body("availableFrom", nullValue());

        Api.publish(inventory).then().statusCode(200).body("published", equalTo(0));
        list(inventory, HARVESTED.replace("slab-7910x1200", "second")).statusCode(201);
        list(inventory, Api.SLABS.replace("slab-7910x1200", "third")).statusCode(409);
        whatIsOutCantComeOut(slabs);
    }

    /** Nobody published the survey, so it is a draft; that all the same something is for sale is said, and when it was first. */
    @Test
    void aDraftSaysThatSomethingWasListed() {
        var inventory = Api.inventory();
        var path = "/inventories/" + inventory;
        var before = Api.contractor().get(path);
        before.then().body("listedAt", nullValue());
        list(inventory, HARVESTED).statusCode(201);

        var after = Api.contractor().get(path);
        after.then()
                .body("status", equalTo("DRAFT"))
                .body("listedAt", notNullValue())
                .body("publishedAt", nullValue());
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        list(inventory, HARVESTED.replace("slab-7910x1200", "second")).statusCode(201);
        Api.contractor()
                .get(path)
                .then()
                .header("ETag", equalTo(after.header("ETag")))
                .body("listedAt", equalTo(after.path("listedAt")));

        Api.publish(inventory).then().statusCode(200);
        Accounting.close(inventory, Map.of()).then().statusCode(200);
        Api.contractor().get(path).then().body("status", equalTo("CLOSED"));
    }

    @Test
    void theGateJudgesItLikeAnyOther() {
        var bare =
                "{\"name\":\"Ligger\",\"state\":\"HARVESTED\",\"hazards\":[{\"substance\":\"lead paint\",\"status\":\"SUSPECTED\"}]}";
        list(Api.inventory(Api.donor("1970")), bare)
                .statusCode(422)
                .body(
                        "violations.code",
                        hasItems(
                                "ASBESTOS_REPORT_MISSING",
                                "AMOUNT_MISSING",
                                "PRODUCT_TYPE_MISSING",
                                "CONDITION_MISSING",
                                "HAZARD_SUSPECTED"))
                .body("violations.field", hasItem("condition.technical"));
    }

    @Test
    void aThousandAreListedAtOnceOrNone() {
        var inventory = Api.inventory();
        var thousand = IntStream.range(0, 1000)
                .mapToObj(i -> HARVESTED.replace("slab-7910x1200", "slab-" + i))
                .collect(Collectors.joining(",", "{\"elements\":[", "]}"));
        list(
                        inventory,
                        thousand.replace(
                                "slab-999\",", "slab-999\",\"harvestable\":false,\"notHarvestableReason\":\"x\","))
                .statusCode(422)
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo("elements[999].harvestable"));
        Api.contractor().get("/inventories/{id}/elements", inventory).then().body("items", hasSize(0));

        list(inventory, thousand).statusCode(201).body("elements", hasSize(1000));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> kafka.events("inventory.lots").stream()
                                .filter(event -> event.data()
                                        .path("inventoryId")
                                        .asText()
                                        .equals(inventory.toString()))
                                .count()
                        == 1000);
    }

    @Test
    void ofManyWrongOnesTwoHundredAreShownAndTheOthersCounted() {
        var nameless = IntStream.range(0, 300)
                .mapToObj(i -> "{\"name\":\"slab\",\"state\":\"HARVESTED\",\"condition\":{\"technical\":1}}")
                .collect(Collectors.joining(",", "{\"elements\":[", "]}"));
        list(Api.inventory(), nameless)
                .statusCode(422)
                .body("violations", hasSize(200))
                .body("moreViolations", equalTo(400))
                .body("detail", endsWith("(and 599 more)"));
    }

    @Test
    void aSurveyorDescribesButDoesNotOffer() {
        var inventory = Api.inventory();
        list(Api.as(Organisations.CONTRACTOR, Role.SURVEYOR), inventory, HARVESTED)
                .statusCode(403);
        list(Api.as(Organisations.CONTRACTOR, Role.SURVEYOR), inventory, Api.SLABS)
                .statusCode(201);
    }

    private static ValidatableResponse list(UUID inventory, String json) {
        return list(Api.contractor(), inventory, json);
    }

    private static ValidatableResponse list(RequestSpecification as, UUID inventory, String json) {
        return as.contentType("application/json")
                .body(json)
                .post("/inventories/{id}/elements", inventory)
                .then();
    }

    @Test
    void aDraftWithALotThatOthersKnowOfIsNotDiscarded() {
        var inventory = Api.inventory();
        list(inventory, HARVESTED).statusCode(201);
        Api.contractor()
                .header("If-Match", "*")
                .delete("/inventories/{id}", inventory)
                .then()
                .statusCode(409);
    }

    /** It never comes out of a donor again, so no harvest says that there is more or less of it. */
    @Test
    void whoWouldChangeItsAmountIsToldWhatCanBeDone() {
        var inventory = Api.inventory();
        var slabs = UUID.fromString(
                list(inventory, HARVESTED).statusCode(201).extract().path("id"));
        change(slabs, HARVESTED.replace("\"12\"", "\"25\""))
                .statusCode(409)
                .body("type", endsWith("/problems/amount-ruled-by-ledger"))
                .body("detail", containsString("POST /inventories/" + inventory + "/elements and state HARVESTED"))
                .body("detail", not(containsString("/harvests")));
        change(slabs, HARVESTED.replace("\"12\"", "\"9\""))
                .statusCode(409)
                .body("detail", containsString("If 3 pieces of it"))
                .body("detail", containsString("POST /elements/" + slabs + "/withdrawal"))
                .body("detail", not(containsString("/harvests")));

        list(inventory, HARVESTED.replace("slab-7910x1200", "second")).statusCode(201);
        Api.contractor()
                .contentType("application/json")
                .body("{\"reason\":\"broken\",\"amount\":{\"value\":\"3\",\"unit\":\"piece\"}}")
                .post("/elements/{id}/withdrawal", slabs)
                .then()
                .statusCode(200)
                .body("amount.value", equalTo("9"));
    }

    private static ValidatableResponse change(UUID element, String json) {
        return Api.contractor()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(json)
                .put("/elements/{id}", element)
                .then();
    }

    private static void whatIsOutCantComeOut(UUID element) {
        Api.contractor()
                .header("If-Match", "*")
                .delete("/elements/{id}", element)
                .then()
                .statusCode(409);
        Api.contractor()
                .contentType("application/json")
                .body(Map.of("harvested", Map.of("value", "1", "unit", "piece"), "on", "2026-11-01"))
                .post("/elements/{id}/harvests", element)
                .then()
                .statusCode(409);
        Api.contractor()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(HARVESTED.replace("HARVESTED", "BUILT_IN"))
                .put("/elements/{id}", element)
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("CHANGES_BY_HARVEST"));
    }
}
