package nl.stadsmijn.hub.reservation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.Stocked;
import nl.stadsmijn.hub.delivery.Deals;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has a lot in hand that another owns sees what is promised of it: it has to be kept, and shipped. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class LotReservationsTest {

    @Inject
    Stocked stocked;

    @Inject
    Deals deals;

    private UUID lot;

    @BeforeEach
    void slabsOfTheContractorInAHub() {
        lot = stocked.inHub(Api.hub(Organisations.HUB), 12);
    }

    @Test
    void theHubFindsTheReservationThatItHasToShip() {
        Api.reserved(lot, 1);
        var firm = Api.confirmed(Api.reserved(lot, 4), "{}");
        promised(Api.operator())
                .body("items.kind", contains("OPTION", "FIRM"))
                .body("items[1].id", equalTo(firm.toString()))
                .body("items[1].lines[0].amount.value", equalTo("4"))
                .body("items[1].destination", nullValue());
        promised(Api.contractor()).body("items.kind", contains("OPTION", "FIRM"));
        Api.operator()
                .body("{\"reservationId\": \"%s\", \"destination\": {\"name\": \"Kade 12\"}}".formatted(firm))
                .post("/shipments")
                .then()
                .statusCode(201);
    }

    @Test
    void ofAReservationThatHasMoreTheHubSeesWhatLiesWithIt() {
        var elsewhere = stocked.onSite(Others.slabs(Ids.next(), 12).put("ownerId", Organisations.OTHER.toString()));
        var both = Api.id(Api.reserve(Api.line(lot, "4", "piece"), Api.line(elsewhere, "2", "piece"))
                .then()
                .statusCode(201));
        promised(Api.operator()).body("items[0].lines.lotId", contains(lot.toString()));
        Api.operator()
                .get("/reservations/" + both)
                .then()
                .statusCode(200)
                .body("lines.lotId", contains(lot.toString()));
        Api.as(Organisations.HUB, "processor")
                .get("/reservations/" + both)
                .then()
                .statusCode(200);
    }

    @Test
    void whomItDoesNotConcernSeesNothing() {
        var option = Api.reserved(lot, 4);
        var stranger = Api.as(Organisations.OTHER, "hub-operator");
        stranger.get("/stock/%s/reservations".formatted(lot)).then().statusCode(404);
        Api.as(Organisations.OTHER, "hub-operator")
                .get("/reservations/" + option)
                .then()
                .statusCode(404);
        Api.operator().delete("/reservations/" + option).then().statusCode(403);
    }

    @Test
    void whatIsOverIsNotPromised() {
        var option = Api.reserved(lot, 4);
        Api.architect().delete("/reservations/" + option).then().statusCode(204);
        promised(Api.operator()).body("items", empty());
    }

    @Test
    void aDealSaysWhereItGoes() {
        var reservation = Ids.next();
        deals.hear(Others.deal(Ids.next(), reservation, lot, 3, "AGREED"));
        promised(Api.operator())
                .body("items.id", contains(reservation.toString()))
                .body("items[0].destination.name", equalTo("Woningen Malburgen"))
                .body("items[0].destination.place.lat", equalTo(51.9651f));
    }

    private ValidatableResponse promised(RequestSpecification by) {
        return by.get("/stock/%s/reservations".formatted(lot)).then().statusCode(200);
    }
}
