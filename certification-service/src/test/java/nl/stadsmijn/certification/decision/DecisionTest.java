package nl.stadsmijn.certification.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import nl.stadsmijn.certification.Certifier;
import nl.stadsmijn.certification.Ledger;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a batch is approved, and when not. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DecisionTest {

    @Inject
    Certifier certifier;

    @Inject
    Ledger ledger;

    @Test
    void anApprovalWithoutGroundsIsRefusedCriterionByCriterion() {
        var lot = ledger.slabs(12);
        var batch = certifier.opens(lot);
        var samples = certifier.draws(Organisations.CERTIFIER, batch, lot, 4);
        certifier
                .measures(Organisations.CERTIFIER, samples.getFirst(), "40", "20", "2")
                .statusCode(200);

        certifier
                .decides(batch, "APPROVED")
                .statusCode(422)
                .body("type", endsWith("/problems/criteria-not-met"))
                .body(
                        "violations.code",
                        contains(
                                "SAMPLE_SIZE",
                                "ACCEPTANCE_NUMBER",
                                "CHARACTERISTIC_AT_LEAST",
                                "EACH_PIECE_WITHIN",
                                "EACH_PIECE_WITHIN"));
        certifier
                .calls()
                .body(Map.of("decision", "APPROVED"))
                .post("/batches/%s/decision?dryRun=true".formatted(batch))
                .then()
                .statusCode(200)
                .body("assessment.met", equalTo(false));
        certifier.awaitState(batch, "OPEN");

        certifier.decides(batch, "REJECTED").statusCode(200).body("certificateId", equalTo(null));
        certifier.awaitStatus(lot, "REJECTED");
        certifier.decides(batch, "APPROVED").statusCode(409).body("type", endsWith("/problems/batch-not-open"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRejectionSaysWhyAlsoWhenOnlyTried(boolean dryRun) {
        var batch = certifier.opens(ledger.slabs(12));

        certifier
                .calls()
                .body(Map.of("decision", "REJECTED", "remarks", " "))
                .post("/batches/%s/decision?dryRun=%s".formatted(batch, dryRun))
                .then()
                .statusCode(422)
                .body("violations.field", contains("remarks"))
                .body("violations.code", contains("REQUIRED"));
        certifier.awaitState(batch, "OPEN");
    }

    @Test
    void aLotThatBecameTheCertifiersOwnIsNoLongerItsToJudge() {
        var lot = ledger.slabs(12);
        var batch = certifier.opens(lot);
        ledger.passTo(Organisations.CERTIFIER, lot);

        certifier
                .decides(batch, "REJECTED")
                .statusCode(403)
                .body("type", endsWith("/problems/not-independent"))
                .body("lots", contains(lot.toString()));
        certifier.awaitState(batch, "OPEN");
    }
}
