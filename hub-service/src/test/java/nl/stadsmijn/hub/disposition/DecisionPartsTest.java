package nl.stadsmijn.hub.disposition;

import static nl.stadsmijn.hub.disposition.Disposing.RECEIVER;
import static nl.stadsmijn.hub.disposition.Disposing.back;
import static nl.stadsmijn.hub.disposition.Disposing.decisions;
import static nl.stadsmijn.hub.disposition.Disposing.dispose;
import static nl.stadsmijn.hub.disposition.Disposing.split;
import static nl.stadsmijn.hub.disposition.Disposing.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.Stocked;
import nl.stadsmijn.hub.deadline.StoredLots;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What becomes of a decision of which only a part is carried out, leaves, is treated or sold. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DecisionPartsTest {

    @Inject
    StoredLots stored;

    @Inject
    Stocked stocked;

    @Inject
    KnownProductTypes productTypes;

    @Inject
    SettableClock clock;

    @Inject
    LedgerAudit audit;

    @Inject
    DecisionAudit decisions;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void theUsualProductTypes() {
        productTypes.hearTheUsual();
    }

    @AfterEach
    void theLedgerIsTrue() {
        clock.reset();
        audit.check();
        decisions.check();
    }

    @Test
    void aDecisionIsCarriedOutInPartsAndComesToNothingWithWhatItWasAbout() {
        var lot = stored.in(StoredLots.hub("{\"days\": 10}"));
        dispose(Api.contractor(), lot, back(7)).statusCode(201);
        dispose(Api.operator(), lot, back(3)).statusCode(201).body("state", equalTo("DONE"));
        decisions(lot, "DECIDED")
                .body("items.findAll { it.state == 'DECIDED' }.amount.value", contains("7"))
                .body("items.findAll { it.state == 'DECIDED' }.remaining.value", contains("4"));
        clock.reach(LocalDate.now(clock).plusDays(11));
        dispose(
                        Api.operator(),
                        lot,
                        "{\"kind\": \"RECYCLE\", \"amount\": {\"value\": \"7\", \"unit\": \"piece\"}, \"reason\": \"x\", %s}"
                                .formatted(RECEIVER))
                .statusCode(201);
        decisions(lot, "DECIDED").body("items.findAll { it.state == 'DECIDED' }.remaining.value", contains("2"));
        dispose(Api.operator(), lot, "{\"kind\": \"RECYCLE\", \"reason\": \"x\", %s}".formatted(RECEIVER))
                .statusCode(201);
        decisions(lot, "LAPSED")
                .body("items.findAll { it.state == 'LAPSED' }.kind", contains("RETURN"))
                .body("items.findAll { it.state == 'LAPSED' }.remaining", contains(nullValue()));
    }

    @Test
    void severalDecisionsAreCarriedOutAtOnce() {
        var lot = stored.in(StoredLots.hub("{}"));
        dispose(Api.contractor(), lot, back(3)).statusCode(201);
        dispose(Api.contractor(), lot, back(5)).statusCode(201);
        dispose(Api.operator(), lot, back(9)).statusCode(403).body("type", endsWith("/owners-decision"));
        dispose(Api.operator(), lot, back(7)).statusCode(201).body("state", equalTo("DONE"));
        decisions(lot, "DECIDED").body("items.findAll { it.state == 'DECIDED' }.remaining.value", contains("1"));
    }

    @Test
    void aDecisionGoesAlongWithWhatIsSplitOff() {
        var lot = stored.in(StoredLots.hub("{}"));
        var decided = Api.id(dispose(Api.contractor(), lot, back(10)).statusCode(201));
        var part = split(lot, 5);
        decisions(lot, "DECIDED")
                .body("items.amount.value", contains("10"))
                .body("items.remaining.value", contains("10"))
                .body("items[0].parts.lotId", containsInAnyOrder(lot.toString(), part.toString()))
                .body("items[0].parts.find { it.lotId == '%s' }.amount.value".formatted(part), equalTo("3"));
        dispose(Api.operator(), part, back(4)).statusCode(403).body("type", endsWith("/owners-decision"));
        dispose(Api.operator(), part, back(3)).statusCode(201).body("state", equalTo("DONE"));
        decisions(part, "DECIDED")
                .body("items.find { it.id == '%s' }.remaining.value".formatted(decided), equalTo("7"));
        withdraw(Api.contractor(), part, decided).statusCode(204);
        decisions(lot, "WITHDRAWN").body("items[0].parts", nullValue());
    }

    /** Each writes the part of its own lot; together they are all of it. */
    @RepeatedTest(10)
    void twoLotsOfADecisionCanBeDealtWithAtTheSameTime() throws InterruptedException {
        var lot = stored.in(StoredLots.hub("{}"));
        var decided = Api.id(dispose(Api.contractor(), lot, back(12)).statusCode(201));
        var part = split(lot, 5);
        List<Callable<Integer>> acts = List.of(
                () -> dispose(Api.operator(), lot, back(7)).extract().statusCode(),
                () -> dispose(Api.operator(), part, back(5)).extract().statusCode());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(acts)).extracting(Future::resultNow).containsExactly(201, 201);
        }
        decisions(lot, "DONE").body("items.find { it.id == '%s' }.state".formatted(decided), equalTo("DONE"));
    }

    /** Of a decision that went along with a part, each is asked at another lot. */
    @RepeatedTest(10)
    void whatIsTakenBackIsNotCarriedOut() throws InterruptedException {
        var lot = stored.in(StoredLots.hub("{}"));
        var decided = Api.id(dispose(Api.contractor(), lot, back(12)).statusCode(201));
        var part = split(lot, 5);
        dispose(Api.operator(), lot, back(7)).statusCode(201);
        List<Callable<Integer>> acts = List.of(
                () -> withdraw(Api.contractor(), lot, decided).extract().statusCode(),
                () -> dispose(Api.operator(), part, back(5)).extract().statusCode());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(acts).stream().map(Future::resultNow).toList())
                    .isIn(List.of(204, 403), List.of(409, 201));
        }
    }

    @Test
    void whatFitsStaysWhereItWasDecided() {
        var lot = stored.in(StoredLots.hub("{}"));
        dispose(Api.contractor(), lot, back(7)).statusCode(201);
        var part = split(lot, 5);
        Api.contractor().get("/stock/%s/dispositions".formatted(part)).then().body("items", hasSize(0));
        dispose(Api.operator(), lot, back(7)).statusCode(201);
        decisions(lot, "DONE").body("items.state", contains("DONE", "DONE"));
    }

    @Test
    void whatWasTakenBackWhileAPartWasOnTheRoadIsNotDone() {
        var to = Api.hub(Organisations.OTHER);
        var lot = stored.in(StoredLots.hub("{}"));
        var decided = Api.id(dispose(Api.contractor(), lot, """
                        {"kind": "RELOCATE", "amount": {"value": "10", "unit": "piece"}, "reason": "room there", "toHubId": "%s"}
                        """.formatted(to)).statusCode(201));
        var transfer = dispatched(lot, 4, to);
        withdraw(Api.contractor(), lot, decided).statusCode(204);
        decisions(lot, "UNDER_WAY")
                .body("items[0].underWay.value", equalTo("4"))
                .body("items[0].withdrawn.value", equalTo("6"));
        withdraw(Api.contractor(), lot, decided).statusCode(409).body("type", endsWith("/decision-over"));
        Api.as(Organisations.OTHER, "hub-operator")
                .body("{}")
                .post("/transfers/%s/receipt".formatted(transfer))
                .then()
                .statusCode(200);
        decisions(lot, "WITHDRAWN")
                .body("items[0].done.value", equalTo("4"))
                .body("items[0].withdrawn.value", equalTo("6"));
    }

    private static UUID dispatched(UUID lot, int pieces, UUID to) {
        var transfer = Api.id(Api.operator()
                .body("{\"toHubId\": \"%s\", \"expectedOn\": \"%s\", \"lines\": [%s]}"
                        .formatted(to, LocalDate.now().plusDays(400), Api.line(lot, Integer.toString(pieces), "piece")))
                .post("/transfers")
                .then()
                .statusCode(201));
        Api.operator()
                .body("")
                .post("/transfers/%s/dispatch".formatted(transfer))
                .then()
                .statusCode(200);
        return transfer;
    }

    @Test
    void anAmountThatIsLostIsSeen() {
        var lot = stored.in(StoredLots.hub("{}"));
        dispose(Api.contractor(), lot, back(10)).statusCode(201);
        var change = "UPDATE disposition_part SET amount = amount %s 3 WHERE lot_id = '%s'";
        for (var wrong : List.of("-", "+")) {
            var right = wrong.equals("-") ? "+" : "-";
            jdbi.useHandle(handle -> handle.execute(change.formatted(wrong, lot)));
            try {
                assertThatThrownBy(decisions::check).isInstanceOf(AssertionError.class);
            } finally {
                jdbi.useHandle(handle -> handle.execute(change.formatted(right, lot)));
            }
        }
    }

    @Test
    void whatWasTreatedAwayIsTold() {
        var lot =
                stocked.inHub(StoredLots.hub("{}"), Others.slabs(Ids.next(), 12).put("massPerUnit", "2838"));
        dispose(Api.contractor(), lot, back(10)).statusCode(201);
        var now = clock.instant();
        Api.operator()
                .body("""
                        {"kind": "CLEAN", "amount": {"value": "5", "unit": "piece"}, "startedAt": "%s", "finishedAt": "%s",
                         "yields": [{"productType": "hollow-core-slab", "amount": {"value": "5", "unit": "piece"}}]}
                        """.formatted(now, now))
                .post("/stock/%s/treatments".formatted(lot))
                .then()
                .statusCode(201);
        decisions(lot, "DECIDED")
                .body("items[0].remaining.value", equalTo("7"))
                .body("items[0].treated.value", equalTo("3"))
                .body("items[0].lapsed", nullValue());
    }

    @Test
    void whatWasShippedAndIsBroughtBackIsDecidedAsBefore() {
        var lot = stored.in(StoredLots.hub("{}"));
        dispose(Api.contractor(), lot, back(10)).statusCode(201);
        var shipment = Api.id(shipped(lot, 5));
        decisions(lot, "DECIDED")
                .body("items[0].remaining.value", equalTo("7"))
                .body("items[0].underWay.value", equalTo("3"));
        var part = Api.operator()
                .body("{\"reason\": \"nobody at home\"}")
                .post("/shipments/%s/return".formatted(shipment))
                .then()
                .statusCode(200)
                .extract()
                .<String>path("lines[0].sentLotId");
        decisions(UUID.fromString(part), "DECIDED")
                .body("items[0].remaining.value", equalTo("10"))
                .body("items[0].underWay", nullValue());
    }

    @Test
    void whatWasDeliveredIsNotWhatWasDecided() {
        var lot = stored.in(StoredLots.hub("{}"));
        dispose(Api.contractor(), lot, back(10)).statusCode(201);
        var shipment = Api.id(shipped(lot, 5));
        Api.architect()
                .body("{}")
                .post("/shipments/%s/receipt".formatted(shipment))
                .then()
                .statusCode(200);
        decisions(lot, "DECIDED")
                .body("items[0].remaining.value", equalTo("7"))
                .body("items[0].lapsed.value", equalTo("3"))
                .body("items[0].underWay", nullValue());
    }

    private static ValidatableResponse shipped(UUID lot, int pieces) {
        var firm = Api.confirmed(Api.reserved(lot, pieces), "{}");
        return Api.operator()
                .body("{\"reservationId\": \"%s\", \"destination\": {\"name\": \"Kade 12\"}}".formatted(firm))
                .post("/shipments")
                .then()
                .statusCode(201);
    }
}
