package nl.stadsmijn.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A passport as the services really tell their parts of it. */
public final class SamplePassport {

    public static final String LOT = "0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b4";
    public static final String PARENT = "0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3";

    public static final String CERTIFICATE = "0192f0c4-0000-7a4b-8c5d-6e7f80910008";

    private SamplePassport() {}

    /** All services answer. */
    public static void stub() {
        stub(Upstreams.INVENTORY, okJson(section("description")));
        stub(Upstreams.HUB, okJson(section("history")));
        stub(Upstreams.CERTIFICATION, okJson(section("quality")));
        stubVerification(okJson(section("verification")));
        Upstreams.server.stubFor(get(urlPathEqualTo(Upstreams.INVENTORY + "/api/v1/product-types"))
                .willReturn(okJson("""
                {"items":[{"key":"hollow-core-slab","labels":{"nl":"Kanaalplaat","en":"Hollow-core slab"}}],"nextCursor":null}""")));
        Upstreams.server.stubFor(
                get(urlPathEqualTo(Upstreams.INVENTORY + "/api/v1/materials")).willReturn(okJson("""
                {"items":[{"key":"concrete-precast","nameNl":"Prefab betonelement","nameEn":"Precast concrete element"}]}""")));
    }

    /** What a service says of the lot. */
    public static void stub(String service, ResponseDefinitionBuilder answer) {
        Upstreams.server.stubFor(get(urlPathEqualTo(service + "/api/v1/internal/passports/" + LOT))
                .willReturn(answer));
    }

    /** What certification-service says of the certificate. */
    public static void stubVerification(ResponseDefinitionBuilder answer) {
        var path = "/api/v1/certificates/%s/verification".formatted(CERTIFICATE);
        Upstreams.server.stubFor(
                get(urlPathEqualTo(Upstreams.CERTIFICATION + path)).willReturn(answer));
    }

    public static String section(String name) {
        try (var in = SamplePassport.class.getResourceAsStream("/passport/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
