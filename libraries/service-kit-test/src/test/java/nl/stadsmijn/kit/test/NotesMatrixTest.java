package nl.stadsmijn.kit.test;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import nl.stadsmijn.kit.test.platform.PlatformResource;

/** The matrix passes on the mini service with the right table. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class NotesMatrixTest extends AuthorizationMatrixTest {

    @Override
    protected String service() {
        return "mini-service";
    }

    @Override
    List<Grant> table() {
        return Grant.read(Contracts.file("../libraries/service-kit-test/src/test/resources/authorization.csv"));
    }

    @Override
    protected Map<String, String> pathParameters(Operation operation, Relation relation) {
        if (operation.path().startsWith("/faults")) {
            return Map.of("kind", "harmless");
        }
        return operation.parameters().isEmpty()
                ? Map.of()
                : Map.of("id", note(relation, operation.path().endsWith("title")));
    }

    static String note(Relation relation, boolean published) {
        var owner = relation == Relation.OWN ? Organisations.CONTRACTOR : Organisations.OTHER;
        var token = Tokens.of(owner, "contractor");
        String id = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"title\":\"a note\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        if (published) {
            given().auth()
                    .oauth2(token)
                    .post("/api/v1/notes/{id}/publication", id)
                    .then()
                    .statusCode(200);
        }
        return id;
    }
}
