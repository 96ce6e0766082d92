package nl.stadsmijn.certification.sample;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.certification.Certifier;
import nl.stadsmijn.certification.Ledger;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** What can be drawn from a batch, and measured on what was drawn. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SampleTest {

    @Inject
    Certifier certifier;

    @Inject
    Ledger ledger;

    @Test
    void piecesThatCantBeDrawnAreNamedAndNoneIsDrawn() {
        var lot = ledger.slabs(1);
        var batch = certifier.opens(lot);

        certifier
                .calls()
                .body(Map.of(
                        "samples",
                        List.of(
                                piece(lot, "KP-01", "1", "piece"),
                                piece(lot, "KP-02", "1", "piece"),
                                piece(Ids.next(), "KP-01", "2", "piece"))))
                .post("/batches/%s/samples".formatted(batch))
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        contains("samples[1].lotId", "samples[2].lotId", "samples[2].marking", "samples[2].amount"))
                .body("violations.code", contains("ALL_SAMPLED", "NOT_IN_BATCH", "DUPLICATE_MARKING", "NOT_ONE_PIECE"))
                .body("violations[3].value", endsWith("2 pieces"));
        certifier
                .calls()
                .get("/batches/%s/samples".formatted(batch))
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void resultsThatCantBeRightAreNamed() {
        var lot = ledger.slabs(12);
        var batch = certifier.opens(lot);
        var sample = certifier.draws(Organisations.CERTIFIER, batch, lot, 4).getLast();

        certifier
                .measures(Organisations.CERTIFIER, sample, "58", "3400", "7")
                .statusCode(422)
                .body("violations.code", contains("NOT_DESTRUCTIVE", "OUT_OF_RANGE", "OUT_OF_RANGE"))
                .body("violations", hasSize(3));
        certifier
                .measures(Organisations.CERTIFIER, sample, null, "34", "2")
                .statusCode(200)
                .header("ETag", startsWith("\"2."));
        certifier
                .measures(Organisations.CERTIFIER, sample, null, "35", "2")
                .statusCode(412)
                .body("current.results.value", hasItem("34"));
        certifier.calls().get("/samples/" + sample).then().statusCode(200).body("results.value", contains("34", "2"));
        certifier
                .calls(Organisations.OTHER, Role.CERTIFIER)
                .get("/samples/" + sample)
                .then()
                .statusCode(404);
    }

    @Test
    void aSlipOfThePenIsToldInWordsWithAllElseThatIsWrong() {
        var lot = ledger.slabs(12);
        var batch = certifier.opens(lot);
        var sample = certifier.draws(Organisations.CERTIFIER, batch, lot, 1).getFirst();

        certifier
                .calls()
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "results",
                        List.of(
                                result("compressiveStrength", "58,4", "MPa"),
                                result("strength", "58.4.1", "N/mm2"),
                                result("concreteCover", "1e2", "mm"),
                                result("visualCondition", "-0000000002", "1"))))
                .put("/samples/%s/results".formatted(sample))
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        contains(
                                "results[0].unit",
                                "results[0].value",
                                "results[1].property",
                                "results[1].value",
                                "results[2].value",
                                "results[3].value"))
                .body(
                        "violations.code",
                        contains(
                                "WRONG_UNIT",
                                "NOT_A_DECIMAL",
                                "UNKNOWN_PROPERTY",
                                "NOT_A_DECIMAL",
                                "NOT_A_DECIMAL",
                                "NOT_A_DECIMAL"))
                .body("violations[1].message", startsWith("must be a number with a decimal point, such as 58.4"))
                .body("violations[1].value", equalTo("58,4"));
    }

    private static Map<String, Object> result(String property, String value, String unit) {
        return Map.of("property", property, "value", value, "unit", unit, "measuredAt", "2026-11-20T09:00:00Z");
    }

    private static Map<String, Object> piece(UUID lot, String marking, String value, String unit) {
        return Map.of(
                "lotId", lot, "marking", marking, "amount", Map.of("value", value, "unit", unit), "destructive", true);
    }
}
