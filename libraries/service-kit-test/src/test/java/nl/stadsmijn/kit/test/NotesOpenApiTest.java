package nl.stadsmijn.kit.test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import nl.stadsmijn.kit.test.platform.PlatformResource;

/** The mini service's own document is of the quality that is asked of all. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class NotesOpenApiTest extends OpenApiBaselineTest {

    @Override
    protected String service() {
        return "mini-service";
    }

    @Override
    Path folder() {
        return Path.of("src/test/resources/openapi");
    }
}
