package nl.stadsmijn.hub.inspection;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds, samples and quarantine. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class AssessmentEventsTest {

    @Inject
    Descriptions descriptions;

    @Inject
    Assessments assessments;

    @Inject
    LedgerAudit audit;

    private final UUID lot = Ids.next();
    private final UUID batch = Ids.next();
    private final ObjectNode slabs = Others.slabs(lot, 12);

    @BeforeEach
    void twelveSlabs() {
        descriptions.hear(slabs);
    }

    @AfterEach
    void theLedgerIsTrue() {
        audit.check();
    }

    @Test
    void aLotInItsDonorCantBeHeldAndSaysWhy() {
        hear("HOLD_REQUESTED");
        Api.stock(lot)
                .body("inspection.batchId", equalTo(batch.toString()))
                .body("inspection.refused", containsString("still in its donor"));
    }

    @Test
    void aHoldIsPlacedKeptAndEndedByTheLotsStatus() {
        harvest();
        hear("HOLD_REQUESTED", "HOLD_REQUESTED", "IN_ASSESSMENT");
        Api.stock(lot).body("inspection.batchId", equalTo(batch.toString())).body("inspection.refused", nullValue());
        hear("REJECTED");
        Api.stock(lot).body("inspection", nullValue());
    }

    @Test
    void aLotThatIsHeldIsReservedButNotMoved() {
        harvest();
        hear("HOLD_REQUESTED");
        Api.reserved(lot, 1);
        var hub = Api.hub(Organisations.HUB);
        Api.intake(hub, "{\"lotId\": \"%s\"}".formatted(lot))
                .body("lines[0].result", equalTo("REFUSED"))
                .body("lines[0].refusal.code", equalTo("on-inspection-hold"));
    }

    @Test
    void aDestructiveSampleIsWrittenOffOnceAndCutsBackWhatIsTooMuch() {
        harvest();
        var option = Api.reserved(lot, 12);
        var sampled = Others.sampled(Others.quality(lot, batch, "IN_ASSESSMENT"), Ids.next(), 1);
        assessments.hear(sampled);
        assessments.hear(sampled);
        assessments.hear(sampled.deepCopy().put("status", "CERTIFIED"));
        Api.stock(lot).body("onHand.value", equalTo("11")).body("writtenOff.value", equalTo("1"));
        Api.reservation(option).body("kind", equalTo("OPTION")).body("lines[0].amount.value", equalTo("11"));
    }

    @Test
    void whatLosesItsCertificateIsQuarantinedUntilItHasOneAgain() {
        harvest();
        hear("CERTIFIED", "REVOKED");
        Api.stock(lot).body("quarantined", equalTo(true));
        Api.reserve(Api.line(lot, "1", "piece")).then().statusCode(409);
        hear("CERTIFIED");
        Api.stock(lot).body("quarantined", equalTo(false));
        Api.reserved(lot, 1);
    }

    @Test
    void aLotThatTheLedgerDoesNotKnowIsPassedOver() {
        assessments.hear(Others.quality(Ids.next(), batch, "HOLD_REQUESTED"));
    }

    private void harvest() {
        descriptions.hear(Others.harvested(slabs, lot, 12, 0));
    }

    private void hear(String... statuses) {
        for (var status : statuses) {
            assessments.hear(Others.quality(lot, batch, status));
        }
    }
}
