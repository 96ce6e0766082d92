package nl.stadsmijn.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The services and Keycloak's token endpoint. inventory-service and hub-service are played by one WireMock, matching-service by the test itself, byte for
 * byte; certification-service is down.
 */
public final class Upstreams implements QuarkusTestResourceLifecycleManager {

    /** How long the gateway waits for a silent service. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How large a body it takes. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    /** Where in WireMock the services are when the gateway asks them itself. */
    public static final String INVENTORY = "/inventory-service";

    public static final String HUB = "/hub-service";
    public static final String CERTIFICATION = "/certification-service";

    public static WireMockServer server;
    public static ScriptedService scripted;

    /** What WireMock answers unless a test says otherwise. */
    public static void reset() {
        server.resetAll();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{\"served\":true}")));
        server.stubFor(post("/token")
                .willReturn(
                        okJson("{\"access_token\":\"of-the-gateway\",\"expires_in\":300,\"token_type\":\"Bearer\"}")));
    }

    @Override
    public Map<String, String> start() {
        server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().gzipDisabled(true));
        server.start();
        scripted = new ScriptedService();
        var config = new HashMap<String, String>();
        config.put("gateway.origins.inventory-service", server.baseUrl());
        config.put("gateway.origins.hub-service", server.baseUrl());
        config.put("gateway.origins.matching-service", scripted.origin());
        config.put("gateway.origins.certification-service", "http://127.0.0.1:1");
        for (var service : List.of(INVENTORY, HUB, CERTIFICATION)) {
            config.put("quarkus.rest-client.%s.url".formatted(service.substring(1)), server.baseUrl() + service);
        }
        config.put("quarkus.rest-client.read-timeout", String.valueOf(PATIENCE.toMillis()));
        config.put("gateway.patience", PATIENCE.toString());
        config.put("quarkus.http.limits.max-body-size", String.valueOf(MOST_BYTES));
        config.put("quarkus.oidc-client.auth-server-url", server.baseUrl());
        config.put("quarkus.oidc-client.token-path", "/token");
        return config;
    }

    @Override
    public void stop() {
        server.stop();
        scripted.close();
    }
}
