package nl.stadsmijn.gateway.passport;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** The public lists of what lots are and are made of. */
@RegisterRestClient(configKey = "inventory-service")
@Path("/api/v1")
interface ReferenceLists {

    @GET
    @Path("/product-types")
    JsonNode productTypes(@RestQuery int limit, @RestQuery String cursor);

    @GET
    @Path("/materials")
    JsonNode materials();
}
