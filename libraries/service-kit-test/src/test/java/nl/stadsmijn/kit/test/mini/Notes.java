package nl.stadsmijn.kit.test.mini;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;

/** Requests to the mini service. */
final class Notes {

    static final String PATH = "/api/v1/notes";

    private Notes() {}

    static RequestSpecification contractor() {
        return as(Organisations.CONTRACTOR);
    }

    static RequestSpecification as(UUID organisation) {
        return given().auth().oauth2(Tokens.of(organisation, "contractor"));
    }

    static ValidatableResponse post(String body) {
        return contractor()
                .contentType("application/json")
                .body(body)
                .post(PATH)
                .then();
    }

    static String written(UUID organisation, String title) {
        return as(organisation)
                .contentType("application/json")
                .body("{\"title\":\"%s\"}".formatted(title))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
