package nl.stadsmijn.inventory.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Harvest;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.description.LotRepository;
import nl.stadsmijn.inventory.dryrun.DryRun;
import nl.stadsmijn.inventory.refusal.Refusals;
import nl.stadsmijn.inventory.survey.Inventory;
import nl.stadsmijn.inventory.survey.InventoryService;
import nl.stadsmijn.inventory.survey.Status;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import nl.stadsmijn.kit.storage.Ids;

/** Books what went to receivers. */
@ApplicationScoped
public class Disposals {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int GRAMS = 3;

    private final DisposalRepository disposals;
    private final LoadRules rules;
    private final InventoryService inventories;
    private final LotRepository lots;
    private final DryRun dryRuns;
    private final Caller caller;
    private final Clock clock;

    Disposals(
            DisposalRepository disposals,
            LoadRules rules,
            InventoryService inventories,
            LotRepository lots,
            DryRun dryRuns,
            Caller caller,
            Clock clock) {
        this.disposals = disposals;
        this.rules = rules;
        this.inventories = inventories;
        this.lots = lots;
        this.dryRuns = dryRuns;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Books a load.
     *
     * @param dryRun only try
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404; 409 of a draft, of which nothing has left; 422 naming all that is wrong
     */
    @Transactional
    Disposal report(UUID inventoryId, DisposalRequest request, boolean dryRun) {
        return dryRuns.perform(dryRun, () -> report(inventoryId, request));
    }

    private Disposal report(UUID inventoryId, DisposalRequest request) {
        inventories.lockFor(inventoryId, Status.Act.DISPOSE);
        var refusals = new Refusals();
        var element = element(inventoryId, request.elementId(), refusals);
        var of = Said.of(element, request);
        if (of.name() == null) {
            refusals.add(new Violation("name", "REQUIRED", "must say what left, or name its element", null));
        }
        var load = new Load(
                "",
                request.receiverId(),
                of.material(),
                of.eural(),
                request.processing(),
                request.mass(),
                request.massReason(),
                lostKg(element, refusals),
                element == null ? BigDecimal.ZERO : disposals.carriedKg(element.id()),
                inventories.account(inventoryId).donor().buildYear(),
                request.on());
        var checked = rules.check(load, LocalDate.now(clock), refusals::add);
        refusals.raise();
        var disposal = new Disposal(
                Ids.next(),
                inventoryId,
                request.elementId(),
                null,
                request.receiverId(),
                checked.orElseThrow().receiver(),
                caller.organisation(),
                of.name(),
                of.material(),
                checked.get().eural(),
                checked.get().processing(),
                checked.get().kg(),
                true,
                Said.blankToNull(request.massReason()),
                Said.blankToNull(request.noteNumber()),
                request.on(),
                request.remarks(),
                null);
        return insert(disposal, "");
    }

    /**
     * Books where what was lost at a harvest went; in the transaction of the harvest.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming all that is wrong, in fields of {@code destination}
     */
    @Transactional(TxType.MANDATORY)
    public void ofLoss(Inventory inventory, Lot lot, Harvest harvest, DestinationRequest destination) {
        var refusals = new Refusals();
        var own = lot.description();
        var eural = destination.eural() == null ? own.classification().eural() : destination.eural();
        var load = new Load(
                "destination.",
                destination.receiverId(),
                null,
                eural,
                destination.processing(),
                destination.mass(),
                destination.massReason(),
                kg(harvest.lost(), own.measure().massPerUnit()),
                BigDecimal.ZERO,
                null,
                harvest.on());
        var checked = rules.check(load, LocalDate.now(clock), refusals::add);
        refusals.raise();
        insert(
                new Disposal(
                        Ids.next(),
                        inventory.id(),
                        lot.id(),
                        harvest.harvestId(),
                        destination.receiverId(),
                        checked.orElseThrow().receiver(),
                        caller.organisation(),
                        own.name(),
                        own.material(),
                        checked.get().eural(),
                        checked.get().processing(),
                        checked.get().kg(),
                        destination.mass() != null,
                        Said.blankToNull(destination.massReason()),
                        Said.blankToNull(destination.noteNumber()),
                        harvest.on(),
                        harvest.reason(),
                        null),
                load.prefix());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404; 409 if it was annulled before */
    @Transactional
    Disposal annul(UUID id, String reason) {
        var disposal = disposals.find(id).orElseThrow(Problem::notFound);
        inventories.mine(disposal.inventoryId());
        if (!disposals.annul(id, reason, caller.subject().orElse(null))) {
            throw Problem.conflict("It was annulled before, and is not counted.");
        }
        return disposals.find(id).orElseThrow();
    }

    Page<Disposal> list(UUID inventoryId, PageRequest page) {
        inventories.mine(inventoryId);
        var after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        var rows = disposals.list(inventoryId, after, page.limit() + 1);
        return Page.of(rows, page, disposal -> List.of(disposal.id()));
    }

    private Disposal insert(Disposal disposal, String prefix) {
        if (!disposals.insert(disposal, caller.subject().orElse(null))) {
            throw Problem.rule(
                    prefix + "noteNumber",
                    "DUPLICATE",
                    "must be a note that was not reported of %s before for the same; if that report was wrong annul it first"
                            .formatted(disposal.receiver().name()),
                    disposal.noteNumber());
        }
        return disposal;
    }

    /** What was lost of an element, so that a receiver can have had it; null if it is none, or nobody said what a unit weighs. */
    private BigDecimal lostKg(Lot element, Refusals refusals) {
        if (element == null || element.description().amount() == null) {
            return null;
        }
        var lost = Lost.of(element, disposals.takenBack(element.id()));
        if (lost.isZero()) {
            refusals.add(new Violation(
                    "elementId",
                    "NOTHING_LOST",
                    "must be of an element of which something was reported lost; report the loss first, with its destination, in POST /elements/{id}/harvests",
                    element.id()));
            return null;
        }
        return kg(lost, element.description().measure().massPerUnit());
    }

    private Lot element(UUID inventoryId, UUID elementId, Refusals refusals) {
        if (elementId == null) {
            return null;
        }
        var element = lots.findAsClaimed(elementId)
                .filter(lot -> inventoryId.equals(lot.inventoryId()))
                .orElse(null);
        if (element == null) {
            refusals.add(new Violation("elementId", "UNKNOWN_LOT", "must be an element of this inventory", elementId));
        }
        return element;
    }

    /** What is said of a load, by the request or else by its element. */
    private record Said(String name, String material, String eural) {

        private static Said of(Lot element, DisposalRequest request) {
            if (element == null) {
                return new Said(blankToNull(request.name()), request.material(), request.eural());
            }
            var own = element.description();
            var name = blankToNull(request.name());
            return new Said(
                    name == null ? own.name() : name,
                    request.material() == null ? own.material() : request.material(),
                    request.eural() == null ? own.classification().eural() : request.eural());
        }

        private static String blankToNull(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** The mass of an amount; null if nobody said what a unit weighs. */
    private static BigDecimal kg(Amount amount, BigDecimal massPerUnit) {
        return amount.in(Unit.KG)
                .map(Amount::value)
                .orElseGet(() -> massPerUnit == null
                        ? null
                        : amount.value().multiply(massPerUnit).setScale(GRAMS, RoundingMode.HALF_UP));
    }
}
