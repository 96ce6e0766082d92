package nl.stadsmijn.certification.lot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the gateway puts into a passport; there is an answer for every lot, as a passport always resolves. */
@Path("/internal/passports")
@RunOnVirtualThread
class PassportResource {

    private final LotQualities qualities;
    private final String publicUrl;

    PassportResource(LotQualities qualities, @ConfigProperty(name = "stadsmijn.public-url") String publicUrl) {
        this.qualities = qualities;
        this.publicUrl = publicUrl;
    }

    record Quality(
            UUID lotId,
            LotStatus status,
            String scheme,
            Integer schemeVersion,
            UUID certificateId,
            LocalDate validUntil,
            UUID inheritedFrom,
            List<CertifiedProperty> properties,
            String verificationUrl,
            List<PastStatus> history) {}

    @GET
    @Path("/{lotId}")
    @RolesAllowed(Role.GATEWAY)
    @Operation(hidden = true)
    public Quality quality(@PathParam("lotId") UUID lot) {
        var now = qualities.of(lot);
        var verification = now.certificateId() == null
                ? null
                : "%s/api/v1/certificates/%s/verification".formatted(publicUrl, now.certificateId());
        return new Quality(
                lot,
                now.status(),
                now.scheme(),
                now.schemeVersion(),
                now.certificateId(),
                now.validUntil(),
                now.inheritedFrom(),
                now.properties(),
                verification,
                qualities.history(lot));
    }
}
