package nl.stadsmijn.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import nl.stadsmijn.local.LocalPlatformException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final Answer GOOD = new Answer(200, "{\"access_token\":\"abc\",\"expires_in\":300}");

    private final Queue<Answer> answers = new ArrayDeque<>();
    private HttpServer keycloak;

    private record Answer(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/", exchange -> {
            var answer = answers.remove();
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        keycloak.start();
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    @Test
    void areAskedForAgainWhileKeycloakComesBack() {
        answers.addAll(List.of(
                new Answer(503, ""),
                new Answer(500, "{}"),
                new Answer(400, "{\"error\":\"unauthorized_client\"}"),
                GOOD));
        assertThat(tokens().ofClient("contractor-api")).isEqualTo("abc");
        assertThat(answers).isEmpty();
    }

    @Test
    void areNotAskedForAgainWhenTheyAreRefusedForGood() {
        answers.addAll(List.of(new Answer(400, "{\"error\":\"invalid_grant\"}"), GOOD));
        assertThatThrownBy(() -> tokens().ofUser("nobody"))
                .isInstanceOf(LocalPlatformException.class)
                .hasMessageContaining("invalid_grant")
                .hasMessageContaining("logs keycloak");
        assertThat(answers).hasSize(1);
    }

    private Tokens tokens() {
        return new Tokens(URI.create("http://127.0.0.1:%d/realms/test"
                .formatted(keycloak.getAddress().getPort())));
    }
}
