package nl.stadsmijn.hub.split;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.Stocked;
import nl.stadsmijn.hub.inspection.Assessments;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class SplitResourceTest {

    @Inject
    Stocked stocked;

    @Inject
    Assessments assessments;

    @Inject
    LedgerAudit audit;

    private UUID hub;

    @BeforeEach
    void aHub() {
        hub = Api.hub(Organisations.HUB);
    }

    @Test
    void thePartsAreLotsOfTheirOwnAndTheRemainderKeepsTheId() {
        var lot = stocked.inHub(hub, 12);
        String deadline = Api.stock(lot).extract().path("storage.deadline");
        var answer = split(lot, 5, 2).statusCode(201).body("remainder.value", equalTo("5"));
        answer.body("parts.amount.value", contains("5", "2"));
        var part = part(answer, 0);

        Api.stock(lot).body("onHand.value", equalTo("5")).body("children", hasSize(2));
        Api.stock(part)
                .body("onHand.value", equalTo("5"))
                .body("described", equalTo(false))
                .body("storage.deadline", equalTo(deadline))
                .body("holderId", equalTo(Organisations.HUB.toString()))
                .body("parents[0].lotId", equalTo(lot.toString()));
        audit.check();
    }

    @Test
    void reservationsGoAlongAndNoSumChanges() {
        var lot = stocked.inHub(hub, 12);
        var option = Api.reserved(lot, 3);
        var firm = Api.confirmed(Api.reserved(lot, 4), "{}");
        var part = part(split(lot, 5).statusCode(201).body("parts[0].promised.value", equalTo("5")), 0);

        Api.reservation(firm).body("lines[0].allocations.lotId", contains(part.toString()));
        Api.reservation(option)
                .body("lines[0].amount.value", equalTo("3"))
                .body("lines[0].allocations.lotId", containsInAnyOrder(lot.toString(), part.toString()));
        Api.stock(lot).body("promised.value", equalTo("2"));
        audit.check();
    }

    @Test
    void somethingStaysAndNoPartIsMoreThanThereIs() {
        var lot = stocked.inHub(hub, 12);
        split(lot, 7, 5).statusCode(422).body("violations.code", contains("NOTHING_LEFT"));
        split(lot, 13, 0)
                .statusCode(422)
                .body("violations.code", contains("MORE_THAN_THERE_IS", "TOO_SMALL"))
                .body("violations.field", contains("parts[0].amount", "parts[1].amount.value"));
        Api.operator()
                .body("{\"parts\": [{\"amount\": {\"value\": \"1\", \"unit\": \"kg\"}}]}")
                .post("/stock/%s/splits".formatted(lot))
                .then()
                .statusCode(422)
                .body("violations.code", contains("UNIT_DIFFERS"));
        Api.operator()
                .body("{\"parts\": []}")
                .post("/stock/%s/splits".formatted(lot))
                .then()
                .statusCode(422);
    }

    @Test
    void whatIsHeldForInspectionStaysWhole() {
        var lot = stocked.inHub(hub, 12);
        assessments.hear(Others.quality(lot, Ids.next(), "HOLD_REQUESTED"));
        split(lot, 5).statusCode(409).body("type", endsWith("/on-inspection-hold"));
    }

    @Test
    void aPartOfWhatIsInQuarantineIsInQuarantine() {
        var lot = stocked.inHub(hub, 12);
        assessments.hear(Others.quality(lot, Ids.next(), "REVOKED"));
        var part = part(split(lot, 5).statusCode(201), 0);
        Api.stock(part).body("quarantined", equalTo(true));
    }

    @Test
    void onlyTheHolderSplitsWhatIsAtHand() {
        var lot = stocked.inHub(hub, 12);
        Api.as(Organisations.CONTRACTOR, "processor")
                .body(body(5))
                .post("/stock/%s/splits".formatted(lot))
                .then()
                .statusCode(403);
        Api.as(Organisations.OTHER, "hub-operator")
                .body(body(5))
                .post("/stock/%s/splits".formatted(lot))
                .then()
                .statusCode(404);
        split(Ids.next(), 5).statusCode(404);
    }

    private static ValidatableResponse split(UUID lot, int... parts) {
        return Api.operator()
                .body(body(parts))
                .post("/stock/%s/splits".formatted(lot))
                .then();
    }

    private static String body(int... parts) {
        var texts = Arrays.stream(parts)
                .mapToObj(part -> "{\"amount\": {\"value\": \"%d\", \"unit\": \"piece\"}}".formatted(part))
                .toList();
        return "{\"parts\": [%s]}".formatted(String.join(",", texts));
    }

    private static UUID part(ValidatableResponse answer, int number) {
        return UUID.fromString(answer.extract().path("parts[%d].lotId".formatted(number)));
    }
}
