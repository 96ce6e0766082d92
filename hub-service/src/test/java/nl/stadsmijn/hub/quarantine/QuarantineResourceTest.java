package nl.stadsmijn.hub.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.inspection.Assessments;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twelve slabs in a hub, put aside and looked at. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class QuarantineResourceTest {

    private static final String CRACKS = "{\"reason\": \"cracks near the bearing\"}";
    private static final String PASSED = "{\"outcome\": \"PASSED\", \"technical\": 2, \"aesthetic\": 3}";

    @Inject
    Descriptions descriptions;

    @Inject
    KnownProductTypes productTypes;

    @Inject
    Assessments assessments;

    @Inject
    LedgerAudit audit;

    @Inject
    KafkaProbe kafka;

    private final UUID lot = Ids.next();
    private final ObjectNode slabs = Others.slabs(lot, 12);

    @BeforeEach
    void twelveSlabsInTheHub() {
        productTypes.hearTheUsual();
        descriptions.hear(slabs);
        descriptions.hear(Others.harvested(slabs, lot, 12, 0));
        Api.intake(Api.hub(Organisations.HUB), "{\"lotId\": \"%s\"}".formatted(lot));
    }

    @AfterEach
    void theLedgerIsTrue() {
        audit.check();
    }

    @Test
    void whatIsPutAsideIsNotForSaleUntilAnInspectionPassesIt() {
        quarantine(CRACKS, 200)
                .body("quarantineReason", equalTo("cracks near the bearing"))
                .body("onHand.value", equalTo("12"))
                .body("available.value", equalTo("0"));
        Api.reserve(Api.line(lot, "1", "piece")).then().statusCode(409).body("type", endsWith("/not-for-sale"));
        inspect(PASSED, 201).body("technical", equalTo(2)).body("lotId", equalTo(lot.toString()));
        Api.stock(lot)
                .body("quarantined", equalTo(false))
                .body("quarantineReason", nullValue())
                .body("available.value", equalTo("12"));
        Api.reserved(lot, 1);
    }

    @Test
    void whatFailsGoesAsideAndSaysWhy() {
        inspect("{\"outcome\": \"FAILED\", \"technical\": 5, \"remarks\": \"spalled\"}", 201);
        Api.stock(lot).body("quarantineReason", equalTo("spalled"));
        inspect("{\"outcome\": \"FAILED\"}", 422).body("violations[0].field", equalTo("remarks"));
    }

    /** Inventory-service describes it so, so that who searches finds it as it is. */
    @Test
    void theConditionThatWasSeenIsTold() {
        inspect(PASSED, 201);
        inspect("{\"outcome\": \"PASSED\", \"technical\": 4}", 201);
        var told = kafka.await(
                "hub.stock",
                event -> event.subject().equals(lot)
                        && event.data().at("/judged/technical").asInt() == 4);
        assertThat(told.data().at("/judged/aesthetic").asInt()).isEqualTo(3);
        assertThat(told.data().at("/judged/byOrganisation").asText()).isEqualTo(Organisations.HUB.toString());

        Api.reserved(lot, 1);
        var reserved = kafka.await(
                "hub.stock",
                event -> event.subject().equals(lot)
                        && event.data().at("/promised").asInt() == 1);
        assertThat(reserved.data().at("/judged")).isEqualTo(told.data().at("/judged"));
    }

    @Test
    void everyInspectionIsKeptNewestFirst() {
        inspect("{\"outcome\": \"FAILED\", \"remarks\": \"wet\"}", 201);
        inspect(PASSED, 201);
        Api.contractor()
                .get("/stock/%s/inspections".formatted(lot))
                .then()
                .statusCode(200)
                .body("items.outcome", contains("PASSED", "FAILED"));
    }

    @Test
    void itIsPutAsideOnce() {
        quarantine(CRACKS, 200);
        quarantine(CRACKS, 409)
                .body("type", endsWith("/already-quarantined"))
                .body("detail", containsString("cracks near the bearing"));
    }

    @Test
    void whatIsRepairedInQuarantineStaysThereUntilItHasPassed() {
        quarantine(CRACKS, 200);
        var now = Instant.now();
        var repaired = UUID.fromString(Api.operator()
                .body("""
                        {"kind": "REPAIR", "amount": {"value": "12", "unit": "piece"}, "mass": {"value": "34", "unit": "t"}, "startedAt": "%s", "finishedAt": "%s",
                         "yields": [{"productType": "hollow-core-slab", "amount": {"value": "12", "unit": "piece"}, "mass": {"value": "34", "unit": "t"}}]}
                        """.formatted(now, now))
                .post("/stock/%s/treatments".formatted(lot))
                .then()
                .statusCode(201)
                .extract()
                .path("yields[0].lotId"));
        descriptions.hear(Others.derived(slabs, repaired));
        Api.stock(repaired)
                .body("quarantineReason", equalTo("cracks near the bearing"))
                .body("available.value", equalTo("0"));
        Api.reserve(Api.line(repaired, "1", "piece")).then().statusCode(409).body("type", endsWith("/not-for-sale"));
        Api.operator()
                .body(PASSED)
                .post("/stock/%s/inspections".formatted(repaired))
                .then()
                .statusCode(201);
        Api.reserved(repaired, 1);
    }

    @Test
    void aLostCertificateKeepsItAsideWhateverTheDoorSays() {
        quarantine(CRACKS, 200);
        hear("REVOKED");
        Api.stock(lot).body("quarantineReason", equalTo("cracks near the bearing"));
        inspect(PASSED, 201);
        Api.stock(lot).body("quarantined", equalTo(true)).body("quarantineReason", containsString("certificate"));
        hear("CERTIFIED");
        Api.stock(lot).body("quarantined", equalTo(false));
    }

    @Test
    void aNewCertificateDoesNotEndWhatTheDoorPutAside() {
        hear("REVOKED");
        inspect("{\"outcome\": \"FAILED\", \"remarks\": \"spalled\"}", 201);
        hear("CERTIFIED");
        Api.stock(lot).body("quarantineReason", equalTo("spalled"));
    }

    @Test
    void whatIsDescribedWithSomethingDangerousIsPutAsideUntilItIsDescribedOtherwise() {
        slabs.putArray("hazards").addObject().put("substance", "asbestos").put("status", "PRESENT");
        descriptions.hear(slabs);
        Api.stock(lot)
                .body("quarantineReason", equalTo("it is described with asbestos PRESENT"))
                .body("available.value", equalTo("0"));
        inspect(PASSED, 201);
        Api.stock(lot).body("quarantined", equalTo(true));

        slabs.putArray("hazards").addObject().put("substance", "asbestos").put("status", "ABSENT_TESTED");
        descriptions.hear(slabs);
        Api.stock(lot).body("quarantined", equalTo(true));
        inspect(PASSED, 201);
        Api.stock(lot).body("available.value", equalTo("12"));
    }

    @Test
    void whatIsTakenOutWithSomethingDangerousIsPutAsideAtOnce() {
        var builtIn = Ids.next();
        var doors = Others.slabs(builtIn, 4);
        doors.putArray("hazards").addObject().put("substance", "asbestos").put("status", "SUSPECTED");
        descriptions.hear(doors);
        descriptions.hear(Others.harvested(doors, builtIn, 4, 0));
        Api.stock(builtIn)
                .body("quarantineReason", equalTo("it is described with asbestos SUSPECTED"))
                .body("available.value", equalTo("0"));
    }

    @Test
    void onASiteItsHolderPutsItAside() {
        var onSite = descriptions.onTheSite(4);
        Api.contractor()
                .body(CRACKS)
                .post("/stock/%s/quarantine".formatted(onSite))
                .then()
                .statusCode(200)
                .body("available.value", equalTo("0"));
        Api.contractor()
                .body(PASSED)
                .post("/stock/%s/inspections".formatted(onSite))
                .then()
                .statusCode(201);
        Api.stock(onSite).body("available.value", equalTo("4"));
        Api.contractor()
                .body(CRACKS)
                .post("/stock/%s/quarantine".formatted(lot))
                .then()
                .statusCode(403);
    }

    @Test
    void onlyWhoHasItPutsItAside() {
        Api.as(Organisations.OTHER, "hub-operator")
                .body(CRACKS)
                .post("/stock/%s/quarantine".formatted(lot))
                .then()
                .statusCode(404);
    }

    private void hear(String status) {
        assessments.hear(Others.quality(lot, Ids.next(), status));
    }

    private ValidatableResponse quarantine(String body, int status) {
        return Api.operator()
                .body(body)
                .post("/stock/%s/quarantine".formatted(lot))
                .then()
                .statusCode(status);
    }

    private ValidatableResponse inspect(String body, int status) {
        return Api.operator()
                .body(body)
                .post("/stock/%s/inspections".formatted(lot))
                .then()
                .statusCode(status);
    }
}
