package nl.stadsmijn.kit.test;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** The JSON bodies that a service shows as examples of requests, to be sent as they stand: what people copy must work. */
public final class DocumentedRequests {

    private final Map<String, String> unsent = new TreeMap<>();

    private DocumentedRequests(ApiDocument document) {
        for (var one : document.operations()) {
            var operation = one.operation();
            if (operation.mediaType().filter(type -> type.endsWith("json")).isPresent()) {
                operation.example().ifPresent(body -> unsent.put(operation.id(), body));
            }
        }
    }

    /** @param address of the service under test */
    public static DocumentedRequests of(URI address) {
        return new DocumentedRequests(ApiDocument.parse(new MatrixHttp(address).document()));
    }

    /**
     * The example of an operation, each to be asked for once.
     *
     * @throws IllegalArgumentException if there is none, or it was asked for before
     */
    public String body(String operationId) {
        var body = unsent.remove(operationId);
        if (body == null) {
            throw new IllegalArgumentException("no example of a request is left for " + operationId);
        }
        return body;
    }

    /** Those nobody has asked for yet, by operation. */
    public Map<String, String> unsent() {
        return Map.copyOf(unsent);
    }
}
