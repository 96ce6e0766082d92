package nl.stadsmijn.certification.lot;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.events.Event;

/** The event {@code nl.stadsmijn.certification.lot.changed.v1}. */
record LotQualityChanged(
        UUID lotId,
        LotStatus status,
        UUID batchId,
        String scheme,
        Integer schemeVersion,
        UUID certificateId,
        LocalDate validUntil,
        UUID inheritedFrom,
        List<CertifiedProperty> properties,
        List<TakenSample> samples) {

    static final String TOPIC = "certification.lots";
    static final String TYPE = "nl.stadsmijn.certification.lot.changed.v1";

    static Event of(LotQuality quality) {
        var data = new LotQualityChanged(
                quality.lotId(),
                quality.status(),
                quality.batchId(),
                quality.scheme(),
                quality.schemeVersion(),
                quality.certificateId(),
                quality.validUntil(),
                quality.inheritedFrom(),
                quality.properties().isEmpty() ? null : quality.properties(),
                quality.samples());
        return new Event(TOPIC, TYPE, quality.lotId(), quality.version(), data);
    }
}
