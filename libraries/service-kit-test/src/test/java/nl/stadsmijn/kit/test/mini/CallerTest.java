package nl.stadsmijn.kit.test.mini;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** Who is calling, and for whom. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class CallerTest {

    private static final Tokens.Token CONTRACTOR = Tokens.with("contractor").organisations(Organisations.CONTRACTOR);

    @Test
    void aTokenThatDoesNotHoldIs401AndSaysWhatToSend() {
        assertUnauthenticated(given().get(Notes.PATH).then());
        assertUnauthenticated(list(CONTRACTOR.expired().sign()));
        assertUnauthenticated(list(CONTRACTOR.audience("somebody-else").sign()));
        assertUnauthenticated(list(CONTRACTOR.signedBySomebodyElse().sign()));
        assertUnauthenticated(list("rubbish"));
        var unsigned = CONTRACTOR.sign();
        assertUnauthenticated(list(unsigned.substring(0, unsigned.lastIndexOf('.') + 1)));
    }

    @Test
    void aRoleThatMayNotIs403() {
        list(Tokens.of(Organisations.ARCHITECT, "architect"))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/forbidden"))
                .body("detail", containsString("one of the roles contractor, owner"))
                .body("detail", not(containsString("docs/")));
    }

    @Test
    void noOrganisationIs403() {
        list(Tokens.with("contractor").sign())
                .statusCode(403)
                .body("type", endsWith("/problems/organisation-not-selected"));
    }

    @Test
    void ofTwoOrganisationsOneMustBeSelected() {
        var token = Tokens.with("contractor")
                .organisations(Organisations.CONTRACTOR, Organisations.HUB)
                .sign();

        list(token)
                .statusCode(403)
                .body("type", endsWith("/problems/organisation-not-selected"))
                .body("detail", containsString("Stadsmijn-Organisation"));
        for (var selected : new String[] {Organisations.HUB.toString(), Organisations.alias(Organisations.HUB)}) {
            given().auth()
                    .oauth2(token)
                    .header("Stadsmijn-Organisation", selected)
                    .contentType("application/json")
                    .body("{\"title\":\"for the hub\"}")
                    .post(Notes.PATH)
                    .then()
                    .statusCode(201)
                    .body("organisation", equalTo(Organisations.HUB.toString()));
        }
    }

    @Test
    void anOrganisationThatTheTokenHasNotCanNotBeSelected() {
        given().auth()
                .oauth2(CONTRACTOR.sign())
                .header("Stadsmijn-Organisation", Organisations.OTHER.toString())
                .get(Notes.PATH)
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/organisation-not-selected"));
    }

    private static ValidatableResponse list(String token) {
        return given().auth().oauth2(token).get(Notes.PATH).then();
    }

    private static void assertUnauthenticated(ValidatableResponse answer) {
        answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", endsWith("/problems/unauthenticated"))
                .body("instance", equalTo(Notes.PATH));
    }
}
