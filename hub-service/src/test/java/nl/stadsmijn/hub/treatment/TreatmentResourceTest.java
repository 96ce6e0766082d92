package nl.stadsmijn.hub.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.Stocked;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class TreatmentResourceTest {

    private static final String CUT = """
            {"kind": "CUT", "amount": {"value": "4", "unit": "piece"},
             "yields": [
               {"productType": "hollow-core-slab", "amount": {"value": "4", "unit": "piece"}, "mass": {"value": "8600", "unit": "kg"}},
               {"productType": "timber-door", "amount": {"value": "48", "unit": "piece"}, "mass": {"value": "2.4", "unit": "t"}}],
             "waste": [{"mass": {"value": "%s", "unit": "kg"}, "eural": "17 01 01", "processing": "RECYCLING",
               "receiver": {"name": "Puinbreker ", "address": "IJsseldijk 31, Westervoort", "permit": "OV-2023-077"}}],
             "cost": {"amount": "640.00", "currency": "EUR"}, %s, "note": "sawn to 6.00 m"}""";

    @Inject
    Stocked stocked;

    @Inject
    KnownProductTypes productTypes;

    @Inject
    SettableClock clock;

    @Inject
    LedgerAudit audit;

    @Inject
    KafkaProbe kafka;

    private String times;
    private UUID hub;
    private UUID lot;

    @BeforeEach
    void slabsInAHub() {
        productTypes.hearTheUsual();
        times = times(clock.instant(), clock.instant());
        hub = Api.hub(Organisations.HUB);
        lot = stocked.inHub(hub, slabs(12));
    }

    @AfterEach
    void itIsNowAgain() {
        clock.reset();
    }

    @Test
    void whatComesOutIsNewAndWhatIsLeftOverIsGone() {
        clock.pass(Duration.ofDays(20));
        times = times(clock.instant().minus(Duration.ofHours(6)), clock.instant());
        var answer = treat(lot, CUT.formatted("352", times))
                .statusCode(201)
                .body("balance.in.value", equalTo("11352"))
                .body("balance.difference.value", equalTo("0"))
                .body("yields.mass.value", contains("8600", "2400"));
        var shorter = UUID.fromString(answer.extract().path("yields[0].lotId"));
        var today = LocalDate.now(clock);

        Api.stock(lot)
                .body("onHand.value", equalTo("8"))
                .body("writtenOff.value", equalTo("0.124"))
                .body("children", hasSize(2))
                .body("last.kind", equalTo("RECYCLED"))
                .body("last.reason", equalTo("sawn to 6.00 m"));
        Api.stock(shorter)
                .body("onHand.value", equalTo("4"))
                .body("described", equalTo(false))
                .body("productType", equalTo("hollow-core-slab"))
                .body("last.kind", equalTo("TREATED"))
                .body("last.reason", equalTo("CUT: sawn to 6.00 m"))
                .body("storage.since", equalTo(today.toString()))
                .body("storage.firstStored", equalTo(today.minusDays(20).toString()));
        var told = kafka.await("hub.stock", event -> event.subject().equals(shorter));
        assertThat(told.data().path("productType").asText()).isEqualTo("hollow-core-slab");
        assertThat(told.data().path("parents").get(0).path("amount").asText()).isEqualTo("4");
        assertThat(told.data().path("massPerUnit").asText()).isEqualTo("2150");
        var input = kafka.await(
                "hub.stock",
                event -> event.subject().equals(lot) && event.data().has("departures"));
        assertThat(input.data().at("/departures/0/eural").asText()).isEqualTo("17 01 01");
        assertThat(input.data().at("/departures/0/kind").asText()).isEqualTo("RECYCLED");
        assertThat(input.data().at("/departures/0/reason").asText()).isEqualTo("sawn to 6.00 m");
        assertThat(input.data().at("/departures/0/receiver/name").asText()).isEqualTo("Puinbreker");
        assertThat(input.data().at("/departures/0/receiver/permit").asText()).isEqualTo("OV-2023-077");
        audit.check();
    }

    @Test
    void aTreatmentCanBeReadByOwnerAndHolderAndByNobodyElse() {
        treat(lot, CUT.formatted("352", times)).statusCode(201);
        var path = "/stock/%s/treatments".formatted(lot);
        Api.operator().get(path).then().statusCode(200).body("items.cost.amount", contains("640.00"));
        Api.contractor().get(path).then().statusCode(200).body("items.kind", contains("CUT"));
        Api.as(Organisations.OTHER, "owner").get(path).then().statusCode(404);
    }

    @Test
    void aReceiverOfWasteIsNamedWholeOrNotAtAll() {
        treat(lot, CUT.formatted("352", times).replace(", \"permit\": \"OV-2023-077\"", ""))
                .statusCode(422)
                .body("violations.field", contains("waste[0].receiver.permit"));
        treat(lot, CUT.formatted("352", times).replaceAll(",\\s*\"receiver\": \\{[^}]*}", ""))
                .statusCode(201)
                .body("waste[0].receiver", nullValue());
    }

    @Test
    void massMustBalance() {
        treat(lot, CUT.formatted("300", times))
                .statusCode(422)
                .body("violations.code", contains("MASS_BALANCE"))
                .body("violations[0].message", containsString("52 kg too little; 11.352 kg may differ"));
        treat(lot, CUT.formatted("360", times)).statusCode(201).body("balance.difference.value", equalTo("8"));
        audit.check();
    }

    @Test
    void severalLotsBecomeOne() {
        var other = stocked.inHub(hub, slabs(6));
        var made = treat(lot, """
                {"kind": "CRUSH", "amount": {"value": "1", "unit": "piece"},
                 "with": [{"lotId": "%s", "amount": {"value": "2", "unit": "piece"}, "mass": {"value": "5676", "unit": "kg"}}],
                 "yields": [{"productType": "floor", "amount": {"value": "9", "unit": "piece"}, "mass": {"value": "8514", "unit": "kg"}}], %s}""".formatted(other, times)).statusCode(201);
        Api.stock(UUID.fromString(made.extract().path("yields[0].lotId")))
                .body("onHand.value", equalTo("9"))
                .body("parents.amount.value", contains("3", "6"));
        Api.stock(other).body("onHand.value", equalTo("4"));
        audit.check();
    }

    @Test
    void whatIsOnlyCleanedIsWhatItWasAndWeighsAsMuch() {
        var made = treat(lot, """
                {"kind": "CLEAN", "amount": {"value": "12", "unit": "piece"},
                 "yields": [{"productType": "hollow-core-slab", "amount": {"value": "12", "unit": "piece"}}], %s}""".formatted(times)).statusCode(201);
        Api.stock(UUID.fromString(made.extract().path("yields[0].lotId")))
                .body("productType", nullValue())
                .body("parents.amount.value", contains("12"));
        Api.stock(lot).body("onHand.value", equalTo("0")).body("storage", nullValue());
        audit.check();
    }

    @Test
    void whatIsPromisedIsNotTreated() {
        Api.reserved(lot, 9);
        treat(lot, CUT.formatted("352", times))
                .statusCode(409)
                .body("type", endsWith("/promised"))
                .body("detail", containsString("3 pieces can be treated"));
        audit.check();
    }

    @Test
    void everythingThatDoesNotFitIsNamed() {
        var unweighed = stocked.inHub(Api.hub(Organisations.HUB), Others.slabs(Ids.next(), 6));
        treat(lot, """
                {"kind": "CUT", "amount": {"value": "13", "unit": "piece"}, "mass": {"value": "2", "unit": "m"},
                 "with": [{"lotId": "%s", "amount": {"value": "2", "unit": "piece"}}],
                 "yields": [{"productType": "no-such", "amount": {"value": "9", "unit": "piece"}},
                            {"productType": "floor", "amount": {"value": "9", "unit": "m2"}, "mass": {"value": "1", "unit": "kg"}}],
                 "waste": [{"mass": {"value": "1", "unit": "kg"}, "eural": "17 01 99", "processing": "REUSE"}],
                 "startedAt": "2026-03-02T07:30:00Z", "finishedAt": "2026-03-02T07:00:00Z"}""".formatted(unweighed))
                .statusCode(422)
                .body(
                        "violations.field",
                        contains(
                                "finishedAt",
                                "amount",
                                "mass.unit",
                                "with[0].lotId",
                                "with[0].mass",
                                "yields[0].productType",
                                "yields[0].mass",
                                "yields[1].amount.unit",
                                "waste[0].eural"))
                .body(
                        "violations.code",
                        contains(
                                "BEFORE_FROM",
                                "MORE_THAN_THERE_IS",
                                "WRONG_UNIT",
                                "PLACE_DIFFERS",
                                "MASS_MISSING",
                                "UNKNOWN_PRODUCT_TYPE",
                                "MASS_MISSING",
                                "UNIT_DOES_NOT_FIT",
                                "UNKNOWN_EURAL"))
                .body("violations[5].message", containsString("nearest: "))
                .body("violations[8].message", containsString("nearest: 17 01 01, 17 01 02, 17 01 03"));
    }

    @Test
    void itIsDoneAfterWhatWentInHasComeAndBeforeNow() {
        var now = clock.instant();
        var yesterday = now.minus(Duration.ofDays(1));
        treat(lot, CUT.formatted("352", times(yesterday, now)))
                .statusCode(422)
                .body("violations.field", contains("startedAt"))
                .body("violations.code", contains("BEFORE_ARRIVAL"))
                .body(
                        "violations[0].message",
                        containsString(LocalDate.now(clock).toString()));
        treat(lot, CUT.formatted("352", times(now, now.plus(Duration.ofHours(1)))))
                .statusCode(422)
                .body("violations.code", contains("IN_THE_FUTURE"));
        clock.pass(Duration.ofDays(1));
        treat(lot, CUT.formatted("352", times(now, clock.instant()))).statusCode(201);
        audit.check();
    }

    @Test
    void whatIsWeighedIsAboutWhatItIsDescribedToWeigh() {
        treat(lot, """
                {"kind": "CUT", "amount": {"value": "4", "unit": "piece"}, "mass": {"value": "40", "unit": "kg"},
                 "yields": [{"productType": "timber-door", "amount": {"value": "4", "unit": "piece"}, "mass": {"value": "40", "unit": "kg"}}], %s}""".formatted(times))
                .statusCode(422)
                .body("violations.field", contains("mass"))
                .body("violations.code", contains("IMPLAUSIBLE"))
                .body("violations[0].message", containsString("between 5676 and 22704 kg"));
    }

    @Test
    void whatIsOnlyCleanedIsNoOtherProduct() {
        treat(lot, """
                {"kind": "CLEAN", "amount": {"value": "12", "unit": "piece"},
                 "yields": [{"productType": "timber-door", "amount": {"value": "12", "unit": "piece"}, "mass": {"value": "34056", "unit": "kg"}}], %s}""".formatted(times))
                .statusCode(422)
                .body("violations.code", contains("WRONG_PRODUCT_TYPE"))
                .body("violations[0].message", containsString("hollow-core-slab"));
    }

    @Test
    void whatIsOnlyCleanedIsNoMorePiecesAndMayBeLess() {
        var repair = """
                {"kind": "REPAIR", "amount": {"value": "4", "unit": "piece"}, "mass": {"value": "11352", "unit": "kg"},
                 "yields": [{"productType": "hollow-core-slab", "amount": {"value": "%d", "unit": "piece"}, "mass": {"value": "11352", "unit": "kg"}}], %s}""";
        treat(lot, repair.formatted(5, times))
                .statusCode(422)
                .body("violations.code", contains("MORE_THAN_WENT_IN"))
                .body("violations[0].message", containsString("4 pieces"));
        treat(lot, repair.formatted(3, times)).statusCode(201);
    }

    @Test
    void whatBecomesOfWasteIsSaid() {
        treat(lot, CUT.formatted("352", times).replace("\"processing\": \"RECYCLING\",", ""))
                .statusCode(422)
                .body("violations.field", contains("waste[0].processing"));
    }

    @Test
    void onlyTheHolderTreats() {
        Api.as(Organisations.CONTRACTOR, "processor")
                .body(CUT.formatted("352", times))
                .post("/stock/%s/treatments".formatted(lot))
                .then()
                .statusCode(403);
        treat(Ids.next(), CUT.formatted("352", times)).statusCode(404);
    }

    private static String times(Instant from, Instant until) {
        return "\"startedAt\": \"%s\", \"finishedAt\": \"%s\"".formatted(from, until);
    }

    private static ObjectNode slabs(int pieces) {
        return Others.slabs(Ids.next(), pieces).put("massPerUnit", "2838");
    }

    private static ValidatableResponse treat(UUID lot, String body) {
        return Api.operator()
                .body(body)
                .post("/stock/%s/treatments".formatted(lot))
                .then();
    }
}
