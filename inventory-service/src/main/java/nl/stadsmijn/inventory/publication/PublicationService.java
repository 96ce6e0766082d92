package nl.stadsmijn.inventory.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.description.LotRepository;
import nl.stadsmijn.inventory.description.Lots;
import nl.stadsmijn.inventory.donor.DonorService;
import nl.stadsmijn.inventory.publication.PublicationGate.Refusal;
import nl.stadsmijn.inventory.survey.InventoryService;
import nl.stadsmijn.inventory.survey.Status;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;

/** Offers the elements of an inventory to the world: all that can be harvested, or none. */
@ApplicationScoped
class PublicationService {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final InventoryService inventories;
    private final DonorService donors;
    private final LotRepository lots;
    private final Lots telling;

    PublicationService(InventoryService inventories, DonorService donors, LotRepository lots, Lots telling) {
        this.inventories = inventories;
        this.donors = donors;
        this.lots = lots;
        this.telling = telling;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming each element and the rule it breaks; 409 if it is no draft */
    @Transactional
    PublicationView publish(UUID inventoryId) {
        var inventory = inventories.lockFor(inventoryId, Status.Act.PUBLISH);
        var elements = lots.elements(inventoryId, BEFORE_ALL, Integer.MAX_VALUE);
        var refusals = PublicationGate.check(inventory, donors.mine(inventory.donorId()), elements);
        if (!refusals.isEmpty()) {
            throw Problem.rules(
                    refusals.stream().map(PublicationService::violation).toList());
        }
        var published = inventories.moveOn(inventory, Status.Act.PUBLISH);
        var offered = elements.stream()
                .filter(element -> element.description().harvestable())
                .map(Lot::id)
                .toList();
        lots.publish(offered);
        telling.tell(offered);
        return PublicationView.of(published, offered.size(), elements);
    }

    private static Violation violation(Refusal refusal) {
        var rule = refusal.rule();
        return refusal.elementId() == null
                ? new Violation(rule.field(), rule.name(), rule.message(), null)
                : new Violation(
                        "elements[%s].%s".formatted(refusal.elementId(), rule.field()),
                        rule.name(),
                        "%s: %s".formatted(refusal.name(), rule.message()),
                        refusal.elementId());
    }
}
