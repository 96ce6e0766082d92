package nl.stadsmijn.hub.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What organisations hold and held without a deal, for the limits. */
@ApplicationScoped
class HoldingsRepository {

    /** First half, "hold", of the names of the advisory locks; the second is made of the organisation's id. */
    private static final int LOCKS = 0x686f6c64;

    private static final String HELD = """
            SELECT count(*) FILTER (WHERE kind = 'OPTION') AS options, coalesce(sum(line_count), 0) AS lots, min(expires_at) AS first_end
              FROM reservation
             WHERE holder_id = :holder AND kind <> 'OVER' AND deal_id IS NULL AND (expires_at IS NULL OR expires_at > :now)
            """;

    /** An option whose time has passed is a turn, whether it was swept or not. */
    private static final String TURNS = """
            SELECT DISTINCT lot_id, id, ended
              FROM (SELECT allocation.lot_id, reservation.id, reservation.created_at, coalesce(reservation.over_at, reservation.expires_at) AS ended
                      FROM allocation
                      JOIN reservation ON reservation.id = allocation.reservation_id
                     WHERE allocation.lot_id = ANY(:lots)
                       AND reservation.holder_id = :holder
                       AND reservation.deal_id IS NULL
                       AND (reservation.ending IN ('EXPIRED', 'RELEASED') OR reservation.kind = 'OPTION' AND reservation.expires_at <= :now)) AS turn
             WHERE ended > :since AND ended >= created_at + make_interval(secs => :turn)
             ORDER BY ended
            """;

    private final Jdbi jdbi;
    private final ReservationPolicy policy;

    HoldingsRepository(Jdbi jdbi, ReservationPolicy policy) {
        this.jdbi = jdbi;
        this.policy = policy;
    }

    ReservationPolicy.Holdings of(UUID holder, Collection<UUID> lots, Instant now) {
        var turns = turns(holder, lots, now);
        return jdbi.withHandle(handle -> handle.createQuery(HELD)
                .bind("holder", holder)
                .bind("now", now)
                .map((row, context) -> new ReservationPolicy.Holdings(
                        row.getInt("options"), row.getInt("lots"), instant(row, "first_end"), turns))
                .one());
    }

    /** From here to the end of the transaction nobody else does this for the organisation. */
    void oneAtATime(UUID holder) {
        jdbi.useHandle(handle -> handle.createQuery("SELECT pg_advisory_xact_lock(:locks, hashtext(:holder::text))")
                .bind("locks", LOCKS)
                .bind("holder", holder)
                .mapToMap()
                .one());
    }

    private Map<UUID, List<Instant>> turns(UUID holder, Collection<UUID> lots, Instant now) {
        return jdbi.withHandle(handle -> handle
                .createQuery(TURNS)
                .bindArray("lots", UUID.class, lots)
                .bind("holder", holder)
                .bind("now", now)
                .bind("since", policy.turnsSince(now))
                .bind("turn", policy.aTurn().toSeconds())
                .map((row, context) -> Map.entry(row.getObject("lot_id", UUID.class), instant(row, "ended")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
