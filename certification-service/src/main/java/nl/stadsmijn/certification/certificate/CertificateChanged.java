package nl.stadsmijn.certification.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.certification.lot.CertifiedProperty;
import nl.stadsmijn.kit.events.Event;

/** The event {@code nl.stadsmijn.certification.certificate.changed.v1}. */
record CertificateChanged(
        UUID certificateId,
        UUID batchId,
        String scheme,
        int schemeVersion,
        Certificate.State state,
        List<UUID> lotIds,
        UUID issuerId,
        Instant issuedAt,
        LocalDate validUntil,
        String reason,
        List<CertifiedProperty> properties) {

    static final String TOPIC = "certification.certificates";
    static final String TYPE = "nl.stadsmijn.certification.certificate.changed.v1";

    static Event of(Certificate certificate) {
        var data = new CertificateChanged(
                certificate.id(),
                certificate.batchId(),
                certificate.scheme(),
                certificate.schemeVersion(),
                certificate.state(),
                certificate.lotIds(),
                certificate.issuerId(),
                certificate.issuedAt(),
                certificate.validUntil(),
                certificate.reason(),
                certificate.properties());
        return new Event(TOPIC, TYPE, certificate.id(), certificate.version(), data);
    }
}
