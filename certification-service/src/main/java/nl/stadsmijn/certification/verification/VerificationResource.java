package nl.stadsmijn.certification.verification;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.certification.certificate.CertificateCredential;
import nl.stadsmijn.certification.certificate.CertificateService;
import nl.stadsmijn.certification.credential.Credentials;
import nl.stadsmijn.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/certificates/{id}/verification")
@Tag(name = "Verification")
@RunOnVirtualThread
class VerificationResource {

    private final CertificateService certificates;
    private final CertificateCredential credential;
    private final Credentials credentials;
    private final Clock clock;

    VerificationResource(
            CertificateService certificates, CertificateCredential credential, Credentials credentials, Clock clock) {
        this.certificates = certificates;
        this.credential = credential;
        this.credentials = credentials;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(operationId = "verifyCertificate", summary = "Whether a certificate can be trusted now, and why")
    public Verification verify(@PathParam("id") UUID id) {
        var certificate = certificates.find(id).orElseThrow(Problem::notFound);
        var signed = credentials.verified(certificate.token());
        return Verification.of(
                certificate,
                signed,
                signed.map(claims -> credential.of(certificate, String.valueOf(claims.get("issuer"))))
                        .orElseGet(() -> credential.of(certificate)),
                LocalDate.now(clock),
                clock.instant());
    }
}
