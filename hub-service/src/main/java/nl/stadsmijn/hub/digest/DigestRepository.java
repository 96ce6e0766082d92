package nl.stadsmijn.hub.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class DigestRepository {

    private static final String DUE = """
            SELECT date_trunc('week', lot.storage_deadline)::date AS monday, count(*) AS lots, coalesce(sum(stay.mass_t), 0) AS mass_t
              FROM lot
              LEFT JOIN stay ON stay.lot_id = lot.id AND stay.hub_id = :hub AND stay.until IS NULL
             WHERE lot.storage_hub_id = :hub AND lot.on_hand + lot.in_transit > 0
               AND lot.storage_deadline BETWEEN :from AND :until
             GROUP BY 1
            """;

    private static final QualifiedType<Digest> DIGEST =
            QualifiedType.of(Digest.class).with(Json.class);

    private final Jdbi jdbi;

    DigestRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is due in a week. */
    record Due(LocalDate monday, long lots, BigDecimal massT) {}

    /** Hubs that have no digest of a week yet, in id order. */
    List<UUID> without(IsoWeek week, UUID after, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM hub
                         WHERE id > :after AND NOT EXISTS (SELECT FROM storage_digest WHERE hub_id = hub.id AND monday = :monday)
                         ORDER BY id LIMIT :most
                        """)
                .bind("after", after)
                .bind("monday", week.monday())
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    /** When the hub's last digest was drawn up. */
    Optional<Instant> last(UUID hub) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT drawn_up_at FROM storage_digest WHERE hub_id = :hub ORDER BY monday DESC LIMIT 1")
                .bind("hub", hub)
                .mapTo(Instant.class)
                .findOne());
    }

    List<Digest.Rung> reached(UUID hub, Instant since, Instant until) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT state, count(*) AS lots FROM storage_step
                         WHERE hub_id = :hub AND reached_at >= :since AND reached_at < :until
                         GROUP BY state
                        """)
                .bind("hub", hub)
                .bind("since", since)
                .bind("until", until)
                .mapTo(Digest.Rung.class)
                .list());
    }

    List<Digest.Rung> now(UUID hub) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT storage_state AS state, count(*) AS lots FROM lot
                         WHERE storage_hub_id = :hub AND on_hand + in_transit > 0
                         GROUP BY storage_state
                        """)
                .bind("hub", hub)
                .mapTo(Digest.Rung.class)
                .list());
    }

    List<Due> due(UUID hub, LocalDate from, LocalDate until) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind("hub", hub)
                .bind("from", from)
                .bind("until", until)
                .mapTo(Due.class)
                .list());
    }

    /** Two that draw up the same digest wait for each other here; the second is told that there is one. @return whether it is the first */
    boolean add(Digest digest, IsoWeek week) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO storage_digest (id, hub_id, monday, drawn_up_at, digest)
                                VALUES (:id, :hub, :monday, :at, :digest)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("id", digest.id())
                        .bind("hub", digest.hubId())
                        .bind("monday", week.monday())
                        .bind("at", digest.drawnUpAt())
                        .bindByType("digest", digest, DIGEST)
                        .execute())
                == 1;
    }

    /** A hub's digests, the newest first. */
    List<Digest> list(UUID hub, LocalDate before, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT digest FROM storage_digest WHERE hub_id = :hub AND monday < :before ORDER BY monday DESC LIMIT :rows
                        """)
                .bind("hub", hub)
                .bind("before", before)
                .bind("rows", rows)
                .mapTo(DIGEST)
                .list());
    }
}
