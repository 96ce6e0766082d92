package nl.stadsmijn.certification.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stadsmijn.certification.certificate.Certificate;
import nl.stadsmijn.certification.certificate.CertificateView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a certificate can be trusted now, and why.
 *
 * @param valid whether all checks passed
 * @param asOf when they were made
 */
@Schema(name = "Verification")
record Verification(boolean valid, List<Check> checks, CertificateView certificate, Instant asOf) {

    /** @param name SIGNATURE, CONTENT, NOT_REVOKED or NOT_EXPIRED */
    @Schema(name = "VerificationCheck")
    record Check(@Schema(examples = "SIGNATURE") String name, boolean passed, String detail) {}

    /**
     * Checks a certificate.
     *
     * @param signed what its token says, empty if none of our keys signed that
     * @param expected what a token of this certificate must say
     */
    static Verification of(
            Certificate certificate,
            Optional<Map<String, Object>> signed,
            Map<String, Object> expected,
            LocalDate today,
            Instant now) {
        var checks = List.of(
                signature(signed), content(signed, expected), notRevoked(certificate), notExpired(certificate, today));
        return new Verification(checks.stream().allMatch(Check::passed), checks, CertificateView.of(certificate), now);
    }

    private static Check signature(Optional<Map<String, Object>> signed) {
        return signed.isPresent()
                ? new Check("SIGNATURE", true, "signed with a key of /api/v1/.well-known/jwks.json")
                : new Check("SIGNATURE", false, "none of our keys signed this");
    }

    private static Check content(Optional<Map<String, Object>> signed, Map<String, Object> expected) {
        return signed.filter(claims -> claims.get("credentialSubject").equals(expected.get("credentialSubject"))
                                && claims.get("validUntil").equals(expected.get("validUntil")))
                        .isPresent()
                ? new Check("CONTENT", true, "what is signed is what the certificate says")
                : new Check("CONTENT", false, "what is signed is not what the certificate says");
    }

    private static Check notRevoked(Certificate certificate) {
        return certificate.state() == Certificate.State.REVOKED
                ? new Check(
                        "NOT_REVOKED",
                        false,
                        "revoked at %s: %s".formatted(certificate.endedAt(), certificate.reason()))
                : new Check("NOT_REVOKED", true, "not revoked");
    }

    private static Check notExpired(Certificate certificate, LocalDate today) {
        return today.isAfter(certificate.validUntil()) || certificate.state() == Certificate.State.EXPIRED
                ? new Check("NOT_EXPIRED", false, "its last day was " + certificate.validUntil())
                : new Check("NOT_EXPIRED", true, "its last day is " + certificate.validUntil());
    }
}
