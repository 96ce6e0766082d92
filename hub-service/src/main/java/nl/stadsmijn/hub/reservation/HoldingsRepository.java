package nl.stadsmijn.hub.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.Jdbi;

/** What is looked at before a reservation: the lots, and what organisations hold and held without a deal. */
@ApplicationScoped
class HoldingsRepository {

    /** First half, "hold", of the names of the advisory locks; the second is made of the organisation's id. */
    private static final int LOCKS = 0x686f6c64;

    private static final String HELD = """
            SELECT count(*) FILTER (WHERE kind = 'OPTION') AS options, coalesce(sum(line_count), 0) AS lots, min(expires_at) AS first_end
              FROM reservation
             WHERE holder_id = (SELECT holder FROM asked) AND kind <> 'OVER' AND deal_id IS NULL
               AND (expires_at IS NULL OR expires_at > (SELECT now FROM asked))
            """;

    /**
     * Everybody's reservations that have, or had, something of the lots; open allocations and past ones have an index each. The limit keeps the planner from any other way than from lot to
     * reservation.
     */
    private static final String ON_LOTS = """
            SELECT allocated.lot_id, allocated.open, reserved.*
              FROM (SELECT lot_id, reservation_id, open FROM allocation WHERE open AND lot_id = ANY((SELECT lots FROM asked)::uuid[])
                     UNION ALL
                    SELECT lot_id, reservation_id, open FROM allocation WHERE NOT open AND lot_id = ANY((SELECT lots FROM asked)::uuid[])) AS allocated
             CROSS JOIN LATERAL (SELECT id, holder_id, deal_id, kind, ending, created_at, expires_at, over_at
                                   FROM reservation WHERE reservation.id = allocated.reservation_id LIMIT 1) AS reserved
            """;

    /** An option whose time has passed is a turn, whether it was swept or not. */
    private static final String TURNS = """
            SELECT DISTINCT lot_id, id, ended
              FROM (SELECT on_lots.*, coalesce(over_at, expires_at) AS ended
                      FROM on_lots
                     WHERE holder_id = (SELECT holder FROM asked) AND deal_id IS NULL
                       AND (ending IN ('EXPIRED', 'RELEASED') OR kind = 'OPTION' AND expires_at <= (SELECT now FROM asked))) AS past
             WHERE ended > (SELECT since FROM asked) AND ended >= created_at + (SELECT turn FROM asked)
            """;

    private static final String DUE =
            "SELECT DISTINCT id FROM on_lots WHERE open AND kind = 'OPTION' AND expires_at <= (SELECT now FROM asked)";

    /** The lots themselves: in what they are counted, and when they come out of their donors. */
    private static final String WARES = """
            SELECT lot.id, lot.unit, donor.available_from, donor.available_until
              FROM lot
              LEFT JOIN LATERAL (SELECT available_from, available_until FROM description WHERE lot_id = lot.id LIMIT 1) AS donor ON true
             WHERE lot.id = ANY((SELECT lots FROM asked)::uuid[])
            """;

    /**
     * All that is looked at before a reservation, in one statement; a row for each lot that is known. What is asked stands apart, where the planner does not see it:
     * it keeps one plan then, where it planned anew each time for the values of that time, which took nine times as long as the answer.
     */
    private static final String SEEN = """
            WITH asked AS MATERIALIZED (
                SELECT CAST(:holder AS uuid) AS holder, CAST(:lots AS uuid[]) AS lots, CAST(:now AS timestamptz) AS now, CAST(:since AS timestamptz) AS since,
                       make_interval(secs => :turn) AS turn),
            on_lots AS MATERIALIZED (%s)
            SELECT wares.*, held.options, held.lots, held.first_end, turn.lots AS turn_lots, turn.ends AS turn_ends, ARRAY(%s) AS due
              FROM (%s) AS held
             CROSS JOIN (SELECT array_agg(lot_id ORDER BY ended) AS lots, array_agg(ended ORDER BY ended) AS ends FROM (%s) AS turns) AS turn
             CROSS JOIN (%s) AS wares
            """.formatted(ON_LOTS, DUE, HELD, TURNS, WARES);

    private final Jdbi jdbi;
    private final ReservationPolicy policy;

    HoldingsRepository(Jdbi jdbi, ReservationPolicy policy) {
        this.jdbi = jdbi;
        this.policy = policy;
    }

    Seen of(UUID holder, Collection<UUID> lots, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(SEEN)
                .bindArray("lots", UUID.class, lots)
                .bind("holder", holder)
                .bind("now", now)
                .bind("since", policy.turnsSince(now))
                .bind("turn", policy.aTurn().toSeconds())
                .scanResultSet((rows, context) -> seen(rows.get())));
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
        var units = new HashMap<UUID, Unit>();
        var windows = new HashMap<UUID, Availability.Window>();
        var holdings = ReservationPolicy.Holdings.NONE;
        var due = List.<UUID>of();
        while (row.next()) {
            if (units.isEmpty()) {
                holdings = holdings(row);
                due = List.of((UUID[]) row.getArray("due").getArray());
            }
            var lot = row.getObject("id", UUID.class);
            units.put(lot, Unit.of(row.getString("unit")));
            var from = row.getObject("available_from", LocalDate.class);
            if (from != null) {
                windows.put(lot, new Availability.Window(from, row.getObject("available_until", LocalDate.class)));
            }
        }
        return new Seen(units, windows, holdings, due);
    }

    private static ReservationPolicy.Holdings holdings(ResultSet row) throws SQLException {
        var firstEnd = row.getTimestamp("first_end");
        return new ReservationPolicy.Holdings(
                row.getInt("options"), row.getInt("lots"), firstEnd == null ? null : firstEnd.toInstant(), turns(row));
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
