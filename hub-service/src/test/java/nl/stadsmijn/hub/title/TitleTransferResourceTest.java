package nl.stadsmijn.hub.title;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.Stocked;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.inspection.Assessments;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class TitleTransferResourceTest {

    @Inject
    Stocked stocked;

    @Inject
    Descriptions descriptions;

    @Inject
    Assessments assessments;

    @Inject
    LedgerAudit audit;

    @Inject
    KafkaProbe kafka;

    private UUID hub;

    @BeforeEach
    void aHub() {
        hub = Api.hub(Organisations.HUB);
        var asked = Api.reserved(stocked.inHub(hub, 1), 1); // by which the architect is known
        Api.architect().delete("/reservations/" + asked).then().statusCode(204);
    }

    @Test
    void titleIsNotGivenToNobody() {
        var lot = stocked.inHub(hub, 12);
        var nobody = Ids.next();
        Api.contractor()
                .body("{\"toOwnerId\": \"%s\", \"reason\": \"a slip of the pen\"}".formatted(nobody))
                .post("/stock/%s/title-transfers".formatted(lot))
                .then()
                .statusCode(422)
                .body("violations.field", contains("toOwnerId"))
                .body("violations.code", contains("UNKNOWN_ORGANISATION"))
                .body("violations.value", contains(nobody.toString()));
        Api.stock(lot).body("ownerId", equalTo(Organisations.CONTRACTOR.toString()));
    }

    @Test
    void titlePassesAndNothingMoves() {
        var lot = stocked.inHub(hub, 12);
        transfer(Api.contractor(), lot, "").statusCode(201).body("lotId", equalTo(lot.toString()));

        Api.architect()
                .get("/stock/" + lot)
                .then()
                .body("ownerId", equalTo(Organisations.ARCHITECT.toString()))
                .body("holderId", equalTo(Organisations.HUB.toString()))
                .body("location.kind", equalTo("HUB"))
                .body("onHand.value", equalTo("12"));
        Api.architect()
                .get("/stock/%s/movements".formatted(lot))
                .then()
                .body("items[-1].kind", equalTo("TITLE_TRANSFERRED"))
                .body("items[-1].reason", equalTo("agreement 2027-014"))
                .body("items[-1].by.organisationId", equalTo(Organisations.CONTRACTOR.toString()))
                .body("items[-1].ownerId", equalTo(Organisations.ARCHITECT.toString()))
                .body("items[-1].from.account", equalTo("ON_HAND"))
                .body("items[-1].to.account", equalTo("ON_HAND"));
        kafka.await(
                "hub.stock",
                event -> event.subject().equals(lot)
                        && event.data().path("ownerId").asText().equals(Organisations.ARCHITECT.toString()));
        audit.check();
    }

    @Test
    void ofAPartTitlePassesToALotOfItsOwnAndWhatIsPromisedStays() {
        var lot = stocked.inHub(hub, 12);
        var option = Api.reserved(lot, 9);
        transfer(Api.contractor(), lot, amount(4))
                .statusCode(409)
                .body("type", endsWith("/promised"))
                .body("detail", containsString("3 pieces can pass"));
        var passed =
                transfer(Api.contractor(), lot, amount(3)).statusCode(201).body("lotId", not(equalTo(lot.toString())));
        Api.reservation(option).body("lines[0].allocations.lotId", contains(lot.toString()));
        Api.stock(lot).body("onHand.value", equalTo("9")).body("promised.value", equalTo("9"));
        Api.architect().get("/stock/" + passed.extract().path("lotId")).then().body("onHand.value", equalTo("3"));
        audit.check();
    }

    @Test
    void aHolderCanNotGiveAwayWhatIsAnothers() {
        var lot = stocked.inHub(hub, 12);
        transfer(Api.operator(), lot, "").statusCode(409).body("type", endsWith("/not-the-owner"));
        transfer(Api.as(Organisations.OTHER, "owner"), lot, "").statusCode(404);
        Api.stock(lot).body("ownerId", equalTo(Organisations.CONTRACTOR.toString()));
    }

    @Test
    void ofWhatIsStillInItsDonorAllOfItPassesOrNothing() {
        var lot = Ids.next();
        descriptions.hear(Others.slabs(lot, 12));
        transfer(Api.contractor(), lot, amount(4)).statusCode(409).body("type", endsWith("/not-on-hand"));
        transfer(Api.contractor(), lot, amount(12)).statusCode(201);
        Api.architect().get("/stock/" + lot).then().body("expected.value", equalTo("12"));
    }

    @Test
    void toOneselfOrUnderAssessmentItDoesNotPass() {
        var lot = stocked.inHub(hub, 12);
        Api.contractor()
                .body("{\"toOwnerId\": \"%s\", \"reason\": \"agreement 2027-014\"}".formatted(Organisations.CONTRACTOR))
                .post("/stock/%s/title-transfers".formatted(lot))
                .then()
                .statusCode(422)
                .body("violations.code", contains("SAME_OWNER"));
        transfer(Api.contractor(), lot, amount(13))
                .statusCode(422)
                .body("violations.code", contains("MORE_THAN_THERE_IS"));
        assessments.hear(Others.quality(lot, Ids.next(), "HOLD_REQUESTED"));
        transfer(Api.contractor(), lot, "").statusCode(409).body("type", endsWith("/on-inspection-hold"));
    }

    private static ValidatableResponse transfer(RequestSpecification who, UUID lot, String amount) {
        return who.body("{\"toOwnerId\": \"%s\", %s\"reason\": \"agreement 2027-014\"}"
                        .formatted(Organisations.ARCHITECT, amount))
                .post("/stock/%s/title-transfers".formatted(lot))
                .then();
    }

    private static String amount(int pieces) {
        return "\"amount\": {\"value\": \"%d\", \"unit\": \"piece\"}, ".formatted(pieces);
    }
}
