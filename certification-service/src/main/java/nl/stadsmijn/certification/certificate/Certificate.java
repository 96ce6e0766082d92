package nl.stadsmijn.certification.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.certification.lot.CertifiedProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.json.Json;

/**
 * What an organisation certifies of lots.
 *
 * @param lotIds the lots of the batch; parts of them inherit the certificate
 * @param validUntil the last day, Europe/Amsterdam
 * @param reason why it was revoked, or null
 * @param endedAt when it was revoked or expired, or null
 * @param statusListId the list that holds its revocation bit, at {@code statusPlace}
 * @param token the signed credential, as it was issued
 */
public record Certificate(
        UUID id,
        long version,
        UUID batchId,
        String scheme,
        int schemeVersion,
        UUID issuerId,
        List<UUID> lotIds,
        @Json List<CertifiedProperty> properties,
        Instant issuedAt,
        LocalDate validUntil,
        State state,
        String reason,
        Instant endedAt,
        UUID statusListId,
        int statusPlace,
        String token) {

    /** A certificate ends once, and never comes back. */
    @Schema(name = "CertificateState")
    public enum State {
        ISSUED,
        REVOKED,
        EXPIRED
    }

    Certificate signed(String signature) {
        return new Certificate(
                id,
                version,
                batchId,
                scheme,
                schemeVersion,
                issuerId,
                lotIds,
                properties,
                issuedAt,
                validUntil,
                state,
                reason,
                endedAt,
                statusListId,
                statusPlace,
                signature);
    }

    Certificate ended(State how, String why, Instant at) {
        return new Certificate(
                id,
                version + 1,
                batchId,
                scheme,
                schemeVersion,
                issuerId,
                lotIds,
                properties,
                issuedAt,
                validUntil,
                how,
                why,
                at,
                statusListId,
                statusPlace,
                token);
    }
}
