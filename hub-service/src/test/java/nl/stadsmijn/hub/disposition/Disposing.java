package nl.stadsmijn.hub.disposition;

import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import nl.stadsmijn.hub.Api;

/** Decisions about lots in hubs, over HTTP. */
final class Disposing {

    static final String RECEIVER =
            "\"receiver\": {\"name\": \"Puinrecycling\", \"address\": \"Havenweg 12, Tiel\", \"permit\": \"OV-118\"}, \"eural\": \"17 01 01\"";

    private Disposing() {}

    static ValidatableResponse dispose(RequestSpecification as, UUID lot, String body) {
        return as.body(body).post("/stock/%s/dispositions".formatted(lot)).then();
    }

    static UUID split(UUID lot, int pieces) {
        return UUID.fromString(Api.operator()
                .body("{\"parts\": [{\"amount\": {\"value\": \"%d\", \"unit\": \"piece\"}}]}".formatted(pieces))
                .post("/stock/%s/splits".formatted(lot))
                .then()
                .statusCode(201)
                .extract()
                .path("parts[0].lotId"));
    }

    static String back(int pieces) {
        return "{\"kind\": \"RETURN\", \"amount\": {\"value\": \"%d\", \"unit\": \"piece\"}, \"reason\": \"fetched\"}"
                .formatted(pieces);
    }

    static ValidatableResponse decisions(UUID lot, String state) {
        return Api.contractor()
                .get("/stock/%s/dispositions".formatted(lot))
                .then()
                .statusCode(200)
                .body("items.state", hasItem(state));
    }

    static ValidatableResponse withdraw(RequestSpecification as, UUID lot, UUID id) {
        return as.delete("/stock/%s/dispositions/%s".formatted(lot, id)).then();
    }
}
