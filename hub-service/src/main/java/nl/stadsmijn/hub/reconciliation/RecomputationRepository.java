package nl.stadsmijn.hub.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.stock.Account;
import org.jdbi.v3.core.Jdbi;

/**
 * The statements that recompute. Each compares a stretch of ids with what it stands for in one snapshot of its own, so that it is right while others work, and
 * neither waits for anybody nor keeps old rows for long, however many lots there are.
 */
@ApplicationScoped
public class RecomputationRepository {

    /** Before every id. */
    static final UUID FIRST = new UUID(0, 0);

    /** After every id. */
    static final UUID LAST = new UUID(-1, -1);

    /** What comes from no place comes from a source, whose balance is how much it gave; what leaves a place is less there. */
    private static final String ACCOUNTS = """
            SELECT lot.id, kept.account, kept.amount::text, coalesce(booked.amount, 0)::text
              FROM lot
             CROSS JOIN LATERAL (VALUES %s) AS kept (account, amount)
              LEFT JOIN (SELECT lot_id, account, sum(amount) AS amount
                           FROM (SELECT lot_id, from_account AS account, CASE WHEN from_location_kind IS NULL THEN amount ELSE -amount END AS amount
                                   FROM movement WHERE lot_id > :after AND lot_id <= :last
                                 UNION ALL
                                 SELECT lot_id, to_account, amount FROM movement WHERE lot_id > :after AND lot_id <= :last) AS leg
                          GROUP BY lot_id, account) AS booked
                ON booked.lot_id = lot.id AND booked.account = kept.account
             WHERE lot.id > :after AND lot.id <= :last AND kept.amount <> coalesce(booked.amount, 0)
            """.formatted(Arrays.stream(Account.values())
            .map(account ->
                    "('%s', lot.%s)".formatted(account.name(), account.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", ")));

    private static final String PROMISES = """
            SELECT lot.id, 'PROMISED', lot.promised::text, coalesce(held.amount, 0)::text
              FROM lot
              LEFT JOIN (SELECT lot_id, sum(amount) AS amount FROM allocation WHERE open AND lot_id > :after AND lot_id <= :last GROUP BY lot_id) AS held
                ON held.lot_id = lot.id
             WHERE lot.id > :after AND lot.id <= :last AND lot.promised <> coalesce(held.amount, 0)
            """;

    private static final String KIN = """
            SELECT lot.id, '%1$s', lot.%2$s::text, coalesce(kin.amount, 0)::text
              FROM lot
              LEFT JOIN (SELECT %3$s AS lot_id, sum(%4$s) AS amount FROM kinship WHERE %3$s > :after AND %3$s <= :last GROUP BY %3$s) AS kin
                ON kin.lot_id = lot.id
             WHERE lot.id > :after AND lot.id <= :last AND lot.%2$s <> coalesce(kin.amount, 0)
            """;

    /** Each kinship is what its two movements say, and every movement between lots has one. */
    private static final String KINSHIPS = """
            SELECT coalesce(kinship.child_id, come.lot_id), 'KINSHIP', concat_ws(' ', kinship.parent_amount, kinship.child_amount), concat_ws(' ', gone.amount, come.amount)
              FROM (SELECT * FROM kinship WHERE child_id > :after AND child_id <= :last) AS kinship
              FULL JOIN (SELECT booking_id, lot_id, counter_lot_id, amount FROM movement
                          WHERE from_account = 'FROM_PARENTS' AND lot_id > :after AND lot_id <= :last) AS come
                ON come.booking_id = kinship.booking_id AND come.lot_id = kinship.child_id AND come.counter_lot_id = kinship.parent_id
              LEFT JOIN movement gone
                ON gone.lot_id = kinship.parent_id AND gone.booking_id = kinship.booking_id AND gone.counter_lot_id = kinship.child_id
               AND gone.to_account = 'TO_CHILDREN'
             WHERE (gone.amount, come.amount) IS DISTINCT FROM (kinship.parent_amount, kinship.child_amount)
            """;

