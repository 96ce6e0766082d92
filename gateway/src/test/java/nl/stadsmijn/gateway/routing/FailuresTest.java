package nl.stadsmijn.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static nl.stadsmijn.gateway.ProblemChecks.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import nl.stadsmijn.gateway.ScriptedService;
import nl.stadsmijn.gateway.Upstreams;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client hears when something goes wrong between the gateway and a service, or before. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(Upstreams.class)
class FailuresTest {

    private static final String LOTS = "/api/v1/lots";
    private static final String DEALS = "/api/v1/deals";
    private static final String IMPORTS = "/api/v1/inventories/0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3/imports";

    @TestHTTPResource("/")
    URI gateway;

    @BeforeEach
    void upstreamsAnswer() {
        Upstreams.reset();
    }

    @Test
    void saysThatAServiceIsDown() {
        var answer = given().get("/api/v1/schemes");
        var problem = assertProblem(answer, "unavailable", "/api/v1/schemes");
        assertThat(problem.getString("detail")).contains("certification-service", "Nothing was changed");
        assertRetryAfter(answer);
    }

    @Test
    void asksOnceMoreWhatChangesNothingWhenAServiceBrokeOff() throws Exception {
        var answer = supplyAsync(() -> given().header("X-Mark", "again").get(LOTS + "?limit=2"));
        breakOffOnce();
        try (var service = Upstreams.scripted.accept()) {
            assertThat(service.readHead())
                    .startsWith("GET /api/v1/lots?limit=2 ")
                    .containsIgnoringCase("X-Mark: again");
            service.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
        }
        assertThat(answer.get().statusCode()).isEqualTo(200);
    }

    @Test
    void saysThatAServiceBrokeOffBeforeItAnswered() throws Exception {
        var answer = supplyAsync(() -> given().get(LOTS));
        breakOffOnce();
        breakOffOnce();
        var problem = assertProblem(answer.get(), "broken-off", LOTS);
        assertThat(problem.getString("detail")).contains("matching-service", "Try again");
        assertRetryAfter(answer.get());
    }

    @Test
    void saysThatAChangeMayHaveBeenMadeWhenAServiceBrokeOff() throws Exception {
        var answer = supplyAsync(
                () -> given().contentType("application/json").body("{}").post(DEALS));
        breakOffOnce(); // and is not asked again
        assertThat(assertProblem(answer.get(), "broken-off", DEALS).getString("detail"))
                .contains("may have been carried out", "Idempotency-Key");
    }

    @Test
    void saysThatAServiceAnsweredWhatIsNotHttp() throws Exception {
        var answer = supplyAsync(() -> given().get(LOTS));
        try (var service = Upstreams.scripted.accept()) {
            service.readHead();
            service.write("220 mail.example ESMTP ready\r\n\r\n");
        }
        assertProblem(answer.get(), "broken-off", LOTS);
    }

    @Test
    void saysThatAServiceDidNotAnswerInTime() throws Exception {
        var answer = supplyAsync(() -> given().get(LOTS));
        try (var service = Upstreams.scripted.accept()) {
            service.readHead();
            var problem = assertProblem(answer.get(), "no-answer", LOTS);
            assertThat(problem.getString("detail")).contains("matching-service", Upstreams.PATIENCE.toSeconds() + " s");
            assertRetryAfter(answer.get());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100\r\n\r\n{\"items\":[",
                "Transfer-Encoding: chunked\r\n\r\na\r\n{\"items\":[\r\n"
            })
    void breaksOffAnAnswerThatAServiceBreaksOff(String beginning) throws Exception {
        var answer = supplyAsync(() -> given().get(LOTS));
        try (var service = Upstreams.scripted.accept()) {
            service.readHead();
            service.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + beginning);
            service.reset();
        }
        assertBrokenOff(answer);
    }

