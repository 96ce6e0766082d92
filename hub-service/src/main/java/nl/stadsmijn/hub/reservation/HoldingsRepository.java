package nl.stadsmijn.hub.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
                       AND (reservation.ending IN ('EXPIRED', 'RELEASED') OR reservation.kind = 'OPTION' AND reservation.expires_at <= :now)) AS past
             WHERE ended > :since AND ended >= created_at + make_interval(secs => :turn)
            """;

    /** One statement, as it is asked before every reservation. */
    private static final String SEEN = """
            SELECT held.options, held.lots, held.first_end, turn.lots AS turn_lots, turn.ends AS turn_ends, ARRAY(%s) AS due
              FROM (%s) AS held
             CROSS JOIN (SELECT array_agg(lot_id ORDER BY ended) AS lots, array_agg(ended ORDER BY ended) AS ends FROM (%s) AS turns) AS turn
            """.formatted(ReservationRepository.DUE_ON_LOTS, HELD, TURNS);

    private final Jdbi jdbi;
    private final ReservationPolicy policy;

    HoldingsRepository(Jdbi jdbi, ReservationPolicy policy) {
        this.jdbi = jdbi;
        this.policy = policy;
    }

    /**
     * What is seen before a reservation.
     *
     * @param due options of anybody on its lots whose time has passed
     */
    record Seen(ReservationPolicy.Holdings holdings, List<UUID> due) {}

    Seen of(UUID holder, Collection<UUID> lots, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(SEEN)
                .bindArray("lots", UUID.class, lots)
                .bind("holder", holder)
                .bind("now", now)
                .bind("since", policy.turnsSince(now))
                .bind("turn", policy.aTurn().toSeconds())
                .map((row, context) -> seen(row))
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

    private static Seen seen(ResultSet row) throws SQLException {
        var firstEnd = row.getTimestamp("first_end");
        var holdings = new ReservationPolicy.Holdings(
                row.getInt("options"), row.getInt("lots"), firstEnd == null ? null : firstEnd.toInstant(), turns(row));
        return new Seen(holdings, List.of((UUID[]) row.getArray("due").getArray()));
    }

    private static Map<UUID, List<Instant>> turns(ResultSet row) throws SQLException {
        var turns = new LinkedHashMap<UUID, List<Instant>>();
        if (row.getArray("turn_lots") != null) {
            var lots = (UUID[]) row.getArray("turn_lots").getArray();
            var ends = (Timestamp[]) row.getArray("turn_ends").getArray();
            for (var index = 0; index < lots.length; index++) {
                turns.computeIfAbsent(lots[index], first -> new ArrayList<>()).add(ends[index].toInstant());
            }
        }
        return turns;
    }
}
