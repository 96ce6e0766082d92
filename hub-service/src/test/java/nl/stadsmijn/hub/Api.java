package nl.stadsmijn.hub;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;

/** The service's API, as its users call it. */
public final class Api {

    private Api() {}

    public static RequestSpecification as(UUID organisation, String role) {
        return given().basePath("/api/v1")
                .header("Authorization", Tokens.bearer(organisation, role))
                .contentType(ContentType.JSON);
    }

    public static RequestSpecification architect() {
        return as(Organisations.ARCHITECT, "architect");
    }

    public static RequestSpecification contractor() {
        return as(Organisations.CONTRACTOR, "contractor");
    }

    public static RequestSpecification operator() {
        return as(Organisations.HUB, "hub-operator");
    }

    /** A lot as its owner sees it. */
    public static ValidatableResponse stock(UUID lot) {
        return contractor().get("/stock/" + lot).then().statusCode(200);
    }

    public static String line(UUID lot, String amount, String unit) {
        return "{\"lotId\": \"%s\", \"amount\": {\"value\": \"%s\", \"unit\": \"%s\"}}".formatted(lot, amount, unit);
    }

    public static Response reserve(String... lines) {
        return architect()
                .body("{\"lines\": [%s]}".formatted(String.join(",", lines)))
                .post("/reservations");
    }

    /** So many pieces of a lot, reserved by the architect. */
    public static UUID reserved(UUID lot, int pieces) {
        return id(reserve(line(lot, Integer.toString(pieces), "piece")).then().statusCode(201));
    }

    public static UUID confirmed(UUID reservation, String body) {
        architect()
                .body(body)
                .post("/reservations/%s/confirmation".formatted(reservation))
                .then()
                .statusCode(200);
        return reservation;
    }

    public static ValidatableResponse reservation(UUID id) {
        return architect().get("/reservations/" + id).then().statusCode(200);
    }

    public static UUID hub(UUID operator) {
        return id(as(operator, "hub-operator").body("""
                        {"name": "Hub Arnhem-Noord", "type": "URBAN_MINING_HUB", "place": {"lat": 51.9851, "lon": 5.8987}}
                        """).post("/hubs").then().statusCode(201));
    }

    public static ValidatableResponse intake(UUID hub, String lines) {
        return operator()
                .body("{\"lines\": [%s]}".formatted(lines))
                .post("/hubs/%s/intakes".formatted(hub))
                .then()
                .statusCode(201);
    }

    public static UUID id(ValidatableResponse answer) {
        return UUID.fromString(answer.extract().path("id"));
    }
}
