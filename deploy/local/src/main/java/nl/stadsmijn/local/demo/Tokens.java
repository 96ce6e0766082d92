package nl.stadsmijn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.stadsmijn.local.LocalPlatformException;

/** Access tokens from the running Keycloak, for the demo's users and machine clients; renewed before they expire. */
public final class Tokens {

    private static final String DEMO_PASSWORD = "demo";
    private static final int RENEW_SECONDS_BEFORE = 30;

    private final PatientHttp http = new PatientHttp();
    private final URI issuer;
    private final Map<Map<String, String>, Token> tokens = new ConcurrentHashMap<>();

    /** @param issuer of the realm: {@code http://localhost:8180/realms/stadsmijn} */
    public Tokens(URI issuer) {
        this.issuer = issuer;
    }

    private record Token(String value, Instant renewAt) {}

    /** A person's token. */
    public String ofUser(String name) {
        return token(Map.of(
                "grant_type", "password", "client_id", "stadsmijn-cli", "username", name, "password", DEMO_PASSWORD));
    }

    /** A machine client's token. */
    public String ofClient(String id) {
        return token(Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", id + "-secret"));
    }

    private String token(Map<String, String> grant) {
        return tokens.compute(
                        grant,
                        (key, known) -> known != null && Instant.now().isBefore(known.renewAt()) ? known : fetch(grant))
                .value();
    }

    /** Shortly after its database came back Keycloak says that it knows no client. */
    private static boolean isComingBack(HttpResponse<byte[]> response) {
        return response.statusCode() >= 500
                || response.statusCode() == 400 && text(response).contains("\"unauthorized_client\"");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private Token fetch(Map<String, String> grant) {
        var form = grant.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var response = http.send(request, Tokens::isComingBack);
        if (response.statusCode() != 200) {
            throw new LocalPlatformException(
                    "Keycloak gives no token (%s): look into ./stadsmijn logs keycloak.".formatted(text(response)));
        }
        try {
            JsonNode answer = new JsonMapper().readTree(response.body());
            return new Token(
                    answer.get("access_token").asText(),
                    Instant.now().plusSeconds(answer.get("expires_in").asLong() - RENEW_SECONDS_BEFORE));
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak answered what is no JSON", e);
        }
    }
}
