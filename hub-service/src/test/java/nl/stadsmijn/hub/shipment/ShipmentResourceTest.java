package nl.stadsmijn.hub.shipment;

import static nl.stadsmijn.hub.consignment.Consigning.counted;
import static nl.stadsmijn.hub.shipment.Shipping.back;
import static nl.stadsmijn.hub.shipment.Shipping.receive;
import static nl.stadsmijn.hub.shipment.Shipping.ship;
import static nl.stadsmijn.hub.shipment.Shipping.shipTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.Stocked;
import nl.stadsmijn.hub.inspection.Assessments;
import nl.stadsmijn.hub.scheme.KnownSchemes;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ShipmentResourceTest {

    private static final String CONDITION =
            "{\"condition\": {\"scheme\": \"hollow-core-slab\", \"before\": \"2099-03-01\"}}";

    @Inject
    Stocked stocked;

    @Inject
    Assessments assessments;

    @Inject
    KnownSchemes schemes;

    @Inject
    LedgerAudit audit;

    private UUID hub;
    private UUID lot;

    @BeforeEach
    void slabsInAHub() {
        schemes.hear("hollow-core-slab");
        hub = Api.hub(Organisations.HUB);
        lot = stocked.inHub(hub, 12);
    }

    @Test
    void aPartIsPickedAndDeliveredAndTheOwnerStaysWithoutADeal() {
        var firm = Api.confirmed(Api.reserved(lot, 4), "{}");
        var other = Api.confirmed(Api.reserved(lot, 5), "{}");
        var shipment = ship(firm).statusCode(201).body("state", equalTo("DISPATCHED"));
        var part = UUID.fromString(shipment.extract().path("lines[0].sentLotId"));
        Api.stock(part)
                .body("inTransit.value", equalTo("4"))
                .body("promised.value", equalTo("4"))
                .body("available.value", equalTo("0"))
                .body("location.name", equalTo("on its way to its customer"));
        Api.reservation(firm)
                .body("kind", equalTo("FIRM"))
                .body("lines[0].allocations.lotId", contains(part.toString()));
        Api.reservation(other).body("lines[0].allocations.lotId", contains(lot.toString()));

        receive(Api.id(shipment), "").statusCode(200).body("state", equalTo("RECEIVED"));
        Api.reservation(firm).body("ending", equalTo("FULFILLED"));
        Api.stock(part)
                .body("delivered.value", equalTo("4"))
                .body("location.kind", equalTo("CUSTOMER"))
                .body("location.name", equalTo("Bouwplaats Kade 12"))
                .body("ownerId", equalTo(Organisations.CONTRACTOR.toString()))
                .body("holderId", equalTo(Organisations.ARCHITECT.toString()));
        Api.as(Organisations.OTHER, "gateway")
                .get("/internal/passports/" + part)
                .then()
                .body("steps.kind", contains("LISTED", "RECEIVED", "SPLIT_FROM", "DISPATCHED", "DELIVERED"))
                .body("steps.locationName", not(hasItem("Bouwplaats Kade 12")));
        Api.contractor()
                .body("{\"toOwnerId\": \"%s\", \"reason\": \"paid\"}".formatted(Organisations.ARCHITECT))
                .post("/stock/%s/title-transfers".formatted(part))
                .then()
                .statusCode(201);
        Api.architect()
                .get("/stock/" + part)
                .then()
                .body("ownerId", equalTo(Organisations.ARCHITECT.toString()))
                .body("delivered.value", equalTo("4"));
        audit.check();
    }

    @Test
    void whatIsBroughtBackStaysReservedAndCanBeShippedAgain() {
        var firm = Api.confirmed(Api.reserved(lot, 4), "{}");
        back(Api.id(ship(firm))).statusCode(200);
        Api.reservation(firm).body("kind", equalTo("FIRM"));
        receive(Api.id(ship(firm).statusCode(201)), "").statusCode(200);
        audit.check();
    }

    @Test
    void ifNothingArrivesTheReservationIsCutBack() {
        var firm = Api.confirmed(Api.reserved(lot, 12), "{}");
        var shipment = Api.id(ship(firm).body("lines[0].sentLotId", equalTo(lot.toString())));
        receive(shipment, counted(lot, 0, "stolen")).statusCode(200);
        Api.reservation(firm)
                .body("ending", equalTo("CUT_BACK"))
                .body("reason", equalTo("from 12 pieces to 0 pieces of lot %s: stolen".formatted(lot)));
        Api.stock(lot).body("writtenOff.value", equalTo("12")).body("promised.value", equalTo("0"));
        audit.check();
    }

    @Test
    void onlyWhatIsFirmAndReadyLeaves() {
        var option = Api.reserved(lot, 2);
        ship(option).statusCode(409).body("type", endsWith("/not-yet-firm"));
        Api.architect().delete("/reservations/" + option).then().statusCode(204);
        ship(option).statusCode(409).body("type", endsWith("/already-released"));
        ship(Ids.next()).statusCode(422).body("violations.code", contains("UNKNOWN_RESERVATION"));

        var conditional = Api.confirmed(Api.reserved(lot, 2), CONDITION);
        ship(conditional).statusCode(409).body("type", endsWith("/condition-not-met"));
        assessments.hear(Others.quality(lot, Ids.next(), "CERTIFIED"));
        var shipment = ship(conditional).statusCode(201);
        ship(conditional)
                .statusCode(409)
                .body("type", endsWith("/already-dispatched"))
                .body("detail", containsString(shipment.extract().<String>path("id")));

        var other = Api.confirmed(Api.reserved(lot, 1), "{}");
        Api.as(Organisations.OTHER, "hub-operator")
                .body("{\"reservationId\": \"%s\"}".formatted(other))
                .post("/shipments")
                .then()
                .statusCode(422);
        Api.as(Organisations.OTHER, "builder")
                .get("/shipments/" + shipment.extract().path("id"))
                .then()
                .statusCode(404);
        Api.architect()
                .get("/shipments")
                .then()
                .body("items.id", hasItem(shipment.extract().<String>path("id")));
        audit.check();
    }

    @Test
    void whatLiesInSeveralPlacesLeavesFromEachAndComesBackToEach() {
        var second = Api.hub(Organisations.HUB);
        var elsewhere = stocked.inHub(second, 3);
        var both = Api.confirmed(
                Api.id(Api.reserve(Api.line(lot, "1", "piece"), Api.line(elsewhere, "3", "piece"))
                        .then()
                        .statusCode(201)),
                "{}");
        back(Api.id(ship(both)
                        .statusCode(201)
                        .body("lines.from.id", containsInAnyOrder(hub.toString(), second.toString()))))
                .statusCode(200);
        Api.stock(elsewhere).body("onHand.value", equalTo("3")).body("location.id", equalTo(second.toString()));
        Api.stock(lot).body("onHand.value", equalTo("11")).body("location.id", equalTo(hub.toString()));
        receive(Api.id(ship(both).statusCode(201)), "").statusCode(200);
        Api.reservation(both).body("ending", equalTo("FULFILLED"));
        audit.check();
    }

    @Test
    void whatIsOnItsWayIsNotReleasedButReceivedOrBroughtBack() {
        var firm = Api.confirmed(Api.reserved(lot, 4), "{}");
        var shipment = Api.id(ship(firm).statusCode(201));
        Api.architect()
                .delete("/reservations/" + firm)
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-dispatched"))
                .body("shipmentId", equalTo(shipment.toString()))
                .body("detail", containsString("/shipments/%s/return".formatted(shipment)));
        Api.reservation(firm).body("kind", equalTo("FIRM"));
        back(shipment).statusCode(200);
        Api.architect().delete("/reservations/" + firm).then().statusCode(204);
        audit.check();
    }

    @Test
    void theDayItShouldArriveIsNotOverAndItGoesSomewhere() {
        var firm = Api.confirmed(Api.reserved(lot, 4), "{}");
        shipTo(firm, ", \"expectedOn\": \"2020-01-01\"")
                .statusCode(422)
                .body("violations.field", contains("expectedOn"))
                .body("violations.code", contains("IN_THE_PAST"));
        shipTo(firm, ", \"expectedOn\": \"2099-01-01\"")
                .statusCode(422)
                .body("violations.field", contains("destination"))
                .body("violations.code", contains("REQUIRED"));
        shipTo(firm, ", \"expectedOn\": \"2099-01-01\", \"destination\": {\"name\": \"Kade 12\"}")
                .statusCode(201)
                .body("expectedOn", equalTo("2099-01-01"));
    }

    @Test
    void whatAnotherHoldsOfItIsNamed() {
        var there = stocked.onSite(Others.slabs(Ids.next(), 3));
        var inDonor = stocked.inDonor(Others.slabs(Ids.next(), 3));
        var mixed = Api.confirmed(
                Api.id(Api.reserve(
                                Api.line(lot, "1", "piece"),
                                Api.line(there, "3", "piece"),
                                Api.line(inDonor, "1", "piece"))
                        .then()
                        .statusCode(201)),
                "{}");
        ship(mixed)
                .statusCode(422)
                .body("violations.code", contains("HELD_BY_ANOTHER", "HELD_BY_ANOTHER"))
                .body("violations.value", containsInAnyOrder(there.toString(), inDonor.toString()))
                .body(
                        "violations.message",
                        hasItem(containsString("3 pieces are in lot %s with organisation %s, on a site"
                                .formatted(there, Organisations.CONTRACTOR))))
                .body("violations.message", hasItem(containsString("POST /elements/%s/harvests".formatted(inDonor))));
        Api.as(Organisations.OTHER, "hub-operator")
                .body("{\"reservationId\": \"%s\"}".formatted(mixed))
                .post("/shipments")
                .then()
                .statusCode(422)
                .body("violations.code", contains("UNKNOWN_RESERVATION"));
    }

    @Test
    void notMoreThanTwiceWhatWasSentArrives() {
        var firm = Api.confirmed(Api.reserved(lot, 4), "{}");
        var answer = ship(firm).statusCode(201);
        var part = UUID.fromString(answer.extract().path("lines[0].sentLotId"));
        receive(Api.id(answer), counted(part, 9, "more"))
                .statusCode(422)
                .body("violations.code", contains("MORE_THAN_THERE_IS"))
                .body("violations[0].message", containsString("at most 8 pieces"));
        receive(Api.id(answer), "null").statusCode(422).body("violations.field", contains("lines[0]"));
        receive(Api.id(answer), counted(part, 8, "the stack was higher")).statusCode(200);
        Api.stock(part).body("delivered.value", equalTo("8"));
        audit.check();
    }

    @Test
    void whatIsOnesOwnGoesToAPlaceOfOnesOwn() {
        var own = stocked.inHub(hub, Others.slabs(Ids.next(), 6).put("ownerId", Organisations.HUB.toString()));
        Api.reserved(own, 4);
        own(own, 3).statusCode(409).body("type", endsWith("/promised"));
        own(lot, 3).statusCode(422).body("violations.code", contains("UNKNOWN_LOT"));
        var answer = own(own, 2).statusCode(201);
        String part = answer.extract().path("lines[0].sentLotId");
        Api.operator()
                .body("{\"lines\": []}")
                .post("/shipments/%s/receipt".formatted(Api.id(answer)))
                .then()
                .statusCode(200);
        Api.operator()
                .get("/stock/" + part)
                .then()
                .body("delivered.value", equalTo("2"))
                .body("ownerId", equalTo(Organisations.HUB.toString()))
                .body("location.name", equalTo("Werkplaats"));

        var second = own(own, 0).statusCode(422);
        second.body("violations.code", contains("TOO_SMALL"));
        Api.operator()
                .body("{\"lines\": [%s]}".formatted(Api.line(own, "1", "piece")))
                .post("/shipments")
                .then()
                .statusCode(422)
                .body("violations.field", contains("destination"));
        Api.operator().body("{}").post("/shipments").then().statusCode(422);
        audit.check();
    }

    private static ValidatableResponse own(UUID lot, int pieces) {
        return Api.operator()
                .body("{\"lines\": [%s], \"destination\": {\"name\": \"Werkplaats\"}}"
                        .formatted(Api.line(lot, Integer.toString(pieces), "piece")))
                .post("/shipments")
                .then();
    }
}
