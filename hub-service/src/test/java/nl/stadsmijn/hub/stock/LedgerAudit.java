package nl.stadsmijn.hub.stock;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Recomputes every balance from what it stands for. There must never be a difference. */
@ApplicationScoped
public class LedgerAudit {

    private static final String MOVEMENTS = """
            WITH leg AS (
                SELECT lot_id, from_account AS account, CASE WHEN from_account IN ('LISTED', 'FOUND', 'FROM_PARENTS') THEN amount ELSE -amount END AS amount
                  FROM movement
                UNION ALL
                SELECT lot_id, to_account, amount FROM movement),
            total AS (
                SELECT lot_id, jsonb_object_agg(account, amount) AS sums
                  FROM (SELECT lot_id, account, sum(amount) AS amount FROM leg GROUP BY lot_id, account) AS each
                 GROUP BY lot_id)
            SELECT lot.id
              FROM lot LEFT JOIN total ON total.lot_id = lot.id
             WHERE (listed, found, from_parents, expected, on_hand, in_transit, to_children, delivered, written_off) IS DISTINCT FROM
                   (coalesce((sums->>'LISTED')::numeric, 0),
                    coalesce((sums->>'FOUND')::numeric, 0),
                    coalesce((sums->>'FROM_PARENTS')::numeric, 0),
                    coalesce((sums->>'EXPECTED')::numeric, 0),
                    coalesce((sums->>'ON_HAND')::numeric, 0),
                    coalesce((sums->>'IN_TRANSIT')::numeric, 0),
                    coalesce((sums->>'TO_CHILDREN')::numeric, 0),
                    coalesce((sums->>'DELIVERED')::numeric, 0),
                    coalesce((sums->>'WRITTEN_OFF')::numeric, 0))
            """;

    private static final String PROMISES = """
            SELECT lot.id, promised, coalesce(sum(allocation.amount), 0) AS allocated, expected + on_hand + in_transit AS there_is
              FROM lot LEFT JOIN allocation ON allocation.lot_id = lot.id AND allocation.open
             GROUP BY lot.id
            HAVING promised <> coalesce(sum(allocation.amount), 0) OR coalesce(sum(allocation.amount), 0) > expected + on_hand + in_transit
            """;

    private static final String LINES = """
            SELECT line.reservation_id
              FROM reservation_line line JOIN allocation USING (reservation_id, line)
             GROUP BY line.reservation_id, line.line, line.amount
            HAVING line.amount <> sum(allocation.amount)
            """;

    private static final String OPEN_BUT_OVER = """
            SELECT reservation.id FROM reservation JOIN allocation ON allocation.reservation_id = reservation.id
             WHERE (reservation.kind = 'OVER') = allocation.open
            """;

    private static final String KINSHIPS = """
            SELECT booking_id FROM kinship
              LEFT JOIN (SELECT booking_id, lot_id AS parent_id, counter_lot_id AS child_id, amount FROM movement WHERE to_account = 'TO_CHILDREN') AS gone
                  USING (booking_id, parent_id, child_id)
              LEFT JOIN (SELECT booking_id, lot_id AS child_id, counter_lot_id AS parent_id, amount FROM movement WHERE from_account = 'FROM_PARENTS') AS come
                  USING (booking_id, parent_id, child_id)
             WHERE (gone.amount, come.amount) IS DISTINCT FROM (parent_amount, child_amount)
            UNION ALL
            SELECT booking_id FROM movement
             WHERE (to_account = 'TO_CHILDREN' OR from_account = 'FROM_PARENTS')
               AND NOT EXISTS (SELECT 1 FROM kinship WHERE kinship.booking_id = movement.booking_id)
            UNION ALL
            SELECT booking_id FROM kinship JOIN movement USING (booking_id)
             WHERE movement.kind IN ('SPLIT_OFF', 'MERGED_INTO') AND parent_amount <> child_amount
            """;

    private final Jdbi jdbi;

    LedgerAudit(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @throws AssertionError naming what does not fit */
    public void check() {
        assertThat(rows(MOVEMENTS))
                .as("lots whose balances are not the sum of their movements")
                .isEmpty();
        assertThat(rows(PROMISES))
                .as("lots of which more is promised than allocated or than there is")
                .isEmpty();
        assertThat(rows(LINES))
                .as("reservations whose allocations do not add up")
                .isEmpty();
        assertThat(rows(OPEN_BUT_OVER))
                .as("allocations that are open of a reservation that is over, or the reverse")
                .isEmpty();
        assertThat(rows(KINSHIPS))
                .as("kinships that are not what their movements say")
                .isEmpty();
    }

    private List<Map<String, Object>> rows(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql).mapToMap().list());
    }
}
