package nl.stadsmijn.matching.savedsearch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import nl.stadsmijn.matching.supply.SupplyScene;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is looked for is heard of when it is listed, and when it comes free on other days. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SavedSearchTest {

    private static final Map<String, Object> LONG_SLABS = Map.of(
            "name",
            "Kanaalplaten bij Arnhem",
            "filter",
            Map.of(
                    "q",
                    "kanaalplaat",
                    "near",
                    Map.of("lat", 51.9851, "lon", 5.8987),
                    "radiusKm",
                    50,
                    "lengthMin",
                    7000));

    private final UUID organisation = Ids.next();

    @Inject
    SupplyScene scene;

    @Inject
    AlertSweep sweep;

    @Inject
    KafkaProbe kafka;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void productTypesOnly() {
        scene.empty();
        scene.productTypes();
        jdbi.useHandle(handle -> handle.execute("TRUNCATE saved_search, told_lot CASCADE"));
    }

    @Test
    void aSearchIsSavedShownAndDeleted() {
        var id = save(LONG_SLABS).header("ETag", startsWith("\"1.")).extract().<String>path("id");
        me().get("/api/v1/saved-searches/" + id)
                .then()
                .statusCode(200)
                .body("name", is("Kanaalplaten bij Arnhem"))
                .body("filter.lengthMin", is(7000));
        me().get("/api/v1/saved-searches").then().statusCode(200).body("items.id", contains(id));
        somebodyElse().get("/api/v1/saved-searches/" + id).then().statusCode(404);
        me().delete("/api/v1/saved-searches/" + id).then().statusCode(428);
        me().header("If-Match", "\"1\"")
                .delete("/api/v1/saved-searches/" + id)
                .then()
                .statusCode(204);
        me().get("/api/v1/saved-searches/" + id).then().statusCode(404);
    }

    @Test
    void whatIsListedAfterwardsIsToldOnce() {
        scene.slabs().publish();
        look();
        var id = save(LONG_SLABS).extract().<String>path("id");
        var found = scene.slabs().publish();
        scene.slabs().size("lengthMm", 5000).publish();
        scene.slabs().at("DONOR", 53.2194, 6.5665).publish();
        scene.slabs().owner(organisation).publish();
        look();
        found.left("10").tellStock();
        found.say("description", "Met sparingen").tellDescription();
        look();
        alerts(id)
                .body("items.lotId", contains(found.id.toString()))
                .body("items[0].kind", is("LISTED"))
                .body("items[0].available.from", is("2027-02-01"));
        var alert = UUID.fromString(alerts(id).extract().path("items[0].id"));
        var told = kafka.await("matching.alerts", "nl.stadsmijn.matching.alert.raised.v1", alert)
                .data();
        assertThat(told.path("organisationId").asText()).isEqualTo(organisation.toString());
        assertThat(told.path("savedSearchName").asText()).isEqualTo("Kanaalplaten bij Arnhem");
    }

    @Test
    void movedDaysAreToldWithThoseBefore() {
        var lot = scene.slabs().publish();
        look();
        var id = save(LONG_SLABS).extract().<String>path("id");
        lot.say("availableFrom", "2027-05-01")
                .say("availableUntil", "2027-07-31")
                .tellDescription();
        look();
        alerts(id)
                .body("items", hasSize(1))
                .body("items[0].kind", is("WINDOW_MOVED"))
                .body("items[0].available", is(Map.of("from", "2027-05-01", "until", "2027-07-31")))
                .body("items[0].was", is(Map.of("from", "2027-02-01", "until", "2027-04-30")));
    }

    @Test
    void whoAskedForADayHearsOfDaysThatMoveBeyondItAndBackButNotOfDaysThatNeverWereInTime() {
        var lot = scene.slabs().publish();
        var tooLate = scene.slabs().say("availableFrom", "2027-06-01").publish();
        look();
        var filter = Map.<String, Object>of("q", "kanaalplaat", "availableBy", "2027-03-01");
        var id = save(Map.of("name", "Voor maart", "filter", filter)).extract().<String>path("id");
        lot.say("availableFrom", "2027-05-01").tellDescription();
        tooLate.say("availableFrom", "2027-07-01").tellDescription();
        look();
        alerts(id)
                .body("items.lotId", contains(lot.id.toString()))
                .body("items[0].kind", is("WINDOW_MOVED"))
                .body("items[0].available.from", is("2027-05-01"))
                .body("items[0].was.from", is("2027-02-01"));
        lot.say("availableFrom", "2027-02-15").tellDescription();
        look();
        alerts(id).body("items.available.from", contains("2027-02-15", "2027-05-01"));
    }

    @Test
    void movedDaysOfWhatIsReservedAltogetherAreToldButNotOfWhatIsGone() {
        var reserved = scene.slabs().publish();
        var takenInParts = scene.slabs().publish();
        var neverTold = scene.slabs().left("0").book("promised", "12").publish();
        look();
        var id = save(LONG_SLABS).extract().<String>path("id");
        reserved.left("0").book("promised", "12").tellStock();
        takenInParts.left("0").book("promised", "0").tellStock();
        for (var lot : List.of(reserved, takenInParts, neverTold)) {
            lot.say("availableFrom", "2027-05-01").tellDescription();
        }
        look();
        alerts(id).body("items.lotId", contains(reserved.id.toString())).body("items[0].kind", is("WINDOW_MOVED"));
    }

    @Test
    void whoWasToldOfALotHearsOnceThatItIsAnotherThingNowAndNotOfOtherWords() {
        var id = save(LONG_SLABS).extract().<String>path("id");
        var others = save(Map.of("name", "Alles", "filter", Map.of("nlsfb", "23")))
                .extract()
                .<String>path("id");
        var lot = scene.slabs().publish();
        look();
        alerts(id).body("items.kind", contains("LISTED"));
        lot.say("description", "Met sparingen").tellDescription();
        look();
        alerts(id).body("items.kind", contains("LISTED"));

        lot.size("lengthMm", 3000).tellDescription();
        look();
        lot.size("lengthMm", 2900).tellDescription();
        look();
        alerts(id)
                .body("items.kind", contains("LOT_REVISED", "LISTED"))
                .body("items[0].lotId", is(lot.id.toString()))
                .body("items[0].changes.field", contains("geometry.lengthMm"))
                .body("items[0].changes[0].after", is("3000"));
        alerts(others).body("items.findAll { it.kind == 'LOT_REVISED' }", hasSize(0));
        var alert = UUID.fromString(alerts(id).extract().path("items[0].id"));
        assertThat(kafka.await("matching.alerts", "nl.stadsmijn.matching.alert.raised.v1", alert)
                        .data()
                        .at("/changes/0/after")
                        .asText())
                .isEqualTo("3000");
    }

    @Test
    void whatHasComeOutHasNoDaysToMove() {
        var lot = scene.slabs().publish();
        look();
        var id = save(LONG_SLABS).extract().<String>path("id");
        lot.at("SITE", 51.8449, 5.8428).tellStock();
        lot.say("availableFrom", "2027-05-01").tellDescription();
        look();
        alerts(id).body("items", hasSize(0));
    }

    @Test
    void thatItsTimeInAHubRunsOutIsToldOncePerDeadline() {
        var lot = scene.slabs().at("HUB", 51.8449, 5.8428).publish();
        stored(lot, "STORED", "2027-11-09");
        look();
        var id = save(LONG_SLABS).extract().<String>path("id");
        stored(lot, "WARNED", "2027-11-09");
        look();
        alerts(id)
                .body("items", hasSize(1))
                .body("items[0].kind", is("STORAGE_ENDING"))
                .body("items[0].storageEnds", is("2027-11-09"));
        var alert = UUID.fromString(alerts(id).extract().path("items[0].id"));
        assertThat(kafka.await("matching.alerts", "nl.stadsmijn.matching.alert.raised.v1", alert)
                        .data()
                        .path("storageEnds")
                        .asText())
                .isEqualTo("2027-11-09");

        stored(lot, "PRESSING", "2027-11-09");
        look();
        stored(lot, "OVERDUE", "2027-11-09");
        look();
        alerts(id).body("items", hasSize(1));
        stored(lot, "STORED", "2028-01-08");
        look();
        alerts(id).body("items", hasSize(1));
        stored(lot, "WARNED", "2028-01-08");
        look();
        alerts(id).body("items", hasSize(2)).body("items[0].storageEnds", is("2028-01-08"));

        scene.empty();
        scene.productTypes();
        lot.again();
        look();
        alerts(id).body("items", hasSize(2));
    }

    private static void stored(SupplyScene.Lot lot, String state, String deadline) {
        lot.book("storage", Map.of("hubId", Ids.next(), "since", "2027-02-12", "deadline", deadline, "state", state))
                .tellStock();
    }

    @Test
    void fillingThePictureAgainTellsNothing() {
        var id = save(LONG_SLABS).extract().<String>path("id");
        var lot = scene.slabs().publish();
        look();
        scene.empty();
        scene.productTypes();
        lot.again();
        look();
        alerts(id).body("items", hasSize(1));
    }

    @Test
    void twoSweepsAtOnceTellEachLotOnce() {
        var id = save(LONG_SLABS).extract().<String>path("id");
        IntStream.range(0, 40).forEach(number -> {
            var lot = scene.slabs().publish();
            lot.left("11").tellStock();
        });
        var sweeps = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.runAsync(() -> {
                    while (sweep.look(7) > 0) {
                        // as long as there is something
                    }
                }))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(sweeps).join();
        var lots = alerts(id).body("items", hasSize(40)).extract().<List<String>>path("items.lotId");
        assertThat(lots).doesNotHaveDuplicates();
    }

    @Test
    void aFilterThatCanNotBeIsRefused() {
        refused(Map.of("productType", List.of("holow-core-slab")))
                .body("violations[0].field", is("filter.productType"))
                .body("violations[0].message", containsString("hollow-core-slab"));
        refused(Map.of("radiusKm", 20)).body("violations[0].field", is("filter.radiusKm"));
        refused(Map.of("lengthMin", 20, "lengthMax", 10)).body("violations[0].field", is("filter.lengthMin"));
        refused(Map.of("certified", "No Such Scheme")).body("violations[0].field", is("filter.certified"));
        refused(Map.of("certified", "maybe"))
                .body("violations[0].field", is("filter.certified"))
                .body("violations[0].code", is("UNKNOWN_SCHEME"))
                .body("violations[0].message", containsString("nearest: hollow-core-slab"));
        refused(Map.of("condition", 7, "widthMin", -1))
                .body("violations.field", hasItems("filter.condition", "filter.widthMin"));
    }

    @Test
    void anOrganisationKeepsNoMoreSearchesThanItCanFollow() {
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO saved_search (id, organisation_id, name, filter, created_at)"
                        + " SELECT gen_random_uuid(), ?, 'n' || n, '{}', now() FROM generate_series(1, 200) AS n",
                organisation));
        post(LONG_SLABS).statusCode(422).body("violations[0].code", is("TOO_MANY"));
    }

    private void look() {
        while (sweep.look(AlertSweeper.BATCH) > 0) {
            // as long as there is something
        }
    }

    private ValidatableResponse alerts(String search) {
        return me().get("/api/v1/saved-searches/{id}/alerts", search).then().statusCode(200);
    }

    private ValidatableResponse refused(Map<String, Object> filter) {
        return post(Map.of("name", "Zoek", "filter", filter)).statusCode(422);
    }

    private ValidatableResponse save(Map<String, Object> search) {
        return post(search).statusCode(201);
    }

    private ValidatableResponse post(Map<String, Object> search) {
        return me().contentType(ContentType.JSON)
                .body(search)
                .post("/api/v1/saved-searches")
                .then();
    }

    private RequestSpecification me() {
        return given().header("Authorization", Tokens.bearer(organisation, "architect"));
    }

    private static RequestSpecification somebodyElse() {
        return given().header("Authorization", Tokens.bearer(Organisations.OTHER, "architect"));
    }
}
