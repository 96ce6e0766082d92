package nl.stadsmijn.gateway.passport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What a service says of a lot in its passport. Each leaves out what a passport never shows: buyers, deal prices, exact places before harvest. */
interface PassportSections {

    String PATH = "/api/v1/internal/passports/{lotId}";

    /** What it is, and where it comes from. */
    @RegisterRestClient(configKey = "inventory-service")
    @OidcClientFilter
    @Path(PATH)
    interface Description {
        @GET
        ObjectNode of(UUID lotId);
    }

    /** Where it has been, and how much of it there is. */
    @RegisterRestClient(configKey = "hub-service")
    @OidcClientFilter
    @Path(PATH)
    interface History {
        @GET
        ObjectNode of(UUID lotId);
    }

    /** How good it is, and who says so. */
    @RegisterRestClient(configKey = "certification-service")
    @OidcClientFilter
    @Path(PATH)
    interface Quality {
        @GET
        ObjectNode of(UUID lotId);
    }
}