    @Test
    void breaksOffAnAnswerInWhichAServiceFallsSilent() throws Exception {
        var answer = supplyAsync(() -> given().get(LOTS));
        try (var service = Upstreams.scripted.accept()) {
            service.readHead();
            service.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
            assertBrokenOff(answer);
        }
    }

    @Test
    void waitsForAClientThatSendsSlowly() throws Exception {
        try (var client = ScriptedService.connect(gateway.getPort())) {
            client.write("POST " + DEALS
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 12\r\n\r\nx");
            try (var service = Upstreams.scripted.accept()) {
                service.readUntil("\r\n\r\nx");
                for (var part = 1; part < 12; part++) {
                    Thread.sleep(Upstreams.PATIENCE.dividedBy(8));
                    client.write("x");
                    service.readUntil("x");
                }
                service.write("HTTP/1.1 201 Created\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                assertThat(client.readAll()).startsWith("HTTP/1.1 201 Created");
            }
        }
    }

    @Test
    void refusesABodyThatDeclaresItselfTooLarge() {
        var answer = given().contentType("application/zip")
                .body(new byte[Upstreams.MOST_BYTES + 1])
                .post(IMPORTS);
        assertProblem(answer, "too-large", IMPORTS);
        Upstreams.server.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void cutsOffABodyThatBecomesTooLarge() throws Exception {
        var body = new byte[Upstreams.MOST_BYTES + 1];
        var answer = send(HttpRequest.newBuilder(gateway.resolve(IMPORTS))
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build());
        var problem = assertProblem(answer, "too-large", IMPORTS);
        assertThat(problem.getString("detail")).contains(String.valueOf(Upstreams.MOST_BYTES));
        Upstreams.server.verify(0, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v1/internal/passports/0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3",
                "/api/v1/hubs/",
                "/api/v1/hubs/..",
                "/api/v1/hubs/%2e%2E",
                "/api/v1/stock/%2e./movements",
                "/api/v1/%2e%2e/q/metrics",
                "/nothing",
                "/openapi.jsonx"
            })
    void saysThatThereIsNoSuchPath(String path) throws Exception {
        try (var client = ScriptedService.connect(gateway.getPort())) {
            client.write("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(client.readAll())
                    .startsWith("HTTP/1.1 404 ")
                    .contains("application/problem+json", "/problems/not-found");
        }
        Upstreams.server.verify(0, getRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/lots?q=%zz",
                "/api/v1/donors%",
                "/problems/%zz",
                "/api/v1/hubs/%zz",
                "/api/v1/lots?q=a|b"
            })
    void saysWhatIsWrongWithAnAddress(String address) throws Exception {
        try (var client = ScriptedService.connect(gateway.getPort())) {
            client.write("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(client.readAll())
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json", "/problems/malformed-request", "WRONG_ENCODING");
        }
        Upstreams.server.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void saysHowLongAnAddressMayBe() {
        var answer = given().get("/api/v1/lots?q=" + "a".repeat(5_000));
        assertThat(assertProblem(answer, "address-too-long", "/api/v1/lots").getString("detail"))
                .contains("4096");
        Upstreams.server.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void saysWhichMethodsAPathTakes() {
        var answer = given().delete("/api/v1/donors");
        assertProblem(answer, "method-not-allowed", "/api/v1/donors");
        assertThat(answer.header("Allow")).isEqualTo("GET, POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3",
                "/api/v1/lots/0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3/passport",
                "/openapi.json",
                "/problems"
            })
    void saysThatItsOwnPathsAreOnlyRead(String path) {
        var answer = given().contentType("application/json").body("{}").post(path);
        assertProblem(answer, "method-not-allowed", path);
        assertThat(answer.header("Allow")).contains("GET");
    }

    private static void breakOffOnce() throws IOException {
        try (var service = Upstreams.scripted.accept()) {
            service.readHead();
            service.reset();
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static void assertRetryAfter(Response answer) {
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }

    private static void assertBrokenOff(CompletableFuture<Response> answer) {
        assertThatThrownBy(answer::get).isInstanceOf(ExecutionException.class);
    }
}
