package nl.stadsmijn.certification.verification;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.certification.certificate.CertificateService;
import nl.stadsmijn.certification.credential.Credentials;
import nl.stadsmijn.certification.credential.StatusBits;
import nl.stadsmijn.kit.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/status-lists/{id}")
@Tag(name = "Verification")
@RunOnVirtualThread
class StatusListResource {

    /** Revocation is known everywhere within seconds, so nobody may keep a list longer. */
    private static final String SECONDS = "max-age=5";

    private final CertificateService certificates;
    private final Credentials credentials;
    private final Clock clock;
    private final String publicUrl;

    StatusListResource(
            CertificateService certificates,
            Credentials credentials,
            Clock clock,
            @ConfigProperty(name = "stadsmijn.public-url") String publicUrl) {
        this.certificates = certificates;
        this.credentials = credentials;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @GET
    @PermitAll
    @Produces(Credentials.MEDIA_TYPE)
    @Operation(
            operationId = "getStatusList",
            summary = "Which certificates are revoked: a signed W3C Bitstring Status List")
    @APIResponse(
            responseCode = "200",
            description = "BitstringStatusListCredential, secured with JOSE",
            content = @Content(mediaType = Credentials.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public Response list(@PathParam("id") UUID id) {
        var revoked = certificates.revokedPlaces(id).orElseThrow(Problem::notFound);
        return Response.ok(credentials.sign(credential(id, revoked)))
                .header(HttpHeaders.CACHE_CONTROL, SECONDS)
                .build();
    }

    private Map<String, Object> credential(UUID id, Collection<Integer> revoked) {
        var url = "%s/api/v1/status-lists/%s".formatted(publicUrl, id);
        var credential = new LinkedHashMap<String, Object>();
        credential.put("@context", List.of("https://www.w3.org/ns/credentials/v2"));
        credential.put("id", url);
        credential.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        credential.put("issuer", publicUrl);
        credential.put("iss", publicUrl);
        credential.put("validFrom", clock.instant().toString());
        credential.put(
                "credentialSubject",
                Map.of(
                        "id",
                        url + "#list",
                        "type",
                        "BitstringStatusList",
                        "statusPurpose",
                        "revocation",
                        "encodedList",
                        StatusBits.encode(revoked)));
        return credential;
    }
}
