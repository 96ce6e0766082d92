package nl.stadsmijn.hub.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ExtensionResourceTest {

    @Inject
    StoredLots stored;

    @Inject
    Descriptions descriptions;

    @Inject
    KnownProductTypes productTypes;

    @Inject
    LadderSweep sweep;

    @Inject
    SettableClock clock;

    @Inject
    LedgerAudit audit;

    @Inject
    KafkaProbe kafka;

    @AfterEach
    void theLedgerIsTrue() {
        clock.reset();
        audit.check();
    }

    @Test
    void aLotIsGivenTimeAndTheLadderStartsAnew() {
        var today = LocalDate.now(clock);
        var lot = stored.in(StoredLots.hub("{\"days\": 40, \"mostExtensions\": 2, \"mostExtensionDays\": 30}"));
        sweepOn(today.plusDays(11));
        Api.stock(lot).body("storage.state", equalTo("PRESSING"));

        extend(lot, "{\"days\": 30, \"reason\": \"A school wants it\"}")
                .statusCode(201)
                .body("was", equalTo(today.plusDays(40).toString()))
                .body("until", equalTo(today.plusDays(70).toString()));
        Api.stock(lot)
                .body("storage.state", equalTo("STORED"))
                .body("storage.deadline", equalTo(today.plusDays(70).toString()))
                .body("storage.extensions", equalTo(1))
                .body("storageExtensions", hasSize(1))
                .body("storageExtensions[0].reason", equalTo("A school wants it"))
                .body("storageExtensions[0].until", equalTo(today.plusDays(70).toString()));
        sweepOn(today.plusDays(11));
        Api.stock(lot).body("storage.state", equalTo("WARNED"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(steps(lot)).isEqualTo(2));

        extend(lot, "{\"until\": \"%s\", \"reason\": \"It wants it later\"}".formatted(today.plusDays(80)))
                .statusCode(201);
        extend(lot, "{\"days\": 1, \"reason\": \"Still later\"}")
                .statusCode(409)
                .body("type", endsWith("/no-more-extensions"));
        Api.stock(lot).body("storageExtensions", hasSize(2));
        Api.contractor()
                .get("/stock?limit=200&hubId=" + Api.stock(lot).extract().path("location.id"))
                .then()
                .statusCode(200)
                .body("items.find { it.lotId == '%s' }.storageExtensions.size()".formatted(lot), equalTo(2));
    }

    @Test
    void whatIsOverdueIsGivenTimeForAFirmReservationOnly() {
        var today = LocalDate.now(clock);
        var lot = stored.in(StoredLots.hub("{\"days\": 10}"));
        clock.reach(today.plusDays(11));
        var body = "{\"days\": 20, \"reason\": \"Reserved\"}";
        extend(lot, body).statusCode(409).body("type", endsWith("/storage-overdue"));
        var option = Api.reserved(lot, 4);
        extend(lot, body).statusCode(409).body("type", endsWith("/storage-overdue"));
        Api.confirmed(option, "{}");
        extend(lot, body)
                .statusCode(201)
                .body("until", equalTo(today.plusDays(31).toString()));
    }

    /** Else an owner could keep a lot there for ever by promising it to itself. */
    @Test
    void aReservationOfItsOwnersOwnGivesNoTimeAndKeepsNothingThere() {
        var lot = stored.in(StoredLots.hub("{\"days\": 10}"));
        var own = Api.id(Api.contractor()
                .body("{\"lines\": [%s]}".formatted(Api.line(lot, "12", "piece")))
                .post("/reservations")
                .then()
                .statusCode(201));
        Api.contractor()
                .body("{}")
                .post("/reservations/%s/confirmation".formatted(own))
                .then()
                .statusCode(200);
        clock.reach(LocalDate.now(clock).plusDays(11));
        extend(lot, "{\"days\": 20, \"reason\": \"Reserved\"}")
                .statusCode(409)
                .body("type", endsWith("/storage-overdue"));
        Api.operator()
                .body("{\"kind\": \"RETURN\", \"reason\": \"its time is over\"}")
                .post("/stock/%s/dispositions".formatted(lot))
                .then()
                .statusCode(201);
    }

    @Test
    void whatIsAskedWronglyIsNamed() {
        var lot = stored.in(StoredLots.hub("{\"days\": 10, \"mostExtensionDays\": 5}"));
        extend(lot, "{\"days\": 6, \"reason\": \"x\"}")
                .statusCode(422)
                .body("violations[0].field", equalTo("days"))
                .body("violations[0].code", equalTo("OUT_OF_RANGE"))
                .body("violations[0].message", containsString("by 5 days at most"));
        extend(lot, "{\"until\": \"2020-01-01\", \"reason\": \"x\"}")
                .statusCode(422)
                .body("violations[0].field", equalTo("until"))
                .body("violations[0].code", equalTo("OUT_OF_RANGE"));
        extend(lot, "{\"reason\": \"x\"}").statusCode(422).body("violations.code", contains("REQUIRED"));
        extend(lot, "{\"days\": 2, \"until\": \"2040-01-01\", \"reason\": \"x\"}")
                .statusCode(422)
                .body("violations.code", contains("CONTRADICTION"));
        extend(lot, "{\"days\": 2}").statusCode(422).body("violations.field", contains("reason"));
    }

    @Test
    void onlyTheHubGivesTimeAndOnlyToWhatLiesThere() {
        var lot = stored.in(StoredLots.hub("{}"));
        var body = "{\"days\": 2, \"reason\": \"x\"}";
        Api.as(Organisations.CONTRACTOR, "processor")
                .body(body)
                .post("/stock/%s/storage-extensions".formatted(lot))
                .then()
                .statusCode(403);
        Api.as(Organisations.OTHER, "hub-operator")
                .body(body)
                .post("/stock/%s/storage-extensions".formatted(lot))
                .then()
                .statusCode(404);
        extend(Ids.next(), body).statusCode(404);
        var elsewhere = Ids.next();
        descriptions.hear(Others.slabs(elsewhere, 3).put("holderId", Organisations.HUB.toString()));
        extend(elsewhere, body).statusCode(409).body("type", endsWith("/not-in-storage"));
    }

    @Test
    void wasteIsStoredWithinTheLawAndNotExtendedPastIt() {
        var today = LocalDate.now(clock);
        var hub = StoredLots.hub("{\"days\": 1000, \"mostExtensionDays\": 365}");
        var id = Ids.next();
        var slabs = Others.slabs(id, 12);
        slabs.putObject("provenance").put("wasteStatus", "WASTE");
        descriptions.hear(Others.harvested(slabs, id, 12, 0));
        Api.intake(hub, "{\"lotId\": \"%s\"}".formatted(id));
        var year = today.plusYears(1).minusDays(1).toString();
        Api.stock(id).body("storage.deadline", equalTo(year)).body("storage.legalLimit", equalTo(year));
        extend(id, "{\"days\": 1, \"reason\": \"x\"}")
                .statusCode(422)
                .body("violations[0].code", equalTo("PAST_LEGAL_LIMIT"))
                .body("violations[0].field", equalTo("days"))
                .body("violations[0].message", containsString(year));

        descriptions.hear(slabs.deepCopy().put("rStrategy", "R3"));
        Api.stock(id)
                .body("storage.deadline", equalTo(year))
                .body(
                        "storage.legalLimit",
                        equalTo(today.plusYears(3).minusDays(1).toString()));
        extend(id, "{\"days\": 300, \"reason\": \"x\"}").statusCode(201);

        descriptions.hear(slabs);
        Api.stock(id).body("storage.deadline", equalTo(year)).body("storage.state", equalTo("STORED"));
        descriptions.hear(Others.slabs(id, 12));
        Api.stock(id).body("storage.deadline", equalTo(year)).body("storage.legalLimit", equalTo(null));
    }

    @Test
    void whatComesOutOfAnExtendedLotShowsWhatItInherited() {
        productTypes.hearTheUsual();
        var hub = StoredLots.hub("{}");
        var lots = stored.in(hub, 2);
        var extended = lots.getFirst();
        extend(extended, "{\"days\": 20, \"reason\": \"a school wants it\"}").statusCode(201);
        var part = UUID.fromString(Api.operator()
                .body("{\"parts\": [{\"amount\": {\"value\": \"4\", \"unit\": \"piece\"}}]}")
                .post("/stock/%s/splits".formatted(extended))
                .then()
                .statusCode(201)
                .extract()
                .path("parts[0].lotId"));
        extend(extended, "{\"days\": 10, \"reason\": \"and another\"}").statusCode(201);
        reasons(part, "a school wants it");
        reasons(extended, "a school wants it", "and another");
        reasons(lots.getLast());

        var merged = UUID.fromString(Api.operator()
                .body("{\"lotIds\": [\"%s\", \"%s\"]}".formatted(extended, lots.getLast()))
                .post("/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("lotId"));
        Api.stock(merged).body("storage.extensions", equalTo(2));
        reasons(merged, "a school wants it", "and another");
        Api.contractor()
                .get("/stock?hubId=%s&limit=200".formatted(hub))
                .then()
                .body(
                        "items.find { it.lotId == '%s' }.storageExtensions.reason".formatted(merged),
                        contains("a school wants it", "and another"));
    }

    private static void reasons(UUID lot, String... reasons) {
        Api.stock(lot).body("storageExtensions.reason", equalTo(List.of(reasons)));
    }

    @Test
    void theHorizonIsThatOfTheProductGroup() {
        productTypes.hearTheUsual();
        var today = LocalDate.now(clock);
        var lot = stored.in(StoredLots.hub("{\"productGroups\": [{\"productType\": \"floor\", \"days\": 400}]}"));
        Api.stock(lot).body("storage.deadline", equalTo(today.plusDays(400).toString()));
    }

    private static ValidatableResponse extend(UUID lot, String body) {
        return Api.operator()
                .body(body)
                .post("/stock/%s/storage-extensions".formatted(lot))
                .then();
    }

    private void sweepOn(LocalDate day) {
        clock.reach(day);
        new LadderSweeper(sweep).sweep();
    }

    private long steps(UUID lot) {
        return kafka.events("hub.alerts").stream()
                .filter(event -> event.data().path("lotId").asText().equals(lot.toString()))
                .count();
    }
}
