package nl.stadsmijn.hub.shipment;

import static nl.stadsmijn.hub.consignment.Consigning.counted;
import static nl.stadsmijn.hub.shipment.Shipping.back;
import static nl.stadsmijn.hub.shipment.Shipping.receive;
import static nl.stadsmijn.hub.shipment.Shipping.shipTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.Stocked;
import nl.stadsmijn.hub.delivery.Deals;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shipments of what a deal has reserved. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DealShipmentTest {

    @Inject
    Stocked stocked;

    @Inject
    Deals deals;

    @Inject
    LedgerAudit audit;

    @Inject
    KafkaProbe kafka;

    private UUID hub;
    private UUID lot;

    @BeforeEach
    void slabsInAHub() {
        hub = Api.hub(Organisations.HUB);
        lot = stocked.inHub(hub, 12);
    }

    @Test
    void theReservationOfADealEndsInItsDeliveryWithTitle() {
        var agreed = firmDeal(4);
        var reservation = Others.id(agreed, "reservationId");
        var shipment = shipTo(reservation, "").statusCode(201);
        var part = UUID.fromString(shipment.extract().path("lines[0].sentLotId"));
        receive(Api.id(shipment), counted(part, 3, "one broke")).statusCode(200);

        Api.reservation(reservation).body("ending", equalTo("FULFILLED"));
        Api.architect()
                .get("/stock/" + part)
                .then()
                .body("delivered.value", equalTo("3"))
                .body("writtenOff.value", equalTo("1"))
                .body("location.name", equalTo("Woningen Malburgen"))
                .body("ownerId", equalTo(Organisations.ARCHITECT.toString()));
        kafka.await(
                "hub.reservations",
                event -> event.subject().equals(reservation)
                        && event.data().path("ending").asText().equals("FULFILLED"));
        audit.check();
    }

    @Test
    void aDealThatIsDeliveredWhileItIsOnItsWayReceivesTheShipment() {
        var agreed = firmDeal(4);
        var shipment = Api.id(shipTo(Others.id(agreed, "reservationId"), "").statusCode(201));
        deals.hear(agreed.deepCopy().put("state", "DELIVERING"));
        Api.reservation(Others.id(agreed, "reservationId")).body("ending", equalTo("FULFILLED"));
        Api.operator().get("/shipments/" + shipment).then().body("state", equalTo("RECEIVED"));
        receive(shipment, "").statusCode(409).body("type", endsWith("/already-received"));
        audit.check();
    }

    @Test
    void whatWasCancelledOnItsWayIsNotHandedOverButBroughtBack() {
        var agreed = firmDeal(4);
        var answer = shipTo(Others.id(agreed, "reservationId"), "").statusCode(201);
        var shipment = Api.id(answer);
        var part = UUID.fromString(answer.extract().path("lines[0].sentLotId"));
        deals.hear(agreed.deepCopy().put("state", "CANCELLED"));
        receive(shipment, "")
                .statusCode(409)
                .body("type", endsWith("/already-released"))
                .body("detail", containsString("/return"));
        back(shipment).statusCode(200).body("state", equalTo("BROUGHT_BACK"));
        Api.stock(part)
                .body("onHand.value", equalTo("4"))
                .body("promised.value", equalTo("0"))
                .body("location.id", equalTo(hub.toString()))
                .body("storage.hubId", equalTo(hub.toString()));
        receive(shipment, "").statusCode(409).body("type", endsWith("/already-brought-back"));
        audit.check();
    }

    @Test
    void aDealsShipmentGoesWhereTheDealSays() {
        var reservation = Others.id(firmDeal(4), "reservationId");
        shipTo(
                        reservation,
                        ", \"destination\": {\"name\": \"Bouwplaats Kade 12\", \"place\": {\"lat\": 52.5, \"lon\": 5.9}}")
                .statusCode(422)
                .body("violations.field", contains("destination.name", "destination.place"))
                .body("violations.code", contains("OTHER_DESTINATION", "OTHER_DESTINATION"))
                .body("violations[0].message", containsString("Woningen Malburgen"));
        var shipment = shipTo(
                        reservation,
                        ", \"destination\": {\"name\": \"woningen Malburgen \", \"place\": {\"lat\": 51.9653, \"lon\": 5.9190}}")
                .statusCode(201);
        receive(Api.id(shipment), "").statusCode(200);
        Api.architect()
                .get("/stock/" + shipment.extract().path("lines[0].sentLotId"))
                .then()
                .body("location.name", equalTo("Woningen Malburgen"))
                .body("location.place.lat", equalTo(51.9651f));
    }

    @Test
    void whatADealDoesNotSayOfWhereIsKeptFromItsShipment() {
        var agreed = Others.deal(Ids.next(), Ids.next(), lot, 4, "AGREED");
        agreed.remove(List.of("projectId", "projectName", "projectPlace"));
        deals.hear(agreed);
        deals.hear(agreed.deepCopy().put("state", "CONFIRMING"));
        String part = shipTo(
                        Others.id(agreed, "reservationId"),
                        ", \"destination\": {\"name\": \"Bouwplaats Kade 12\", \"place\": {\"lat\": 52.5, \"lon\": 5.9}}")
                .statusCode(201)
                .extract()
                .path("lines[0].sentLotId");
        deals.hear(agreed.deepCopy().put("state", "DELIVERING"));
        Api.architect()
                .get("/stock/" + part)
                .then()
                .body("location.kind", equalTo("CUSTOMER"))
                .body("location.name", equalTo("Bouwplaats Kade 12"))
                .body("location.place.lat", equalTo(52.5f));
    }

    /** Anybody reads a passport: where something is built in is told, where somebody lives is not. */
    @Test
    void aPassportNamesTheProjectAndNeverTheCustomer() {
        var agreed = Others.deal(Ids.next(), Ids.next(), lot, 4, "AGREED");
        agreed.remove(List.of("projectId", "projectName", "projectPlace"));
        deals.hear(agreed);
        deals.hear(agreed.deepCopy().put("state", "CONFIRMING"));
        var home = delivered(
                Others.id(agreed, "reservationId"),
                ", \"destination\": {\"name\": \"Dorpsstraat 5\", \"place\": {\"lat\": 52.5, \"lon\": 5.9}}");
        passport(home)
                .body("steps.locationName", not(hasItem("Dorpsstraat 5")))
                .body("steps.find { it.kind == 'DELIVERED' }.place", nullValue());

        var site = delivered(Others.id(firmDeal(4), "reservationId"), "");
        passport(site)
                .body("steps.find { it.kind == 'DELIVERED' }.locationName", equalTo("Woningen Malburgen"))
                .body("steps.find { it.kind == 'DISPATCHED' }.locationName", nullValue());
    }

    private static UUID delivered(UUID reservation, String to) {
        var shipment = shipTo(reservation, to).statusCode(201);
        receive(Api.id(shipment), "").statusCode(200);
        return UUID.fromString(shipment.extract().path("lines[0].sentLotId"));
    }

    private static ValidatableResponse passport(UUID lot) {
        return Api.as(Organisations.OTHER, "gateway")
                .get("/internal/passports/" + lot)
                .then()
                .statusCode(200);
    }

    private ObjectNode firmDeal(int pieces) {
        var agreed = Others.deal(Ids.next(), Ids.next(), lot, pieces, "AGREED");
        deals.hear(agreed);
        deals.hear(agreed.deepCopy().put("state", "CONFIRMING"));
        return agreed;
    }
}
