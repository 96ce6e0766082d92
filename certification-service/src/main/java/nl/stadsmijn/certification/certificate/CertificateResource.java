package nl.stadsmijn.certification.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.certification.credential.Credentials;
import nl.stadsmijn.kit.idempotency.Idempotent;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.openapi.ProblemTypes;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/certificates/{id}")
@Tag(name = "Certificates", description = "The signed outcome for a batch.")
@RunOnVirtualThread
class CertificateResource {

    private static final MediaType CREDENTIAL = MediaType.valueOf(Credentials.MEDIA_TYPE);

    private final CertificateService certificates;
    private final Caller caller;

    CertificateResource(CertificateService certificates, Caller caller) {
        this.certificates = certificates;
        this.caller = caller;
    }

    /** Why a certificate must not be trusted any longer. */
    @Schema(name = "RevocationRequest", examples = "{\"reason\":\"mix-up of samples\"}")
    record Revocation(@NotBlank @Size(max = 500) String reason) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "getCertificate",
            summary = "A certificate, as JSON or as a signed W3C Verifiable Credential",
            description =
                    "By Accept: application/json, or application/vc+jwt for the credential as it was issued. Other formats: 406.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CertificateView.class)),
                @Content(mediaType = Credentials.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        var format = wanted(headers);
        var certificate = certificates.find(id).orElseThrow(Problem::notFound);
        return Response.ok(format.equals(CREDENTIAL) ? certificate.token() : CertificateView.of(certificate), format)
                .tag(IfMatch.tag(certificate.version()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** The format that the client likes best of those there are; JSON where it does not mind. */
    private static MediaType wanted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted ->
                        Stream.of(MediaType.APPLICATION_JSON_TYPE, CREDENTIAL).filter(accepted::isCompatible))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        ProblemType.NOT_ACCEPTABLE,
                        "A certificate is given as application/json or application/vc+jwt."));
    }

    @POST
    @Path("/revocation")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CERTIFIER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ProblemTypes("certificate-over")
    @Operation(
            operationId = "revokeCertificate",
            summary = "Revoke a certificate of your organisation",
            description = "Its lots, and all parts of them, are uncertified from now on. It can't be undone.")
    @APIResponse(
            responseCode = "200",
            description = "Revoked",
            content = @Content(schema = @Schema(implementation = CertificateView.class)))
    public Response revoke(@PathParam("id") UUID id, @NotNull @Valid Revocation request) {
        var certificate = certificates.revoke(id, request.reason(), caller.organisation());
        return Response.ok(CertificateView.of(certificate))
                .tag(IfMatch.tag(certificate.version()))
                .build();
    }
}
