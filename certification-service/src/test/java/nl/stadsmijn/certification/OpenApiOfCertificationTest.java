package nl.stadsmijn.certification;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.stadsmijn.kit.test.OpenApiBaselineTest;
import nl.stadsmijn.kit.test.platform.PlatformResource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class OpenApiOfCertificationTest extends OpenApiBaselineTest {}
