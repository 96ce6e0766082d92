package nl.stadsmijn.hub.disposition;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.Movement;
import nl.stadsmijn.hub.stock.OpenDecisions;
import org.jdbi.v3.core.Jdbi;

/** What is still to be done of decisions, by lot. A lot's parts are changed under its lock; a decision's state follows from all of its parts. */
@ApplicationScoped
class PartRepository implements Relocated, OpenDecisions {

    private static final String WRITE = """
            INSERT INTO disposition_part (disposition_id, lot_id, amount, state) VALUES (:id, :lot, :amount, :state)
            ON CONFLICT (disposition_id, lot_id) DO UPDATE SET amount = excluded.amount, state = excluded.state
            """;

    /** Its parts may be of lots that others hold: they are read when the decision is locked, so that the last of two sees what the first wrote. */
    private static final String LOCK = "SELECT id FROM disposition WHERE id = ANY(:ids) ORDER BY id FOR UPDATE";

    private static final String SETTLE = """
            UPDATE disposition
               SET state = CASE WHEN still.decided THEN 'DECIDED' WHEN still.under_way THEN 'UNDER_WAY' ELSE :over END,
                   done_at = CASE WHEN still.decided OR still.under_way THEN NULL ELSE :at::timestamptz END
              FROM (SELECT disposition_id, bool_or(state = 'DECIDED') AS decided, bool_or(state = 'UNDER_WAY') AS under_way
                      FROM disposition_part WHERE disposition_id = ANY(:ids) GROUP BY disposition_id) AS still
             WHERE disposition.id = still.disposition_id
            """;

    private final DispositionRepository dispositions;
    private final Jdbi jdbi;
    private final Clock clock;

    PartRepository(DispositionRepository dispositions, Jdbi jdbi, Clock clock) {
        this.dispositions = dispositions;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** So much of a decision was carried out; of the rest it stands. */
    void carriedOut(Open decided, BigDecimal amount, Instant at) {
        var id = decided.decision().id();
        write(List.of(decided.of(decided.amount().subtract(amount))), Disposition.State.DECIDED);
        settle(List.of(id), Disposition.State.DONE, at);
    }

    /** Takes back what nobody has carried out at these lots. @return false if nothing is open there any more; then nothing has changed */
    boolean withdraw(UUID id, Collection<UUID> lots, Instant at) {
        var open = jdbi.withHandle(handle -> handle.createUpdate("""
                        UPDATE disposition_part SET amount = 0, state = 'OVER'
                         WHERE disposition_id = :id AND lot_id = ANY(:lots) AND state = 'DECIDED'
                        """)
                .bind("id", id)
                .bindArray("lots", UUID.class, lots)
                .execute());
        settle(open == 0 ? List.of() : List.of(id), Disposition.State.WITHDRAWN, at);
        return open > 0;
    }

    @Override
    public void follow(Map<UUID, Lot> lots, List<Movement> movements) {
        var before = dispositions.open(lots.keySet());
        if (before.isEmpty()) {
            return;
        }
        var changed = new ArrayList<>(new Following(lots, movements).after(before));
        changed.removeAll(before);
        write(changed, Disposition.State.DECIDED);
        settle(decisions(changed), Disposition.State.LAPSED, clock.instant());
    }

    @Override
    public void left(UUID hub, List<Leaving> lots) {
        var open = dispositions.open(lots.stream().map(Leaving::lotId).toList()).stream()
                .filter(each -> each.decision().kind() == Kind.RELOCATE
                        && hub.equals(each.decision().toHubId()))
                .toList();
        for (var leaving : lots) {
            var left = leaving.amount();
            for (var decided : open) {
                var along = decided.lotId().equals(leaving.lotId())
                        ? decided.amount().min(left)
                        : BigDecimal.ZERO;
                if (along.signum() > 0) {
                    write(List.of(decided.of(decided.amount().subtract(along))), Disposition.State.DECIDED);
                    write(List.of(decided.at(leaving.sentLotId(), along)), Disposition.State.UNDER_WAY);
                    left = left.subtract(along);
                }
            }
        }
        settle(decisions(open), Disposition.State.LAPSED, clock.instant());
    }

    @Override
    public void broughtBack(Collection<UUID> sentLots) {
        var back = jdbi.withHandle(handle -> handle.createQuery("""
                        UPDATE disposition_part SET state = 'DECIDED'
                         WHERE lot_id = ANY(:lots) AND state = 'UNDER_WAY'
                        RETURNING disposition_id
                        """)
                .bindArray("lots", UUID.class, sentLots)
                .mapTo(UUID.class)
                .list());
        settle(back, Disposition.State.DONE, clock.instant());
    }

    @Override
    public void arrived(Collection<UUID> sentLots, Instant at) {
        record Arrived(UUID decision, boolean isThere) {}
        var came = jdbi.withHandle(handle -> handle.createQuery("""
                        UPDATE disposition_part SET amount = 0, state = 'OVER'
                          FROM lot
                         WHERE lot.id = disposition_part.lot_id AND lot_id = ANY(:lots) AND state = 'UNDER_WAY'
                        RETURNING disposition_id, lot.on_hand > 0 AS is_there
                        """)
                .bindArray("lots", UUID.class, sentLots)
                .map((row, context) ->
                        new Arrived(row.getObject("disposition_id", UUID.class), row.getBoolean("is_there")))
                .list());
        var byWhetherThere = came.stream()
                .collect(Collectors.partitioningBy(
                        Arrived::isThere, Collectors.mapping(Arrived::decision, Collectors.toSet())));
        settle(byWhetherThere.get(false), Disposition.State.LAPSED, at);
        settle(byWhetherThere.get(true), Disposition.State.DONE, at);
    }

    private static List<UUID> decisions(List<Open> open) {
        return open.stream().map(each -> each.decision().id()).distinct().toList();
    }

    /** Writes as much as that is open. @param state of what is left; of nothing it is over */
    private void write(List<Open> parts, Disposition.State state) {
        if (parts.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            try (var batch = handle.prepareBatch(WRITE)) {
                parts.forEach(part -> batch.bind("id", part.decision().id())
                        .bind("lot", part.lotId())
                        .bind("amount", part.amount())
                        .bind("state", part.amount().signum() > 0 ? state.name() : "OVER")
                        .add());
                batch.execute();
            }
        });
    }

    /** @param over the state of a decision of which nothing is left to be done, nor on its way */
    private void settle(Collection<UUID> ids, Disposition.State over, Instant at) {
        if (ids.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            handle.createQuery(LOCK)
                    .bindArray("ids", UUID.class, ids)
                    .mapTo(UUID.class)
                    .list();
            handle.createUpdate(SETTLE)
                    .bindArray("ids", UUID.class, ids)
                    .bind("over", over)
                    .bind("at", at)
                    .execute();
        });
    }
}
