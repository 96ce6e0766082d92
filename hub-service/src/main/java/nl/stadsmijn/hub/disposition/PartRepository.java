package nl.stadsmijn.hub.disposition;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.Movement;
import nl.stadsmijn.hub.stock.OpenDecisions;
import org.jdbi.v3.core.Jdbi;

/** Where decisions are, by lot and stage. A lot's parts are changed under its lock; what a decision has come to is read from all of its parts, and kept nowhere else. */
@ApplicationScoped
class PartRepository implements Relocated, OpenDecisions {

    /** Out of one row and into another, in one statement. */
    private static final String SHIFT = """
            WITH taken AS (
                UPDATE disposition_part SET amount = amount - :amount, at = :at WHERE disposition_id = :id AND lot_id = :fromLot AND stage = :from)
            INSERT INTO disposition_part AS part (disposition_id, lot_id, stage, amount, at) VALUES (:id, :toLot, :to, :amount, :at)
            ON CONFLICT (disposition_id, lot_id, stage) DO UPDATE SET amount = part.amount + excluded.amount, at = excluded.at
            """;

    private final DispositionRepository dispositions;
    private final Jdbi jdbi;
    private final Clock clock;

    PartRepository(DispositionRepository dispositions, Jdbi jdbi, Clock clock) {
        this.dispositions = dispositions;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public void follow(Map<UUID, Lot> lots, List<Movement> movements) {
        var before = dispositions.shares(lots.keySet());
        shift(before.isEmpty() ? List.of() : new Following(lots, movements).after(before));
    }

    @Override
    public void left(UUID hub, List<Leaving> lots) {
        var shares = dispositions.shares(lots.stream().map(Leaving::lotId).toList());
        shift(Boarding.of(hub, lots, shares));
    }

    /** Carries out so much of what is open, the first of it first. */
    void carryOut(List<Share> open, BigDecimal amount) {
        shift(Share.done(open, amount));
    }

    private void shift(List<Shift> shifts) {
        if (shifts.isEmpty()) {
            return;
        }
        var at = clock.instant();
        jdbi.useHandle(handle -> {
            try (var batch = handle.prepareBatch(SHIFT)) {
                shifts.forEach(shift -> batch.bind("id", shift.decisionId())
                        .bind("fromLot", shift.fromLot())
                        .bind("from", shift.from())
                        .bind("toLot", shift.toLot())
                        .bind("to", shift.to())
                        .bind("amount", shift.amount())
                        .bind("at", at)
                        .add());
                batch.execute();
            }
        });
    }
}
