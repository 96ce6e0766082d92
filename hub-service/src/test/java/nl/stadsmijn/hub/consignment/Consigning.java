package nl.stadsmijn.hub.consignment;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import nl.stadsmijn.hub.Api;

/** What can be done with shipments and transfers alike, over HTTP. */
public final class Consigning {

    private Consigning() {}

    /** @param where path of a consignment @param lines what was counted otherwise than it was sent */
    public static ValidatableResponse receive(RequestSpecification as, String where, String lines) {
        return as.body("{\"lines\": [%s]}".formatted(lines))
                .post(where + "/receipt")
                .then();
    }

    /** @param act return or cancellation */
    public static ValidatableResponse endedBySender(String where, String act) {
        return Api.operator()
                .body("{\"reason\": \"closed road\"}")
                .post(where + "/" + act)
                .then();
    }

    public static String counted(UUID lot, int pieces, String reason) {
        return "{\"lotId\": \"%s\", \"counted\": {\"value\": \"%d\", \"unit\": \"piece\"}, \"reason\": \"%s\"}"
                .formatted(lot, pieces, reason);
    }
}
