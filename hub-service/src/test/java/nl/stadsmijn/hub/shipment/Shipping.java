package nl.stadsmijn.hub.shipment;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.consignment.Consigning;

/** Shipments of the hub's operator to the architect, over HTTP. */
final class Shipping {

    private Shipping() {}

    static ValidatableResponse ship(UUID reservation) {
        return shipTo(reservation, ", \"destination\": {\"name\": \"Bouwplaats Kade 12\"}");
    }

    static ValidatableResponse shipTo(UUID reservation, String more) {
        return Api.operator()
                .body("{\"reservationId\": \"%s\", \"carrier\": \"Van der Wal\"%s}".formatted(reservation, more))
                .post("/shipments")
                .then();
    }

    static ValidatableResponse receive(UUID shipment, String lines) {
        return Consigning.receive(Api.architect(), "/shipments/" + shipment, lines);
    }

    static ValidatableResponse back(UUID shipment) {
        return Consigning.endedBySender("/shipments/" + shipment, "return");
    }
}
