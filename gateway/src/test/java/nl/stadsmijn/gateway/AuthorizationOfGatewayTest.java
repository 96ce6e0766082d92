package nl.stadsmijn.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.stadsmijn.kit.test.AuthorizationMatrixTest;
import nl.stadsmijn.kit.test.Operation;
import nl.stadsmijn.kit.test.Relation;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;

/** The gateway's own operations by every role and by nobody; those of the services are tried where they are carried out. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(Upstreams.class)
class AuthorizationOfGatewayTest extends AuthorizationMatrixTest {

    @BeforeEach
    void upstreamsAnswer() {
        Upstreams.reset();
        SamplePassport.stub();
    }

    @Override
    protected Map<String, String> pathParameters(Operation operation, Relation relation) {
        return Map.of(
                "lotId", SamplePassport.LOT,
                "id", SamplePassport.LOT,
                "certificateId", SamplePassport.CERTIFICATE,
                "slug", "not-found");
    }
}
