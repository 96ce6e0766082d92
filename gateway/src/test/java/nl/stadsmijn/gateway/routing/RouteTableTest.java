package nl.stadsmijn.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Set;
import nl.stadsmijn.gateway.routing.RouteTable.Destination;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    private final RouteTable routes = RouteTable.of(Map.of(
            "matching-service", document("/api/v1/lots/{id}", "get", "/api/v1/lots/aggregates", "get"),
            "hub-service", document("/api/v1/stock/{lotId}/splits", "post", "/api/v1/hubs", "get")));

    @Test
    void forwardsWhatADocumentDescribes() {
        assertThat(routes.find("POST", "/api/v1/stock/0192f0c1/splits"))
                .isEqualTo(new Destination.Service("hub-service"));
        assertThat(routes.find("GET", "/api/v1/lots/aggregates"))
                .isEqualTo(new Destination.Service("matching-service"));
    }

    @Test
    void treatsHeadAsGet() {
        assertThat(routes.find("HEAD", "/api/v1/hubs")).isEqualTo(new Destination.Service("hub-service"));
    }

    @Test
    void saysWhichMethodsAPathTakes() {
        assertThat(routes.find("DELETE", "/api/v1/hubs")).isEqualTo(new Destination.OtherMethod(Set.of("GET")));
    }

    @Test
    void knowsNothingThatNoDocumentDescribes() {
        assertThat(routes.find("GET", "/api/v1/internal/passports/0192f0c1")).isEqualTo(new Destination.Nowhere());
        assertThat(routes.find("GET", "/api/v1/lots/0192f0c1/")).isEqualTo(new Destination.Nowhere());
        assertThat(routes.find("GET", "/api/v1/hubs/../q/metrics")).isEqualTo(new Destination.Nowhere());
    }

    @Test
    void aParameterIsOneSegment() {
        assertThat(routes.find("GET", "/api/v1/lots/a/b")).isEqualTo(new Destination.Nowhere());
    }

    private static JsonNode document(String... pathsAndMethods) {
        var document = new JsonMapper().createObjectNode();
        for (var i = 0; i < pathsAndMethods.length; i += 2) {
            document.withObject("/paths").putObject(pathsAndMethods[i]).putObject(pathsAndMethods[i + 1]);
        }
        return document;
    }
}
