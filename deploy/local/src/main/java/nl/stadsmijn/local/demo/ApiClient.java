package nl.stadsmijn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One user of the API. Writes carry an idempotency key, so that a request whose answer was lost (a service was killed, the gateway restarted) is repeated
 * without doing anything twice.
 */
public final class ApiClient {

    /** More of an answer than this helps nobody on a terminal. */
    private static final int LEGIBLE = 1_000;

    private static final JsonMapper JSON = new JsonMapper();

    private final PatientHttp http = new PatientHttp();
    private final URI gateway;
    private final Supplier<String> token;

    /** @param token gives a valid access token, or an empty text for an anonymous visitor */
    public ApiClient(URI gateway, Supplier<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    /**
     * An answer of the API.
     *
     * @param body its JSON; missing when there is none
     */
    public record Answer(int status, HttpHeaders headers, JsonNode body) {

        /** @throws UnexpectedAnswer with the problem's words, if the status is not a success */
        public JsonNode ok() {
            if (status / 100 != 2) {
                throw new UnexpectedAnswer(status, body);
            }
            return body;
        }

        public String header(String name) {
            return headers.firstValue(name).orElse(null);
        }
    }

    /** The API answered otherwise than the job needs. */
    public static final class UnexpectedAnswer extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnexpectedAnswer(int status, JsonNode body) {
            super("HTTP " + status + " " + body);
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, JsonNode body) {
        return post(path, "application/json", body.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A POST without a body. */
    public Answer post(String path) {
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    public Answer post(String path, String contentType, byte[] body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public Answer put(String path, String etag, JsonNode body) {
        var request = request(path).header("Content-Type", "application/json");
        return send((etag == null ? request : request.header("If-Match", etag))
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** The items of a list, page after page. */
    public List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = get(path + "?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .ok();
            page.path("items").forEach(items::add);
            cursor = page.path("nextCursor").asText();
        } while (!cursor.isEmpty());
        return items;
    }

    private static String beginning(JsonNode body) {
        var text = String.valueOf(body);
        return text.length() <= LEGIBLE ? text : text.substring(0, LEGIBLE) + " …";
    }

    /** Reads {@code path} until the answer is as {@code wanted}. @throws IllegalStateException with the last answer, if that takes too long */
    public JsonNode await(String path, Predicate<JsonNode> wanted) {
        var giveUp = PatientHttp.giveUp();
        while (true) {
            var answer = get(path);
            if (answer.status() == 200 && wanted.test(answer.body())) {
                return answer.body();
            }
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("%s did not become as expected; last answer: HTTP %d %s"
                        .formatted(path, answer.status(), beginning(answer.body())));
            }
            PatientHttp.pause();
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(
                        gateway.resolve(path.startsWith("/api") || path.startsWith("/id") ? path : "/api/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json");
        var bearer = token.get();
        return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private Answer send(HttpRequest.Builder request) {
        var response = http.send(request.build());
        return new Answer(response.statusCode(), response.headers(), json(response));
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        var isJson = response.headers().firstValue("Content-Type").orElse("").contains("json");
        try {
            return isJson && response.body().length > 0 ? JSON.readTree(response.body()) : MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(response.uri() + " answered what is no JSON", e);
        }
    }
}
