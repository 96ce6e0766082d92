package nl.stadsmijn.gateway.passport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What certification-service finds when it checks a certificate; for everybody. */
@RegisterRestClient(configKey = "certification-service")
@Path("/api/v1/certificates/{id}/verification")
interface Verifications {
    @GET
    ObjectNode of(UUID id);
}
