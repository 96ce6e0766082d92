package nl.stadsmijn.hub.transfer;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.consignment.Consigning;
import nl.stadsmijn.kit.storage.Ids;

/** Transfers of the hub's operator to another, over HTTP. */
final class Transferring {

    static final UUID OTHER_OPERATOR = Ids.next();

    private Transferring() {}

    static UUID plan(UUID to, String line) {
        return Api.id(planned(to, line).statusCode(201).body("state", equalTo("PLANNED")));
    }

    static ValidatableResponse planned(UUID to, String... lines) {
        return Api.operator()
                .body("{\"toHubId\": \"%s\", \"expectedOn\": \"2099-03-02\", \"lines\": [%s]}"
                        .formatted(to, String.join(",", lines)))
                .post("/transfers")
                .then();
    }

    static String line(UUID lot, Integer pieces) {
        return pieces == null ? "{\"lotId\": \"%s\"}".formatted(lot) : Api.line(lot, pieces.toString(), "piece");
    }

    static ValidatableResponse dispatch(UUID transfer) {
        return Api.operator().post("/transfers/%s/dispatch".formatted(transfer)).then();
    }

    static ValidatableResponse receive(UUID transfer, String lines) {
        return Consigning.receive(receiver(), "/transfers/" + transfer, lines);
    }

    static ValidatableResponse reason(UUID transfer, String act) {
        return Consigning.endedBySender("/transfers/" + transfer, act);
    }

    static RequestSpecification receiver() {
        return Api.as(OTHER_OPERATOR, "hub-operator");
    }
}
