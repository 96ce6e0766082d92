package nl.stadsmijn.inventory.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.description.ClaimRepository;
import nl.stadsmijn.inventory.description.Harvest;
import nl.stadsmijn.inventory.description.LotRepository;
import nl.stadsmijn.inventory.description.Lots;
import nl.stadsmijn.inventory.refusal.Refusals;
import nl.stadsmijn.inventory.survey.InventoryService;
import nl.stadsmijn.inventory.survey.Status;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.storage.Ids;

/** Closes inventories: what is left in the donor is accounted for, and nothing changes any more. */
@ApplicationScoped
class ClosureService {

    private final InventoryService inventories;
    private final ClosureRepository closures;
    private final HarvestRepository harvests;
    private final LotRepository lots;
    private final ClaimRepository claims;
    private final Lots telling;
    private final Caller caller;
    private final Clock clock;

    ClosureService(
            InventoryService inventories,
            ClosureRepository closures,
            HarvestRepository harvests,
            LotRepository lots,
            ClaimRepository claims,
            Lots telling,
            Caller caller,
            Clock clock) {
        this.inventories = inventories;
        this.closures = closures;
        this.harvests = harvests;
        this.lots = lots;
        this.claims = claims;
        this.telling = telling;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Books what is left and explained as lost, so that the ledger has it no longer, and closes.
     *
     * @param dryRun only check
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming every element that is not accounted for; 409 if it is a draft or closed
     */
    @Transactional
    ClosureView close(UUID inventoryId, ClosureRequest request, boolean dryRun) {
        var inventory = inventories.lockFor(inventoryId, Status.Act.CLOSE);
        var refusals = new Refusals();
        var explained = ClosurePolicy.explain(closures.unaccounted(inventoryId), request.explanations(), refusals::add);
        refusals.raise();
        var elements = closures.elements(inventoryId);
        if (dryRun) {
            return new ClosureView(inventoryId, inventory.status(), null, elements, explained.size());
        }
        leave(explained);
        claims.keepOf(inventoryId);
        var closed = inventories.moveOn(inventory, Status.Act.CLOSE);
        return new ClosureView(inventoryId, closed.status(), closed.closedAt(), elements, explained.size());
    }

    private void leave(List<ClosurePolicy.Explained> explained) {
        var today = LocalDate.now(clock);
        var by = caller.subject().orElse(null);
        for (var each : explained) {
            var id = each.element().elementId();
            var left = each.element().left();
            var none = Amount.zero(left.unit());
            harvests.insert(id, new Harvest(Ids.next(), id, none, left, none, each.reason(), null, today), by);
        }
        var ids = explained.stream().map(each -> each.element().elementId()).toList();
        lots.touch(ids);
        telling.tell(ids);
    }
}
