package nl.stadsmijn.inventory.figures;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of twelve slabs of 2,500 kg ten are harvested; a hub delivers four after 30 days, and loses one. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class KeyFiguresTest {

    private static final String SLABS = """
            {"name":"Kanaalplaat","productType":"hollow-core-slab","amount":{"value":"12","unit":"piece"},"massPerUnit":2500,
             "condition":{"technical":2},"price":{"kind":"ON_REQUEST"}}""";

    private final UUID organisation = UUID.randomUUID();
    private final UUID hub = UUID.randomUUID();
    private final String municipality = Api.municipality();
    private UUID donor;
    private UUID inventory;
    private UUID slabs;
    private UUID part;

    @Inject
    KafkaProbe kafka;

    @BeforeEach
    void history() {
        donor = id(post("/donors", Api.DONOR.formatted("1996").replace("Nijmegen", municipality)));
        inventory = id(post(
                "/inventories",
                "{\"donorId\":\"%s\",\"stage\":\"DETAILED\",\"surveyedOn\":\"2026-09-21\"}".formatted(donor)));
        slabs = id(post("/inventories/" + inventory + "/elements", SLABS));
        post("/inventories/" + inventory + "/publication", "").statusCode(200);
        part = UUID.fromString(post("/elements/" + slabs + "/harvests", """
                        {"harvested":{"value":"10","unit":"piece"},"on":"2026-10-01"}""")
                .statusCode(201)
                .extract()
                .<String>path("lotId"));
        kafka.send("hub.stock", "nl.stadsmijn.hub.lot.changed.v1", part, 5, stock(part, slabs));
        Awaitility.await().untilAsserted(() -> figures("").body("items[0].resales", equalTo(1)));
    }

    @Test
    void ofADonor() {
        figures("?by=DONOR")
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(donor.toString()))
                .body("items[0].name", equalTo("Woningen Schependomlaan"))
                .body("items[0].was.kg", equalTo("30000"))
                .body("items[0].harvested.kg", equalTo("25000"))
                .body("items[0].reused.kg", equalTo("10000"))
                .body("items[0].writtenOff.kg", equalTo("2500"))
                .body("items[0].inStock.kg", equalTo("12500"))
                .body("items[0].harvestRate", equalTo(0.8333f))
                .body("items[0].reuseRate", equalTo(0.4f))
                .body("items[0].medianDaysToResale", equalTo(30));
    }

    @Test
    void ofAContractorAndOfAHub() {
        figures("?by=CONTRACTOR")
                .body("items[0].id", equalTo(organisation.toString()))
                .body("items[0].harvestRate", equalTo(0.8333f));
        figures("?by=HUB")
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(hub.toString()))
                .body("items[0].name", equalTo("Hub Arnhem"))
                .body("items[0].harvestRate", nullValue())
                .body("items[0].harvested.kg", equalTo("25000"))
                .body("items[0].inStock.kg", equalTo("12500"))
                .body("items[0].reuseRate", equalTo(0.4f))
                .body("items[0].medianDaysToResale", equalTo(30));
    }

    /** The hub counts again and finds the one that it lost, and three more: they came out of the donor too. */
    @Test
    void whatACountFoundCountsAsInTheBalance() {
        var counted = stock(part, slabs);
        counted.put("onHand", "9");
        counted.put("found", List.of(Map.of("amount", "4", "at", "2026-11-02T09:00:00Z")));
        kafka.send("hub.stock", "nl.stadsmijn.hub.lot.changed.v1", part, 6, counted);
        Awaitility.await().untilAsserted(() -> figures("").body("items[0].inStock.kg", equalTo("22500")));
        figures("?by=DONOR")
                .body("items[0].was.kg", equalTo("37500"))
                .body("items[0].harvested.kg", equalTo("32500"))
                .body("items[0].reused.kg", equalTo("10000"))
                .body("items[0].writtenOff.kg", equalTo("0"));
        figures("?by=HUB")
                .body("items[0].harvested.kg", equalTo("32500"))
                .body("items[0].inStock.kg", equalTo("22500"));
        Api.as(organisation, Role.CONTRACTOR)
                .get("/inventories/{id}/material-balance", inventory)
                .then()
                .body("total.found.kg", equalTo("7500"))
                .body("total.harvested.kg", equalTo("32500"))
                .body("total.inStock.kg", equalTo("22500"));
    }

    @Test
    void ofAPeriod() {
        var today = LocalDate.now();
        figures("?from=%s&until=%s".formatted(today.minusDays(1), today.plusDays(1)))
                .body("items", hasSize(1));
        figures("?from=" + today.plusDays(2)).body("items", empty());
        figures("?until=" + today.minusDays(2)).body("items", empty());
        Api.as(organisation, Role.CONTRACTOR)
                .get("/key-figures?from=2026-02-01&until=2026-01-01")
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("BEFORE_FROM"));
    }

    @Test
    void whatIsListedFromTheSiteCountsWithoutAPublication() {
        var yard = id(post("/donors", Api.DONOR.formatted("1996").replace("Nijmegen", municipality)));
        var inventory = id(post("/inventories", "{\"donorId\":\"%s\",\"stage\":\"DETAILED\"}".formatted(yard)));
        post("/inventories/" + inventory + "/elements", SLABS).statusCode(201);
        var ofYard = "items.find { it.id == '" + yard + "' }";
        figures("").body(ofYard, nullValue());
        post("/inventories/" + inventory + "/elements", SLABS.replaceFirst("\\{", "{\"state\":\"HARVESTED\","))
                .statusCode(201);
        figures("")
                .body(ofYard + ".elements", equalTo(1))
                .body(ofYard + ".was.kg", equalTo("30000"))
                .body(ofYard + ".harvested.kg", equalTo("30000"));
        asAuthority(municipality).body(ofYard + ".inStock.kg", equalTo("30000"));
    }

    @Test
    void anAuthorityReadsThoseOfItsRegion() {
        asAuthority(municipality.toUpperCase(java.util.Locale.ROOT))
                .body("items.id", equalTo(List.of(donor.toString())));
        asAuthority("Elders").body("items", empty());
        asAuthority().body("items", empty());
        Api.as(Organisations.OTHER, Role.OWNER)
                .get("/key-figures?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(donor.toString())));
    }

    private static ValidatableResponse asAuthority(String... region) {
        var token = Tokens.with("authority").organisations(Organisations.OTHER).region(region);
        return Api.anybody()
                .header("Authorization", "Bearer " + token.sign())
                .get("/key-figures")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse figures(String query) {
        return Api.as(organisation, Role.CONTRACTOR)
                .get("/key-figures" + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse post(String path, String body) {
        return Api.as(organisation, Role.CONTRACTOR)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    private static UUID id(ValidatableResponse created) {
        return UUID.fromString(created.statusCode(201).extract().path("id"));
    }

    private Map<String, Object> stock(UUID part, UUID slabs) {
        var at = Map.of("kind", "HUB", "id", hub, "name", "Hub Arnhem");
        var stock = new HashMap<String, Object>(Map.of(
                "lotId",
                part,
                "unit",
                "piece",
                "expected",
                "0",
                "onHand",
                "5",
                "inTransit",
                "0",
                "promised",
                "0",
                "available",
                "5"));
        stock.putAll(Map.of(
                "delivered",
                "4",
                "writtenOff",
                "1",
                "location",
                at,
                "ownerId",
                organisation,
                "holderId",
                organisation,
                "described",
                true,
                "quarantined",
                false,
                "children",
                List.of()));
        stock.put("parents", List.of(Map.of("lotId", slabs, "amount", "10")));
        stock.put(
                "departures",
                List.of(
                        Map.of(
                                "kind",
                                "LOST",
                                "amount",
                                "1",
                                "from",
                                at,
                                "reason",
                                "missing",
                                "at",
                                "2026-10-20T09:00:00Z"),
                        Map.of(
                                "kind",
                                "DELIVERED",
                                "amount",
                                "4",
                                "from",
                                at,
                                "sourceId",
                                Ids.next(),
                                "at",
                                "2026-10-31T12:00:00Z")));
        return stock;
    }
}
