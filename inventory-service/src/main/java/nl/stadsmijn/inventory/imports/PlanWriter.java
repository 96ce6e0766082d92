package nl.stadsmijn.inventory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Objects;
import nl.stadsmijn.inventory.description.LotRepository;
import nl.stadsmijn.inventory.description.Lots;

/** Writes what was planned; others are told of what they know already. */
@ApplicationScoped
class PlanWriter {

    private final LotRepository lots;
    private final Lots telling;

    PlanWriter(LotRepository lots, Lots telling) {
        this.lots = lots;
        this.telling = telling;
    }

    @Transactional(TxType.MANDATORY)
    void write(ImportPlan plan) {
        var changes = plan.changes();
        lots.removeAll(plan.removals());
        lots.releaseExternalIds(changes.stream()
                .filter(change ->
                        !Objects.equals(change.externalId(), change.before().externalId()))
                .map(change -> change.before().id())
                .toList());
        lots.insert(plan.creations());
        lots.updateAll(changes);
        telling.tell(plan.updates().stream()
                .map(ImportPlan.Step.Update::lot)
                .filter(lot -> !lot.isUnpublished())
                .map(lot -> lot.id())
                .toList());
    }
}
