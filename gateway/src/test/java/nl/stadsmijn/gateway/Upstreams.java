package nl.stadsmijn.gateway;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The services and Keycloak's token endpoint, played by one WireMock; certification-service is down. */
public final class Upstreams implements QuarkusTestResourceLifecycleManager {

    static WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        var origin = server.baseUrl();
        return Map.of(
                "gateway.origins.inventory-service", origin,
                "gateway.origins.hub-service", origin,
                "gateway.origins.matching-service", origin,
                "gateway.origins.certification-service", "http://127.0.0.1:1",
                "quarkus.oidc-client.auth-server-url", origin,
                "quarkus.oidc-client.token-path", "/token");
    }

    @Override
    public void stop() {
        server.stop();
    }
}
