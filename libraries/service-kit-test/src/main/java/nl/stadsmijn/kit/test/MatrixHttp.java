package nl.stadsmijn.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Requests to the service under test. */
final class MatrixHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI address;

    MatrixHttp(URI address) {
        this.address = address;
    }

    /** The OpenAPI document that the service gives of itself. */
    String document() {
        return send(HttpRequest.newBuilder(address.resolve("/openapi?format=json"))
                        .build())
                .body();
    }

    /** Sends the operation. Every version is accepted by a conditional one, so that it is the authorization that decides. */
    HttpResponse<String> send(Operation operation, String target, Optional<String> body, Optional<String> token) {
        return send(operation, target, body, token, Map.of());
    }

    /**
     * @param body text, or {@code byte[]}
     * @param more headers
     */
    HttpResponse<String> send(
            Operation operation, String target, Optional<?> body, Optional<String> token, Map<String, String> more) {
        var publisher = body.map(MatrixHttp::publisher).orElseGet(BodyPublishers::noBody);
        var request = HttpRequest.newBuilder(address.resolve(target))
                .timeout(PATIENCE)
                .method(operation.method(), publisher)
                .header("If-Match", "*");
        operation.mediaType().filter(type -> body.isPresent()).ifPresent(type -> request.header("Content-Type", type));
        more.forEach(request::header);
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        return send(request.build());
    }

    private static HttpRequest.BodyPublisher publisher(Object body) {
        return body instanceof byte[] bytes
                ? BodyPublishers.ofByteArray(bytes)
                : BodyPublishers.ofString((String) body);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }
}
