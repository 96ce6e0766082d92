package nl.stadsmijn.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Compares the OpenAPI document that a service gives of itself with the one that was agreed, {@code contracts/openapi/<service>.json}, and asks of each operation
 * that it is described so that a client can use it. A service extends it with a {@code @QuarkusTest}.
 */
public abstract class OpenApiBaselineTest {

    /** A system property: {@code true} writes the document into {@code contracts/}, if it breaks nothing that was agreed. */
    public static final String UPDATE = "contracts.update";

    @TestHTTPResource("/")
    URI address;

    /** The name of the service's document. */
    protected String service() {
        return ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
    }

    /** Where the agreed documents lie. */
    Path folder() {
        return Contracts.file("openapi");
    }

    @Test
    void theApiIsTheAgreedOne() {
        var baseline = new ApiBaseline(folder().resolve(service() + ".json"));
        assertThat(baseline.check(document(), Boolean.getBoolean(UPDATE))).isEmpty();
    }

    @Test
    void everyOperationIsDescribedSoThatItCanBeUsed() {
        assertThat(new ApiQuality(document()).complaints()).isEmpty();
    }

    @Test
    void noOperationHasTheIdOfAnotherServices() {
        assertThat(ApiBaseline.sharedIds(folder(), service(), document())).isEmpty();
    }

    private ApiDocument document() {
        return ApiDocument.parse(new MatrixHttp(address).document());
    }
}
