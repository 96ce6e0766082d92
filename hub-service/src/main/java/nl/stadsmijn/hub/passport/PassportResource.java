package nl.stadsmijn.hub.passport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The ledger's part of a passport, for the gateway only. */
@Path("/internal/passports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.GATEWAY)
public class PassportResource {

    private final PassportRepository passports;

    PassportResource(PassportRepository passports) {
        this.passports = passports;
    }

    @GET
    @Path("/{lotId}")
    @Operation(hidden = true)
    public PassportView get(@PathParam("lotId") UUID lotId) {
        var now = passports.now(lotId).orElseThrow(Problem::notFound);
        return new PassportView(lotId, now, passports.history(lotId));
    }
}
