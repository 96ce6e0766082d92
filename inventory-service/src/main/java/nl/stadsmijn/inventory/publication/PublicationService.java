package nl.stadsmijn.inventory.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.inventory.description.LotRepository;
import nl.stadsmijn.inventory.description.Lots;
import nl.stadsmijn.inventory.donor.DonorService;
import nl.stadsmijn.inventory.element.PieceRepository;
import nl.stadsmijn.inventory.gate.PublicationGate;
import nl.stadsmijn.inventory.survey.Inventory;
import nl.stadsmijn.inventory.survey.InventoryService;
import nl.stadsmijn.inventory.survey.Status;

/** Offers the elements of an inventory to the world: all that can be harvested, or none. */
@ApplicationScoped
class PublicationService {

    private final InventoryService inventories;
    private final DonorService donors;
    private final LotRepository lots;
    private final Lots telling;
    private final PieceRepository pieces;
    private final Clock clock;

    PublicationService(
            InventoryService inventories,
            DonorService donors,
            LotRepository lots,
            Lots telling,
            PieceRepository pieces,
            Clock clock) {
        this.inventories = inventories;
        this.donors = donors;
        this.lots = lots;
        this.telling = telling;
        this.pieces = pieces;
        this.clock = clock;
    }

    /**
     * Reads the elements twice, a batch at a time, so that an inventory of any size fits in memory; they are held meanwhile, so that what was checked is
     * what is offered.
     *
     * @param dryRun only check
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming each element and the rule it breaks; 409 if it is no draft
     */
    @Transactional
    PublicationView publish(UUID inventoryId, boolean dryRun) {
        var inventory = inventories.lockFor(inventoryId, Status.Act.PUBLISH);
        var check = check(inventory);
        if (dryRun) {
            return check.view(inventory);
        }
        var published = inventories.moveOn(inventory, Status.Act.PUBLISH);
        lots.offer(check.offered());
        telling.tell(check.offered());
        return check.view(published);
    }

    private PublicationCheck check(Inventory inventory) {
        var check = new PublicationCheck(inventory.stage());
        var donor = donors.hold(inventory.donorId());
        PublicationGate.refusal(donor, inventory).ifPresent(check::refuse);
        PublicationGate.notice(donor, LocalDate.now(clock)).ifPresent(check::notice);
        lots.holdElements(inventory.id());
        lots.forEachElement(inventory.id(), check::look);
        pieces.offeredElsewhere(inventory.id()).forEach(check::refuse);
        check.raise();
        return check;
    }
}
