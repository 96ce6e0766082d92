package nl.stadsmijn.hub.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.reservation.Certification;
import org.jdbi.v3.core.Jdbi;

/** What certification-service said last of each lot. */
@ApplicationScoped
class QualityRepository implements Certification, Certificates {

    private final Jdbi jdbi;

    QualityRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void remember(QualityChanged quality) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO quality (lot_id, status, scheme) VALUES (:lot, :status, :scheme)
                        ON CONFLICT (lot_id) DO UPDATE SET status = excluded.status, scheme = excluded.scheme
                        """)
                .bind("lot", quality.lotId())
                .bind("status", quality.status())
                .bind("scheme", quality.scheme())
                .execute());
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

    @Override
    public Optional<String> quarantine(UUID lot) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT status FROM quality WHERE lot_id = :lot")
                        .bind("lot", lot)
                        .mapTo(String.class)
                        .findOne())
                .filter(QualityChanged::isLost)
                .map(lost -> InspectionBooking.LOST_CERTIFICATE);
    }
}
