package nl.stadsmijn.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The OpenAPI documents of the services as they were when the gateway was built ({@code contracts/openapi}). */
public final class ServiceDocuments {

    private static final List<String> SERVICES =
            List.of("inventory-service", "hub-service", "matching-service", "certification-service", "gateway");

    private ServiceDocuments() {}

    /** @throws IllegalStateException if the build left one out */
    public static SortedMap<String, JsonNode> bundled() {
        var documents = new TreeMap<String, JsonNode>();
        SERVICES.forEach(service -> documents.put(service, read("contracts/openapi/" + service + ".json")));
        return documents;
    }

    private static JsonNode read(String resource) {
        try (var in = ServiceDocuments.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in this build");
            }
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
