package nl.stadsmijn.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.inspection.Assessments;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What deals ask of the ledger, in and out of order, once and twice. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DealEventsTest {

    @Inject
    Deals deals;

    @Inject
    Descriptions descriptions;

    @Inject
    Assessments assessments;

    @Inject
    KafkaProbe kafka;

    @Inject
    SettableClock clock;

    @Inject
    LedgerAudit audit;

    private final UUID lot = Ids.next();
    private final UUID reservation = Ids.next();
    private final ObjectNode slabs = Others.slabs(lot, 12);
    private final ObjectNode deal = Others.deal(Ids.next(), reservation, lot, 4, "AGREED");

    @BeforeEach
    void twelveSlabs() {
        descriptions.hear(slabs);
    }

    @AfterEach
    void theLedgerIsTrue() {
        clock.reset();
        audit.check();
    }

    @Test
    void everyStepTakesEffectOnceHoweverOftenItIsHeard() {
        hear("AGREED", "AGREED");
        Api.reservation(reservation).body("kind", equalTo("OPTION"));
        Api.stock(lot).body("promised.value", equalTo("4"));
        hear("CONFIRMING", "AGREED", "CONFIRMING");
        Api.reservation(reservation).body("kind", equalTo("FIRM"));
        descriptions.hear(Others.harvested(slabs, lot, 12, 0));
        hear("DELIVERING", "CONFIRMING", "DELIVERING", "AGREED");
        Api.reservation(reservation).body("ending", equalTo("FULFILLED"));
        Api.stock(lot).body("onHand.value", equalTo("8")).body("promised.value", equalTo("0"));
    }

    @Test
    void whatIsNotLeftIsRefusedForGood() {
        Api.reserved(lot, 10);
        hear("AGREED");
        var told = told("REFUSED");
        assertThat(told.path("refusal").path("code").asText()).isEqualTo("not-enough-left");
        assertThat(told.path("dealId").asText()).isEqualTo(deal.path("dealId").asText());
        hear("AGREED", "CANCELLED");
        Api.reservation(reservation).body("reason", containsString("2 pieces left"));
        Api.stock(lot).body("promised.value", equalTo("10"));
    }

    /** Whatever its deal asks afterwards: how much there is left, of which lot and why stays what is told. */
    @ParameterizedTest
    @ValueSource(strings = {"CANCELLED", "CONFIRMING", "DELIVERING"})
    void whatWasCutBackGoesOnTellingWhatAndWhy(String asked) {
        hear("AGREED", "CONFIRMING");
        descriptions.hear(Others.slabs(lot, 3).put("withdrawnReason", "rot"));
        hear(asked);
        Api.reservation(reservation)
                .body("ending", equalTo("CUT_BACK"))
                .body("reason", containsString("from 4 pieces to 3 pieces of lot %s".formatted(lot)))
                .body("cutBack.lotId", contains(lot.toString()))
                .body("cutBack[0].before.value", equalTo("4"))
                .body("cutBack[0].after.value", equalTo("3"))
                .body("cutBack[0].reason", containsString("rot"));
    }

    @Test
    void aDealThatNeverReservedHearsSoInsteadOfWaiting() {
        hear("CONFIRMING");
        assertThat(told("REFUSED").path("refusal").path("code").asText()).isEqualTo("never-reserved");
    }

    @Test
    void aCancelledDealGivesBackWhatItHeld() {
        hear("AGREED", "CONFIRMING", "CANCELLED", "CANCELLED");
        Api.reservation(reservation).body("ending", equalTo("RELEASED"));
        Api.stock(lot).body("promised.value", equalTo("0"));
    }

    @Test
    void aDealThatConfirmsTooLateHearsThatItsOptionExpired() {
        hear("AGREED");
        clock.pass(Duration.ofHours(72));
        hear("CONFIRMING");
        Api.reservation(reservation).body("ending", equalTo("EXPIRED"));
        Api.stock(lot).body("promised.value", equalTo("0"));
    }

    @Test
    void nothingLeavesBeforeItIsHarvestedFreeOfAnInspectionAndCertifiedAsAgreed() {
        hear("AGREED");
        deals.hear(Others.conditional(deal, "2099-03-01").put("state", "CONFIRMING"));
        assertRefused("not-harvested");
        descriptions.hear(Others.harvested(slabs, lot, 12, 0));
        var batch = Ids.next();
        assessments.hear(Others.quality(lot, batch, "HOLD_REQUESTED"));
        assertRefused("on-inspection-hold");
        assessments.hear(Others.quality(lot, batch, "REJECTED"));
        assertRefused("condition-not-met");
        assessments.hear(Others.quality(lot, batch, "CERTIFIED"));
        assessments.hear(Others.quality(lot, batch, "REVOKED"));
        assertRefused("quarantined");
        assessments.hear(Others.quality(lot, batch, "CERTIFIED"));
        hear("DELIVERING");
        Api.reservation(reservation).body("ending", equalTo("FULFILLED"));
    }

    @Test
    void aLotThatIsBoughtWholeKeepsItsId() {
        var whole = Others.deal(Ids.next(), Ids.next(), lot, 12, "AGREED");
        descriptions.hear(Others.harvested(slabs, lot, 12, 0));
        deals.hear(whole);
        deals.hear(whole.deepCopy().put("state", "CONFIRMING"));
        deals.hear(whole.deepCopy().put("state", "DELIVERING"));
        Api.architect()
                .get("/stock/" + lot)
                .then()
                .statusCode(200)
                .body("delivered.value", equalTo("12"))
                .body("location.kind", equalTo("CUSTOMER"));
        Api.contractor()
                .get("/stock/" + lot)
                .then()
                .statusCode(200)
                .body("ownerId", equalTo(Organisations.ARCHITECT.toString()));
        Api.contractor().get("/stock/" + lot + "/movements").then().statusCode(200);
        Api.as(Organisations.OTHER, "contractor").get("/stock/" + lot).then().statusCode(404);
    }

    @Test
    void anotherDealsReservationIsLeftAlone() {
        hear("AGREED");
        var thief = deal.deepCopy().put("dealId", Ids.next().toString());
        deals.hear(thief.put("state", "CANCELLED"));
        Api.reservation(reservation).body("kind", equalTo("OPTION"));
    }

    private void assertRefused(String code) {
        hear("DELIVERING");
        Api.reservation(reservation).body("kind", equalTo("FIRM"));
        var told = kafka.await("hub.reservations", event -> isRefusal(event, code));
        assertThat(told.data().path("kind").asText()).isEqualTo("FIRM");
    }

    private boolean isRefusal(ReceivedEvent event, String code) {
        return event.subject().equals(reservation)
                && event.data().path("refusal").path("code").asText().equals(code);
    }

    private JsonNode told(String ending) {
        return kafka.await(
                        "hub.reservations",
                        event -> event.subject().equals(reservation)
                                && event.data().path("ending").asText().equals(ending))
                .data();
    }

    private void hear(String... states) {
        for (var state : states) {
            deals.hear(deal.deepCopy().put("state", state));
        }
    }
}
