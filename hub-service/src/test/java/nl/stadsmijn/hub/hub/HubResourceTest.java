package nl.stadsmijn.hub.hub;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class HubResourceTest {

    @Inject
    Jdbi jdbi;

    @Inject
    KafkaProbe kafka;

    @Inject
    KnownProductTypes productTypes;

    @BeforeEach
    void theProductTypes() {
        productTypes.hearTheUsual();
    }

    @Test
    void aHubIsOpenedToldAndReadByEverybody() {
        var answer = Api.operator()
                .body(HubRequest.EXAMPLE)
                .post("/hubs")
                .then()
                .statusCode(201)
                .header("Location", notNullValue());
        var id = Api.id(answer);
        given().get("/api/v1/hubs/" + id)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1."))
                .body("operatorId", equalTo(Organisations.HUB.toString()))
                .body("storageDays", equalTo(270))
                .body("capacity.massT", equalTo(2500f))
                .body("openingHours.week[0].hours[0].from", equalTo("07:30"))
                .body("openingHours.exceptions[0].on", equalTo("2026-12-25"))
                .body("acceptance.worstTechnicalCondition", equalTo(5))
                .body("fee.price.amount", equalTo("0.12"));
        assertThat(allHubs()).contains(id.toString());
        var event = kafka.await("hub.hubs", "nl.stadsmijn.hub.hub.changed.v1", id);
        assertThat(event.data().path("name").asText()).isEqualTo("Hub Arnhem-Noord");
    }

    private static List<String> allHubs() {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var page = given().get("/api/v1/hubs?limit=200" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return ids;
    }

    @Test
    void onlyItsOperatorChangesAHubAndOnlyTheVersionThatWasRead() {
        var id = Api.hub(Organisations.HUB);
        var changed = HubRequest.EXAMPLE.replace("270", "90");
        Api.operator().body(changed).put("/hubs/" + id).then().statusCode(428);
        Api.operator()
                .header("If-Match", "\"7\"")
                .body(changed)
                .put("/hubs/" + id)
                .then()
                .statusCode(412);
        Api.as(Organisations.OTHER, "hub-operator")
                .header("If-Match", "*")
                .body(changed)
                .put("/hubs/" + id)
                .then()
                .statusCode(403);
        Api.operator()
                .header("If-Match", "\"1\"")
                .body(changed)
                .put("/hubs/" + id)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2."))
                .body("storageDays", equalTo(90));
    }

    @Test
    void whatIsWrongIsNamed() {
        Api.operator()
                .body("{\"name\": \" \", \"storageDays\": 0, \"place\": {\"lat\": 52, \"lon\": 6}}")
                .post("/hubs")
                .then()
                .statusCode(422)
                .body("type", endsWith("/rule-broken"))
                .body("violations.field", equalTo(List.of("name", "storageDays", "type")));
        given().get("/api/v1/hubs/" + Ids.next()).then().statusCode(404).body("type", endsWith("/not-found"));
    }

    @Test
    void whatAHubTakesAndAsksIsKeptAndTold() {
        var id = Api.id(Api.operator().body("""
                        {
                          "name": "Werfhub Malburgen",
                          "type": "URBAN_MINING_HUB",
                          "place": {"lat": 51.96, "lon": 5.93},
                          "temporaryUntil": "2028-06-30",
                          "acceptedProductTypes": ["floor"],
                          "acceptance": {
                            "worstTechnicalCondition": 4,
                            "evidence": [{"productTypes": ["hollow-core-slab"], "kinds": ["NON_DESTRUCTIVE", "DESTRUCTIVE"]}]
                          },
                          "capacity": {"floorM2": 800.5, "places": 120},
                          "fee": {"price": {"amount": "1.50", "currency": "EUR"}, "per": "PLACE_DAY"}
                        }
                        """).post("/hubs").then().statusCode(201));
        given().get("/api/v1/hubs/" + id)
                .then()
                .statusCode(200)
                .body("temporaryUntil", equalTo("2028-06-30"))
                .body("acceptedProductTypes", equalTo(List.of("floor")))
                .body("acceptance.evidence[0].productTypes", equalTo(List.of("hollow-core-slab")))
                .body("acceptance.evidence[0].kinds.size()", equalTo(2))
                .body("capacity.places", equalTo(120))
                .body("fee.per", equalTo("PLACE_DAY"));
        var told =
                kafka.await("hub.hubs", "nl.stadsmijn.hub.hub.changed.v1", id).data();
        assertThat(told.path("temporaryUntil").asText()).isEqualTo("2028-06-30");
        assertThat(told.path("acceptedProductTypes").path(0).asText()).isEqualTo("floor");
        assertThat(told.path("capacity").path("floorM2").asText()).isEqualTo("800.5");
        assertThat(told.path("capacity").path("places").asInt()).isEqualTo(120);
    }

    @Test
    void aProductTypeThatThereIsNotIsNamedWithTheNearest() {
        Api.operator()
                .body("""
                        {
                          "name": "Hub",
                          "type": "CRAFT_CENTRE",
                          "place": {"lat": 52, "lon": 6},
                          "acceptedProductTypes": ["window", "widow"],
                          "acceptance": {"evidence": [{"productTypes": ["hollow-core-slap"], "kinds": ["VISUAL"]}]}
                        }
                        """)
                .post("/hubs")
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        equalTo(List.of("acceptedProductTypes[1]", "acceptance.evidence[0].productTypes[0]")))
                .body("violations[0].code", equalTo("UNKNOWN_PRODUCT_TYPE"))
                .body("violations[0].message", containsString("nearest: window"))
                .body("violations[1].message", containsString("nearest: hollow-core-slab"));
    }

    @Test
    void aProductTypeByItsLabelIsAnsweredWithItsKey() {
        productTypes.hearTheUsual();
        Api.operator()
                .body("""
                        {"name": "Vloerenhub", "type": "URBAN_MINING_HUB", "place": {"lat": 52, "lon": 6}, "acceptedProductTypes": ["kanaalplaten"]}
                        """)
                .post("/hubs")
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("nearest: hollow-core-slab"));
    }

    /** It was checked by the rules of when it came in. */
    @Test
    void whatWasStoredBeforeARuleCanStillBeRead() {
        var hub = Api.hub(Organisations.HUB);
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE hub SET opening_hours = '{\"week\": [], \"exceptions\": [{\"on\": \"0001-01-01\", \"hours\": []}]}' WHERE id = ?",
                hub));
        Api.operator()
                .get("/hubs/" + hub)
                .then()
                .statusCode(200)
                .body("openingHours.exceptions[0].on", equalTo("0001-01-01"));
    }

    @Test
    void openingHoursThatContradictThemselvesAreRefused() {
        var wrong = HubRequest.EXAMPLE.replace("\"until\": \"16:30\"", "\"until\": \"06:30\"");
        Api.operator()
                .body(wrong)
                .post("/hubs")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("openingHours.week[0].hours[0].until"))
                .body("violations[0].code", equalTo("BEFORE_FROM"));
        Api.operator()
                .body(HubRequest.EXAMPLE.replace("07:30", "half past seven"))
                .post("/hubs")
                .then()
                .statusCode(400);
    }

    @Test
    void aHubHasItsOwnLadder() {
        var id = Api.id(Api.operator().body("""
                        {"name": "Hub", "type": "CRAFT_CENTRE", "place": {"lat": 52, "lon": 6},
                         "storage": {"productGroups": [{"productType": "timber-door", "days": 120}], "warnedDays": 90, "mostExtensions": 0}}
                        """).post("/hubs").then().statusCode(201));
        given().get("/api/v1/hubs/" + id)
                .then()
                .statusCode(200)
                .body("storageDays", equalTo(270))
                .body("storage.days", equalTo(270))
                .body("storage.productGroups[0].productType", equalTo("timber-door"))
                .body("storage.productGroups[0].days", equalTo(120))
                .body("storage.warnedDays", equalTo(90))
                .body("storage.pressingDays", equalTo(30))
                .body("storage.mostExtensions", equalTo(0));
    }

    @Test
    void whatIsWrongInALadderIsNamed() {
        Api.operator()
                .body("""
                        {"name": "Hub", "type": "CRAFT_CENTRE", "place": {"lat": 52, "lon": 6}, "storageDays": 90,
                         "storage": {"days": 100, "warnedDays": 30, "finalDays": 40,
                                     "productGroups": [{"productType": "floor", "days": 1}, {"productType": "floor", "days": 2}]}}
                        """)
                .post("/hubs")
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("CONTRADICTION", "RUNG_ORDER", "RUNG_ORDER", "DUPLICATE")))
                .body(
                        "violations.field",
                        equalTo(List.of(
                                "storageDays",
                                "storage.warnedDays",
                                "storage.pressingDays",
                                "storage.productGroups[1].productType")));
        Api.operator()
                .body("""
                        {"name": "Hub", "type": "CRAFT_CENTRE", "place": {"lat": 52, "lon": 6},
                         "storage": {"days": 1096, "nearbyKm": 0, "productGroups": [{"days": 0}]}}
                        """)
                .post("/hubs")
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        equalTo(List.of(
                                "storage.days",
                                "storage.nearbyKm",
                                "storage.productGroups[0].days",
                                "storage.productGroups[0].productType")));
    }

    @Test
    void aTemporaryHubIsThereForADayAtLeast() {
        Api.operator()
                .body("""
                        {"name": "Hub", "type": "CRAFT_CENTRE", "place": {"lat": 52, "lon": 6}, "temporaryUntil": "2020-02-29"}
                        """)
                .post("/hubs")
                .then()
                .statusCode(422)
                .body("violations.field", contains("temporaryUntil"))
                .body("violations.code", contains("IN_THE_PAST"))
                .body("violations.value", contains("2020-02-29"));
    }

    @Test
    void aHorizonIsOfAKnownProductType() {
        Api.operator()
                .body("""
                        {"name": "Hub", "type": "CRAFT_CENTRE", "place": {"lat": 52, "lon": 6},
                         "storage": {"productGroups": [{"productType": "floor", "days": 10}, {"productType": "flor", "days": 10}]}}
                        """)
                .post("/hubs")
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("UNKNOWN_PRODUCT_TYPE")))
                .body("violations.field", equalTo(List.of("storage.productGroups[1].productType")));
    }
}
