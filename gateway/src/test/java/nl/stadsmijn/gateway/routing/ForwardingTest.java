package nl.stadsmijn.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;
import nl.stadsmijn.gateway.ScriptedService;
import nl.stadsmijn.gateway.Upstreams;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes through the gateway unharmed, and what stays behind. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(Upstreams.class)
class ForwardingTest {

    private static final String LOT = "0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3";
    private static final String IMPORTS = "/api/v1/inventories/" + LOT + "/imports";
    private static final String DONOR = "/api/v1/donors/" + LOT;

    @TestHTTPResource("/")
    URI gateway;

    @BeforeEach
    void upstreamsAnswer() {
        Upstreams.reset();
    }

    @Test
    void tellsServicesTheOutsideAddress() {
        given().urlEncodingEnabled(false)
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "host=evil.example")
                .get("/api/v1/donors?limit=3&q=a%20b%2Fc")
                .then()
                .statusCode(200)
                .body("served", equalTo(true));
        Upstreams.server.verify(getRequestedFor(urlEqualTo("/api/v1/donors?limit=3&q=a%20b%2Fc"))
                .withHeader("X-Forwarded-Host", matching("localhost:\\d+"))
                .withHeader("X-Forwarded-Proto", WireMock.equalTo("http"))
                .withHeader("traceparent", matching("00-[0-9a-f]{32}-[0-9a-f]{16}-00"))
                .withHeader("X-Forwarded-For", matching("127\\.0\\.0\\.1|0:0:0:0:0:0:0:1"))
                .withoutHeader("X-Forwarded-Prefix")
                .withoutHeader("Forwarded"));
    }

    @Test
    void takesUploadsAsTheyAre() {
        var body = bytes(3_000_000);
        given().contentType("application/zip").body(body).post(IMPORTS).then().statusCode(200);
        Upstreams.server.verify(postRequestedFor(urlEqualTo(IMPORTS)).withRequestBody(binaryEqualTo(body)));
    }

    @Test
    void givesDownloadsAsTheyAre() {
        var body = bytes(3_000_000);
        Upstreams.server.stubFor(any(urlEqualTo(DONOR))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/pdf")
                        .withHeader("Content-Disposition", "attachment; filename=\"report.pdf\"")
                        .withBody(body)));
        var answer = given().get(DONOR);
        assertThat(answer.asByteArray()).isEqualTo(body);
        assertThat(answer.contentType()).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"report.pdf\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void announcesNoBodyWhereNoneComes(int status) throws Exception {
        Upstreams.server.stubFor(
                any(urlEqualTo(DONOR)).willReturn(aResponse().withStatus(status).withHeader("ETag", "\"1.abc\"")));
        try (var client = ScriptedService.connect(gateway.getPort())) {
            for (var time = 0;
                    time < 3;
                    time++) { // on one connection: what is left of an answer would be read as the next
                client.write("GET " + DONOR + " HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: \"1.abc\"\r\n\r\n");
                assertThat(client.readHead())
                        .startsWith("HTTP/1.1 " + status)
                        .containsIgnoringCase("etag: \"1.abc\"")
                        .doesNotContainIgnoringCase("transfer-encoding");
            }
        }
    }

    @Test
    void streamsUploads() throws Exception {
        try (var client = ScriptedService.connect(gateway.getPort())) {
            client.write("POST /api/v1/deals HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n6\r\nfirst.\r\n");
            try (var service = Upstreams.scripted.accept()) {
                service.readUntil("first."); // before the client has sent the rest
                client.write("5\r\nlast.\r\n0\r\n\r\n");
                service.readUntil("last.");
                service.write("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                assertThat(client.readAll()).startsWith("HTTP/1.1 202 Accepted");
            }
        }
    }

    @Test
    void streamsDownloads() throws Exception {
        try (var client = ScriptedService.connect(gateway.getPort())) {
            client.write("GET /api/v1/lots HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            try (var service = Upstreams.scripted.accept()) {
                service.readHead();
                service.write(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n6\r\nfirst.\r\n");
                client.readUntil("first."); // before the service has sent the rest
                service.write("5\r\nlast.\r\n0\r\n\r\n");
                assertThat(client.readAll()).contains("last.");
            }
        }
    }

    @Test
    void letsAClientSendOnlyWhatWillBeTaken() throws Exception {
        try (var client = ScriptedService.connect(gateway.getPort())) {
            client.write("POST /api/v1/deals HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Expect: 100-continue\r\nContent-Length: 5\r\n\r\n");
            assertThat(client.readHead()).startsWith("HTTP/1.1 100 Continue");
            client.write("hello");
            try (var service = Upstreams.scripted.accept()) {
                assertThat(service.readHead()).doesNotContainIgnoringCase("Expect:");
                service.readUntil("hello");
                service.write("HTTP/1.1 201 Created\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                assertThat(client.readAll()).startsWith("HTTP/1.1 201 Created");
            }
        }
    }

    @Test
    void passesTheHeadersOfTheApiBothWays() {
        Upstreams.server.stubFor(any(urlEqualTo("/api/v1/donors"))
                .willReturn(aResponse()
                        .withStatus(201)
                        .withHeader("Location", "/api/v1/donors/" + LOT)
                        .withHeader("ETag", "\"7\"")
                        .withHeader("Link", "</api/v1/donors>; rel=\"collection\"")
                        .withHeader("Idempotency-Replayed", "true")
                        .withHeader("Vary", "Accept")
                        .withHeader("Set-Cookie", "a=1", "b=2")
                        .withBody("{}")));
        var answer = given().header("Idempotency-Key", "5b1f7a52")
                .header("If-Match", "\"6\"")
                .header("If-None-Match", "\"5\"")
                .header("Stadsmijn-Organisation", "sloopwerken-gelderland")
                .header("Accept-Language", "nl")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/donors");
        answer.then()
                .statusCode(201)
                .header("Location", "/api/v1/donors/" + LOT)
                .header("ETag", "\"7\"")
                .header("Link", "</api/v1/donors>; rel=\"collection\"")
                .header("Idempotency-Replayed", "true")
                .header("Vary", "Accept");
        assertThat(answer.headers().getValues("Set-Cookie")).containsExactly("a=1", "b=2");
        Upstreams.server.verify(postRequestedFor(urlEqualTo("/api/v1/donors"))
                .withHeader("Idempotency-Key", WireMock.equalTo("5b1f7a52"))
                .withHeader("If-Match", WireMock.equalTo("\"6\""))
                .withHeader("If-None-Match", WireMock.equalTo("\"5\""))
                .withHeader("Stadsmijn-Organisation", WireMock.equalTo("sloopwerken-gelderland"))
                .withHeader("Accept-Language", WireMock.equalTo("nl"))
                .withHeader("traceparent", WireMock.containing("4bf92f3577b34da6a3ce929d0e0e4736")));
    }

    @Test
    void passesProblemsOfServicesOn() {
        var body = "{\"type\":\"http://localhost/problems/stale\",\"status\":412,\"instance\":\"/api/v1/hubs/1\"}";
        Upstreams.server.stubFor(any(urlPathMatching("/api/v1/hubs/.*"))
                .willReturn(aResponse()
                        .withStatus(412)
                        .withHeader("Content-Type", "application/problem+json")
                        .withHeader("ETag", "\"8\"")
                        .withBody(body)));
        var answer = given().get("/api/v1/hubs/" + LOT);
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("ETag")).isEqualTo("\"8\"");
        assertThat(answer.asString()).isEqualTo(body);
    }

    @Test
    void passesAnswersWithoutABodyOn() {
        Upstreams.server.stubFor(
                any(urlEqualTo(DONOR)).willReturn(aResponse().withStatus(304).withHeader("ETag", "\"7\"")));
        given().header("If-None-Match", "\"7\"")
                .get(DONOR)
                .then()
                .statusCode(304)
                .header("ETag", "\"7\"");
        Upstreams.server.stubFor(any(urlEqualTo(DONOR)).willReturn(aResponse().withStatus(204)));
        assertThat(given().contentType("application/json").body("{}").put(DONOR).asByteArray())
                .isEmpty();
    }

    @Test
    void answersHeadLikeGetWithoutABody() throws Exception {
        try (var client = ScriptedService.connect(gateway.getPort())) {
            client.write("HEAD /api/v1/lots HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            try (var service = Upstreams.scripted.accept()) {
                assertThat(service.readHead()).startsWith("HEAD /api/v1/lots ");
                service.write("HTTP/1.1 200 OK\r\nContent-Length: 1234\r\nConnection: close\r\n\r\n");
            }
            assertThat(client.readAll())
                    .startsWith("HTTP/1.1 200 OK")
                    .containsIgnoringCase("content-length: 1234")
                    .endsWith("\r\n\r\n");
        }
    }

    @Test
    void keepsTheHeadersOfEachConnectionToIt() throws Exception {
        try (var client = ScriptedService.connect(gateway.getPort())) {
            client.write(
                    "GET /api/v1/lots HTTP/1.1\r\nHost: localhost\r\nConnection: close, X-Of-Client\r\nX-Of-Client: 1\r\n"
                            + "Keep-Alive: timeout=5\r\nProxy-Authorization: Basic eDp5\r\nTE: trailers\r\nX-End-To-End: 1\r\n\r\n");
            try (var service = Upstreams.scripted.accept()) {
                assertThat(service.readHead())
                        .containsIgnoringCase("X-End-To-End: 1")
                        .doesNotContainIgnoringCase("X-Of-Client")
                        .doesNotContainIgnoringCase("Keep-Alive: timeout")
                        .doesNotContainIgnoringCase("Proxy-Authorization")
                        .doesNotContainIgnoringCase("\nTE:");
                service.write(
                        "HTTP/1.1 200 OK\r\nConnection: close, X-Of-Service\r\nX-Of-Service: 1\r\n"
                                + "Keep-Alive: timeout=9\r\nProxy-Authenticate: Basic\r\nUpgrade: h2c\r\nX-End-To-End: 2\r\nContent-Length: 2\r\n\r\n{}");
                assertThat(client.readUntil("{}"))
                        .containsIgnoringCase("X-End-To-End: 2")
                        .doesNotContainIgnoringCase("X-Of-Service")
                        .doesNotContainIgnoringCase("timeout=9")
                        .doesNotContainIgnoringCase("Proxy-Authenticate")
                        .doesNotContainIgnoringCase("Upgrade");
            }
        }
    }

    @Test
    void opensNoTunnels() throws Exception {
        try (var client = ScriptedService.connect(gateway.getPort())) {
            client.write("GET /api/v1/lots HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
            try (var service = Upstreams.scripted.accept()) {
                assertThat(service.readHead()).doesNotContainIgnoringCase("Upgrade");
                service.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
                assertThat(client.readUntil("{}")).startsWith("HTTP/1.1 200 OK");
            }
        }
    }

    /** The proxy loses bodies of unknown length that come by HTTP/2. */
    @Test
    void keepsToHttp1WithClientsThatAskForHttp2() throws Exception {
        var body = bytes(100_000);
        var request = HttpRequest.newBuilder(gateway.resolve(IMPORTS))
                .version(HttpClient.Version.HTTP_2)
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
        Upstreams.server.verify(postRequestedFor(urlEqualTo(IMPORTS))
                .withRequestBody(binaryEqualTo(body))
                .withoutHeader("HTTP2-Settings"));
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
