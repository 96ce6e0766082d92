package nl.stadsmijn.certification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that send nothing, not even the type of it: what needs a body says so, what needs none is done. They are not sent by REST Assured, which names a
 * type for every POST.
 */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class BodyTest {

    private static final String ANY = Ids.next().toString();

    @TestHTTPResource("/api/v1")
    URI api;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schemes",
                "/batches",
                "/batches/{id}/samples",
                "/batches/{id}/decision",
                "/certificates/{id}/revocation"
            })
    void whatNeedsABodySaysSo(String path) throws Exception {
        var answer = send("POST", path.replace("{id}", ANY), Role.CERTIFIER);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("The body is missing");
    }

    @Test
    void whatNeedsNoneIsDone() throws Exception {
        var path = "/schemes/hollow-core-slab/accreditations/" + ANY;

        assertThat(send("PUT", path, Role.ADMIN).statusCode()).isEqualTo(204);
        assertThat(send("DELETE", path, Role.ADMIN).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/schemes", "/batches"})
    void whatIsNotJsonIsNotUnderstood(String path) {
        given().basePath("/api/v1")
                .header("Authorization", Tokens.bearer(Organisations.CERTIFIER, Role.CERTIFIER))
                .contentType("text/csv")
                .body("scheme;lot")
                .post(path)
                .then()
                .statusCode(415);
    }

    private HttpResponse<String> send(String method, String path, String role)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(api + path))
                            .method(method, BodyPublishers.noBody())
                            .header("Authorization", Tokens.bearer(Organisations.CERTIFIER, role))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
