package nl.stadsmijn.hub.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.reservation.Certification;
import org.jdbi.v3.core.Jdbi;

/** What certification-service said last of each lot. */
@ApplicationScoped
class QualityRepository implements Certification {

    private final Jdbi jdbi;

    QualityRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void remember(QualityChanged quality) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO quality (lot_id, status, scheme, certificate_id) VALUES (:lot, :status, :scheme, :certificate)
                        ON CONFLICT (lot_id) DO UPDATE
                           SET status = excluded.status, scheme = excluded.scheme, certificate_id = excluded.certificate_id
                        """)
                .bind("lot", quality.lotId())
                .bind("status", quality.status())
                .bind("scheme", quality.scheme())
                .bind("certificate", quality.certificateId())
                .execute());
    }

    @Override
    public Map<UUID, UUID> certificates(Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT lot_id, certificate_id FROM quality
                         WHERE lot_id = ANY(:lots) AND status = 'CERTIFIED' AND certificate_id IS NOT NULL
                        """)
                .bindArray("lots", UUID.class, lots)
                .map((row, context) ->
                        Map.entry(row.getObject("lot_id", UUID.class), row.getObject("certificate_id", UUID.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public boolean isCertified(UUID lot, String scheme) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM quality WHERE lot_id = :lot AND status = 'CERTIFIED' AND scheme = :scheme)")
                .bind("lot", lot)
                .bind("scheme", scheme)
                .mapTo(Boolean.class)
                .one());
    }
}