    /** Where a lot is said to be, and why, is what its last movement says. */
    private static final String LAST_MOVEMENTS = """
            SELECT lot.id, 'LAST_MOVEMENT', concat_ws(' ', lot.last_movement_id, lot.location_kind, lot.location_id),
                   concat_ws(' ', last.id, last.to_location_kind, last.to_location_id)
              FROM lot
              LEFT JOIN (SELECT DISTINCT ON (lot_id) lot_id, id, to_location_kind, to_location_id
                           FROM movement WHERE lot_id > :after AND lot_id <= :last ORDER BY lot_id, seq DESC) AS last
                ON last.lot_id = lot.id
             WHERE lot.id > :after AND lot.id <= :last
               AND (lot.last_movement_id, lot.location_kind, lot.location_id) IS DISTINCT FROM (last.id, last.to_location_kind, last.to_location_id)
            """;

    private static final List<String> OF_LOTS = List.of(
            ACCOUNTS,
            PROMISES,
            KIN.formatted("PARENTS", "from_parents", "child_id", "child_amount"),
            KIN.formatted("CHILDREN", "to_children", "parent_id", "parent_amount"),
            KINSHIPS,
            LAST_MOVEMENTS);

    private static final String LINES = """
            SELECT line.reservation_id, 'LINE ' || line.line, line.amount::text, coalesce(sum(allocation.amount), 0)::text
              FROM reservation_line line LEFT JOIN allocation USING (reservation_id, line)
             WHERE line.reservation_id > :after AND line.reservation_id <= :last
             GROUP BY line.reservation_id, line.line, line.amount
            HAVING line.amount <> coalesce(sum(allocation.amount), 0)
            """;

    private static final String LINE_COUNTS = """
            SELECT reservation.id, 'LINES', reservation.line_count::text, coalesce(lines.count, 0)::text
              FROM reservation
              LEFT JOIN (SELECT reservation_id, count(*) AS count FROM reservation_line
                          WHERE reservation_id > :after AND reservation_id <= :last GROUP BY reservation_id) AS lines
                ON lines.reservation_id = reservation.id
             WHERE reservation.id > :after AND reservation.id <= :last AND reservation.line_count <> coalesce(lines.count, 0)
            """;

    private static final String OPEN = """
            SELECT DISTINCT reservation.id, 'OPEN', (reservation.kind <> 'OVER')::text, allocation.open::text
              FROM reservation JOIN allocation ON allocation.reservation_id = reservation.id
             WHERE reservation.id > :after AND reservation.id <= :last AND (reservation.kind = 'OVER') = allocation.open
            """;

    private static final List<String> OF_RESERVATIONS = List.of(LINES, LINE_COUNTS, OPEN);

    private static final String DIFFERENCES =
            "SELECT * FROM (%s) AS difference (subject_id, what, kept, recomputed) ORDER BY subject_id, what";

    private final Jdbi jdbi;

    RecomputationRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All that is kept that is not what it stands for; for databases that are small. */
    public List<Difference> all() {
        return Arrays.stream(Reconciliation.Part.values())
                .flatMap(part -> differences(part, FIRST, LAST).stream())
                .toList();
    }

    /** What is kept of lots, or reservations, with ids above one and up to another, that is not what it stands for. */
    List<Difference> differences(Reconciliation.Part part, UUID after, UUID last) {
        var checks = part == Reconciliation.Part.LOTS ? OF_LOTS : OF_RESERVATIONS;
        return jdbi.withHandle(handle -> handle.createQuery(DIFFERENCES.formatted(String.join(" UNION ALL ", checks)))
                .bind("after", after)
                .bind("last", last)
                .mapTo(Difference.class)
                .list());
    }

    /** Where a stretch of so many ids ends; empty if none comes after. */
    Optional<Stretch> stretch(Reconciliation.Part part, UUID after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id AS last, count(*) OVER () AS rows
                          FROM (SELECT id FROM %s WHERE id > :after ORDER BY id LIMIT :rows) AS stretch
                         ORDER BY id DESC LIMIT 1
                        """.formatted(part.table()))
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(Stretch.class)
                .findOne());
    }

    /** How many lots and reservations there are. */
    long total() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT (SELECT count(*) FROM lot) + (SELECT count(*) FROM reservation)")
                        .mapTo(Long.class)
                        .one());
    }

    /** Ids up to one, and how many they are. */
    record Stretch(UUID last, long rows) {}
}
