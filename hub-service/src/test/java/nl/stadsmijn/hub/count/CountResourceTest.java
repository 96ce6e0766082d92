package nl.stadsmijn.hub.count;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.Stocked;
import nl.stadsmijn.hub.inspection.Assessments;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twelve slabs in a hub, counted again. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class CountResourceTest {

    @Inject
    Stocked stocked;

    @Inject
    Assessments assessments;

    @Inject
    LedgerAudit audit;

    private UUID lot;

    @BeforeEach
    void twelveSlabsInTheHub() {
        lot = stocked.inHub(Api.hub(Organisations.HUB), 12);
    }

    @AfterEach
    void theLedgerIsTrue() {
        audit.check();
    }

    @Test
    void whatIsMissingIsLostAndWhoReservedItHears() {
        var option = Api.reserved(lot, 10);
        count(Api.operator(), lot, "9").statusCode(200).body("onHand.value", equalTo("9"));
        Api.reservation(option)
                .body("lines[0].amount.value", equalTo("9"))
                .body("cutBack[0].reason", equalTo("counted in December"));
        Api.operator()
                .get("/stock/%s/movements".formatted(lot))
                .then()
                .body("items.kind", hasItems("LOST"))
                .body("items.find { it.kind == 'LOST' }.reason", equalTo("counted in December"));
    }

    @Test
    void whatIsOverIsFoundAndWhatIsRightIsLeft() {
        count(Api.operator(), lot, "14").statusCode(200).body("onHand.value", equalTo("14"));
        count(Api.operator(), lot, "14").statusCode(200).body("last.kind", equalTo("FOUND"));
        count(Api.operator(), lot, "0").statusCode(200).body("onHand.value", equalTo("0"));
        count(Api.operator(), lot, "1").statusCode(409).body("type", endsWith("/not-on-hand"));
    }

    @Test
    void moreThanTwiceIsASlipOfThePen() {
        count(Api.operator(), lot, "25").statusCode(422).body("violations.code", contains("MORE_THAN_THERE_IS"));
    }

    @Test
    void whatIsFoundBesidesCertifiedPiecesDoesNotGetTheirCertificate() {
        assessments.hear(Others.quality(lot, Ids.next(), "CERTIFIED")
                .put("certificateId", Ids.next().toString()));
        count(Api.operator(), lot, "13")
                .statusCode(422)
                .body("violations.code", contains("MORE_THAN_THERE_IS"))
                .body("violations[0].message", containsString("certified"));
        count(Api.operator(), lot, "11").statusCode(200);
    }

    @Test
    void whoHoldsItCounts() {
        count(Api.contractor(), lot, "11").statusCode(403);
        count(Api.as(Organisations.OTHER, "hub-operator"), lot, "11").statusCode(404);
        var onSite = stocked.onSite(Others.slabs(Ids.next(), 12));
        count(Api.contractor(), onSite, "11").statusCode(200).body("onHand.value", equalTo("11"));
        var builtIn = stocked.inDonor(Others.slabs(Ids.next(), 12));
        count(Api.contractor(), builtIn, "11").statusCode(409).body("type", endsWith("/not-on-hand"));
    }

    private static ValidatableResponse count(RequestSpecification as, UUID lot, String pieces) {
        return as.body("{\"counted\": {\"value\": \"%s\", \"unit\": \"piece\"}, \"reason\": \"counted in December\"}"
                        .formatted(pieces))
                .post("/stock/%s/counts".formatted(lot))
                .then();
    }
}
