package nl.stadsmijn.hub.admission;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class AdmissionResourceTest {

    @Inject
    Descriptions descriptions;

    @Inject
    KnownProductTypes productTypes;

    private final UUID lot = Ids.next();
    private UUID hub;

    @BeforeEach
    void twelveSlabsInTheirDonorAndAHubForFloors() {
        productTypes.hearTheUsual();
        descriptions.hear(slabs(lot));
        hub = Api.id(Api.operator().body("""
                        {"name": "Werfhub", "type": "URBAN_MINING_HUB", "place": {"lat": 52, "lon": 6}, "acceptedProductTypes": ["floor"],
                         "acceptance": {"worstTechnicalCondition": 4, "evidence": [{"kinds": ["ARCHIVAL", "NON_DESTRUCTIVE"]}]},
                         "capacity": {"floorM2": 30, "volumeM3": 100, "massT": 20},
                         "openingHours": {"week": [{"days": ["MONDAY"], "hours": [{"from": "08:00", "until": "17:00"}]}]}}
                        """).post("/hubs").then().statusCode(201));
    }

    /** As inventory-service describes them: 1.44 m³ and 2.22 t each. */
    private static ObjectNode slabs(UUID lot) {
        var slabs = Others.slabs(lot, 12).put("massPerUnit", "2220");
        slabs.putObject("geometry").put("lengthMm", 6000).put("widthMm", 1200).put("thicknessMm", 200);
        slabs.putObject("condition").put("technical", 2);
        slabs.putObject("evidence").put("lengthMm", "NON_DESTRUCTIVE");
        return slabs;
    }

    @Test
    void itIsJudgedBeforeItIsBroughtByWhatItsDescriptionSays() {
        ask(Organisations.CONTRACTOR, "{\"lotId\": \"%s\"}".formatted(lot))
                .body("lines[0].admitted", equalTo(false))
                .body("lines[0].amount.value", equalTo("12"))
                .body("lines[0].takes.massT", equalTo(26.64f))
                .body("lines[0].takes.volumeM3", equalTo(17.28f))
                .body("lines[0].refusals.code", contains("no-room"))
                .body("lines[0].refusals[0].room.limit", equalTo("MASS"))
                .body("lines[0].refusals[0].room.fits.value", equalTo("9"))
                .body("lines[0].notJudged", contains("floor: nobody has said how it is stacked"));
    }

    @Test
    void eachLineTakesRoomFromTheNext() {
        ask(Organisations.CONTRACTOR, line(lot, 4, 20), line(lot, 4, 20), line(lot, 4, 10))
                .body("lines.admitted", contains(true, false, true))
                .body("lines[1].refusals[0].room.free", equalTo(10))
                .body("lines[1].refusals[0].room.fits.value", equalTo("2"))
                .body("lines[2].refusals", empty());
    }

    @Test
    void linesOfOneLotAreNoMoreTogetherThanThereIs() {
        ask(Organisations.CONTRACTOR, line(lot, 8, 1), line(lot, 8, 1))
                .body("lines.admitted", contains(true, false))
                .body("lines[1].refusals.code", contains("not-that-much"));
    }

    @Test
    void whatTheHubDoesNotTakeIsSaidAllAtOnce() {
        var bad = Ids.next();
        var described = Others.slabs(bad, 3).put("productType", "window");
        described.putObject("condition").put("technical", 5);
        descriptions.hear(described);
        ask(Organisations.CONTRACTOR, "{\"lotId\": \"%s\"}".formatted(bad))
                .body(
                        "lines[0].refusals.code",
                        contains("product-not-accepted", "condition-too-bad", "evidence-missing"));
    }

    @Test
    void aDayOnWhichTheHubIsClosedIsRefusedAndOneThatIsOverIsNoDay() {
        Api.contractor()
                .body("{\"on\": \"2031-01-07\", \"lines\": [%s]}".formatted(line(lot, 1, 1)))
                .post("/hubs/%s/admissions".formatted(hub))
                .then()
                .statusCode(200)
                .body("lines[0].refusals.code", contains("closed-that-day"));
        Api.contractor()
                .body("{\"on\": \"2020-01-06\", \"lines\": [%s]}".formatted(line(lot, 1, 1)))
                .post("/hubs/%s/admissions".formatted(hub))
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("IN_THE_PAST"));
    }

    /** Else whoever knows an id would learn what another has. */
    @Test
    void aLotOfOthersIsNoLotAndOfOnesOwnNoMoreThanThereIs() {
        ask(Organisations.OTHER, "{\"lotId\": \"%s\"}".formatted(lot), "{\"lotId\": \"%s\"}".formatted(Ids.next()))
                .body("lines.refusals.code.flatten()", contains("unknown-lot", "unknown-lot"))
                .body("lines.amount", contains((Object) null, null));
        ask(
                        Organisations.CONTRACTOR,
                        line(lot, 13, 1),
                        "{\"lotId\": \"%s\", \"amount\": {\"value\": \"1\", \"unit\": \"m\"}}".formatted(lot))
                .body("lines.refusals.code.flatten()", contains("not-that-much", "unit-differs"))
                .body(
                        "lines.refusals.detail.flatten()",
                        contains("It is 12 pieces in all.", "The lot is counted in pieces."));
    }

    @Test
    void aWalkInIsJudgedForWhoeverDescribedItAndWhoseItIs() {
        var doors = Ids.next();
        descriptions.hear(Others.walkIn(doors, 6));
        for (var who : new UUID[] {Organisations.HUB, Organisations.CONTRACTOR}) {
            ask(who, "{\"lotId\": \"%s\"}".formatted(doors))
                    .body("lines[0].amount.value", equalTo("6"))
                    .body("lines[0].refusals.code", hasItem("product-not-accepted"));
        }
    }

    private static String line(UUID lot, int pieces, int floor) {
        return "{\"lotId\": \"%s\", \"amount\": {\"value\": \"%d\", \"unit\": \"piece\"}, \"space\": {\"floorM2\": %d}}"
                .formatted(lot, pieces, floor);
    }

    private ValidatableResponse ask(UUID organisation, String... lines) {
        return Api.as(organisation, "hub-operator")
                .body("{\"on\": \"2031-01-06\", \"lines\": [%s]}".formatted(String.join(",", lines)))
                .post("/hubs/%s/admissions".formatted(hub))
                .then()
                .statusCode(200);
    }
}
