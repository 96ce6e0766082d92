package nl.stadsmijn.inventory.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Harvest;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.description.LotRepository;
import nl.stadsmijn.inventory.description.Lots;
import nl.stadsmijn.inventory.disposal.Disposals;
import nl.stadsmijn.inventory.donor.DonorService;
import nl.stadsmijn.inventory.dryrun.DryRun;
import nl.stadsmijn.inventory.element.ElementService;
import nl.stadsmijn.inventory.survey.InventoryService;
import nl.stadsmijn.inventory.survey.Status;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.storage.Ids;

/** Books what was taken out of a donor: in one go under the lot's own id, or in parts under new ones. */
@ApplicationScoped
class HarvestService {

    private final ElementService elements;
    private final InventoryService inventories;
    private final DonorService donors;
    private final LotRepository lots;
    private final Lots telling;
    private final HarvestRepository harvests;
    private final Disposals disposals;
    private final DryRun dryRuns;
    private final Caller caller;
    private final Clock clock;

    HarvestService(
            ElementService elements,
            InventoryService inventories,
            DonorService donors,
            LotRepository lots,
            Lots telling,
            HarvestRepository harvests,
            Disposals disposals,
            DryRun dryRuns,
            Caller caller,
            Clock clock) {
        this.elements = elements;
        this.inventories = inventories;
        this.donors = donors;
        this.lots = lots;
        this.telling = telling;
        this.harvests = harvests;
        this.disposals = disposals;
        this.dryRuns = dryRuns;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What is found when the lot itself has left the donor already is a lot of its own.
     *
     * @param dryRun only try
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if the element is not published, or never was in the donor; 422 if the report does not add up
     */
    @Transactional
    Harvest report(UUID elementId, HarvestRequest report, boolean dryRun) {
        return dryRuns.perform(dryRun, () -> report(elementId, report));
    }

    private Harvest report(UUID elementId, HarvestRequest report) {
        var inventoryId = elements.mine(elementId).inventoryId();
        var inventory = inventories.lockFor(inventoryId, Status.Act.HARVEST);
        donors.hold(inventory.donorId());
        var lot = lots.lock(elementId).orElseThrow(Problem::notFound);
        refuseWhatCantComeOut(lot);
        var left = lot.left();
        var wrong = HarvestPolicy.check(report, left, inventory.takenOn(), LocalDate.now(clock));
        if (!wrong.isEmpty()) {
            throw Problem.rules(wrong);
        }
        var whole = !lot.dismantled() && HarvestPolicy.takesAll(report, left);
        var harvest = new Harvest(
                Ids.next(),
                whole ? elementId : Ids.next(),
                report.harvested(),
                report.lostOrNone(),
                HarvestPolicy.found(report, left),
                report.reason(),
                report.method(),
                report.on());
        harvests.insert(elementId, harvest, caller.subject().orElse(null));
        if (report.destination() != null) {
            disposals.ofLoss(inventory, lot, harvest, report.destination());
        }
        lots.touchHarvested(elementId, whole && !report.harvested().isZero());
        inventories.moveOn(inventory, Status.Act.HARVEST);
        telling.tell(List.of(elementId));
        if (!whole) {
            telling.derive(lot.part(harvest.lotId(), List.of(elementId), report.harvested(), true), lot);
        }
        return harvest;
    }

    private static void refuseWhatCantComeOut(Lot lot) {
        if (lot.publication() == Lot.Publication.WITHDRAWN) {
            throw Problem.conflict(
                    "The element was withdrawn. Offer it again first, with POST /elements/%s/publication, and then report its harvest."
                            .formatted(lot.id()));
        }
        if (lot.isUnpublished()) {
            throw Problem.conflict("The element is not published, so nobody keeps account of it.");
        }
        if (lot.origin() != Lot.Origin.SURVEY) {
            throw Problem.conflict(
                    "It was listed when it lay on the site already. List what else lies there as an element of its own.");
        }
    }
}
