package nl.stadsmijn.hub.consignment;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Stocked;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What who sends and who receives hear of where it goes, and of what is on its way. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class OnTheRoadTest {

    @Inject
    Stocked stocked;

    @Inject
    Jdbi jdbi;

    private UUID from;
    private UUID to;
    private UUID lot;

    @BeforeEach
    void slabsInAHub() {
        from = Api.hub(Organisations.HUB);
        to = Api.hub(Organisations.OTHER);
        lot = stocked.inHub(from, 12);
    }

    @Test
    void aTransferNamesBothHubs() {
        planned()
                .body("from.name", equalTo("Hub Arnhem-Noord"))
                .body("lines[0].from.name", equalTo("Hub Arnhem-Noord"))
                .body("to.id", equalTo(to.toString()))
                .body("to.name", equalTo("Hub Arnhem-Noord"))
                .body("to.place.lat", equalTo(51.9851f));
        Api.as(Organisations.OTHER, "hub-operator")
                .get("/transfers")
                .then()
                .body("items[-1].from.name", equalTo("Hub Arnhem-Noord"));
    }

    @Test
    void aShipmentNamesTheCustomersPlaceUntilItIsErased() {
        var shipped = shipped().body("to.name", equalTo("Kade 12")).body("to.place.lon", equalTo(6.0f));
        var shipment = Api.id(shipped);
        var reader = "/shipments/" + shipment;
        Api.architect().get(reader).then().body("to.name", equalTo("Kade 12"));
        var place = UUID.fromString(shipped.extract().path("to.id"));
        jdbi.useHandle(handle -> handle.execute("DELETE FROM location WHERE id = ?", place));
        Api.architect()
                .get(reader)
                .then()
                .statusCode(200)
                .body("to.id", equalTo(place.toString()))
                .body("to.kind", equalTo("CUSTOMER"))
                .body("to.name", nullValue())
                .body("to.place", nullValue());
    }

    @Test
    void whatIsOnItsWayWithATransferSaysSo() {
        var transfer = Api.id(planned());
        Api.operator().post("/transfers/%s/dispatch".formatted(transfer)).then().statusCode(200);
        var saying = allOf(
                containsString("on its way with transfer %s to Hub Arnhem-Noord".formatted(transfer)),
                containsString("/transfers/%s/return".formatted(transfer)));
        split().body("detail", saying);
        plan().statusCode(422).body("violations[0].message", saying);
    }

    @Test
    void whatIsOnItsWayToACustomerSaysSoAndNotToWhom() {
        var shipment = Api.id(shipped());
        split().body(
                        "detail",
                        containsString(
                                "on its way with shipment %s to its customer, who receives it".formatted(shipment)));
    }

    private ValidatableResponse split() {
        return Api.operator()
                .body("{\"parts\": [{\"amount\": {\"value\": \"1\", \"unit\": \"piece\"}}]}")
                .post("/stock/%s/splits".formatted(lot))
                .then()
                .statusCode(409);
    }

    private ValidatableResponse planned() {
        return plan().statusCode(201);
    }

    private ValidatableResponse plan() {
        return Api.operator()
                .body("{\"toHubId\": \"%s\", \"expectedOn\": \"2099-03-02\", \"lines\": [{\"lotId\": \"%s\"}]}"
                        .formatted(to, lot))
                .post("/transfers")
                .then();
    }

    private ValidatableResponse shipped() {
        var firm = Api.confirmed(Api.reserved(lot, 12), "{}");
        return Api.operator()
                .body(
                        "{\"reservationId\": \"%s\", \"destination\": {\"name\": \"Kade 12\", \"place\": {\"lat\": 52.0, \"lon\": 6.0}}}"
                                .formatted(firm))
                .post("/shipments")
                .then()
                .statusCode(201);
    }
}
