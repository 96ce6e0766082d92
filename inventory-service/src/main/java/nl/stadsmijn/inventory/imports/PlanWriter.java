package nl.stadsmijn.inventory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
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
        lots.insert(plan.creations());
        var updates = plan.updates();
        lots.updateAll(updates.stream()
                .map(update -> new LotRepository.Change(
                        update.lot(), update.element().request().externalId(), update.description()))
                .toList());
        telling.tell(updates.stream()
                .map(ImportPlan.Step.Update::lot)
                .filter(lot -> !lot.isUnpublished())
                .map(lot -> lot.id())
                .toList());
    }
}
