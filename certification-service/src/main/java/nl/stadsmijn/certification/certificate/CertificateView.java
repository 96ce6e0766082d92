package nl.stadsmijn.certification.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.certification.lot.CertifiedProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate as everybody may see it. @param validUntil its last day, Europe/Amsterdam */
@Schema(name = "Certificate")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificateView(
        UUID id,
        @Schema(examples = "hollow-core-slab") String scheme,
        @Schema(examples = "1") int schemeVersion,
        UUID batchId,
        UUID issuerId,
        List<UUID> lotIds,
        List<CertifiedProperty> properties,
        Certificate.State state,
        Instant issuedAt,
        @Schema(examples = "2028-02-20") LocalDate validUntil,
        String reason,
        Instant endedAt) {

    public static CertificateView of(Certificate certificate) {
        return new CertificateView(
                certificate.id(),
                certificate.scheme(),
                certificate.schemeVersion(),
                certificate.batchId(),
                certificate.issuerId(),
                certificate.lotIds(),
                certificate.properties(),
                certificate.state(),
                certificate.issuedAt(),
                certificate.validUntil(),
                certificate.reason(),
                certificate.endedAt());
    }
}
