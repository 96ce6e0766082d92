package nl.stadsmijn.inventory.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.description.CustodyRepository;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.description.LotRepository;
import nl.stadsmijn.inventory.description.Lots;
import nl.stadsmijn.inventory.donor.DonorService;
import nl.stadsmijn.inventory.dryrun.DryRun;
import nl.stadsmijn.inventory.element.ElementService;
import nl.stadsmijn.inventory.element.PieceRepository;
import nl.stadsmijn.inventory.gate.OfferedTwice;
import nl.stadsmijn.inventory.gate.PublicationGate;
import nl.stadsmijn.inventory.gate.Rule;
import nl.stadsmijn.inventory.gate.Sight;
import nl.stadsmijn.inventory.refusal.Refusals;
import nl.stadsmijn.inventory.survey.Inventory;
import nl.stadsmijn.inventory.survey.InventoryService;
import nl.stadsmijn.inventory.survey.Status;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.problem.Problem;

/** Takes single elements back from the market, and offers them again. Hub-service hears of it and cuts reservations back: OPTION before FIRM, youngest first. */
@ApplicationScoped
class OfferService {

    private static final String SITE = "SITE";

    private final ElementService elements;
    private final InventoryService inventories;
    private final DonorService donors;
    private final LotRepository lots;
    private final CustodyRepository custodies;
    private final WithdrawalRepository withdrawals;
    private final Lots telling;
    private final PieceRepository pieces;
    private final DryRun dryRuns;
    private final Caller caller;

    OfferService(
            ElementService elements,
            InventoryService inventories,
            DonorService donors,
            LotRepository lots,
            CustodyRepository custodies,
            WithdrawalRepository withdrawals,
            Lots telling,
            PieceRepository pieces,
            DryRun dryRuns,
            Caller caller) {
        this.elements = elements;
        this.inventories = inventories;
        this.donors = donors;
        this.lots = lots;
        this.custodies = custodies;
        this.withdrawals = withdrawals;
        this.telling = telling;
        this.pieces = pieces;
        this.dryRuns = dryRuns;
        this.caller = caller;
    }

    /**
     * Takes back what is left of an element, or a part of it.
     *
     * @param dryRun only try
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it is not offered, or has gone on from where it was listed; 403 if it was sold; 422 for an amount that is not
     *     there
     */
    @Transactional
    Lot withdraw(UUID id, WithdrawalRequest request, boolean dryRun) {
        return dryRuns.perform(dryRun, () -> withdraw(id, request));
    }

    private Lot withdraw(UUID id, WithdrawalRequest request) {
        inventories.lockFor(elements.mine(id).inventoryId(), Status.Act.REVISE);
        var lot = lots.lock(id).orElseThrow(Problem::notFound);
        refuseWhatCantBeTakenBack(lot);
        var left = lot.left();
        WithdrawalPolicy.check(request.amount(), left).ifPresent(wrong -> {
            throw Problem.rules(List.of(wrong));
        });
        var amount = request.amount() == null ? left : request.amount();
        var inPart = amount.compareTo(left) < 0;
        withdrawals.insert(
                id, amount, inPart, request.reason(), caller.subject().orElse(null));
        if (!inPart) {
            lots.withdraw(id, request.reason());
        } else {
            lots.shrink(id, lot.description().amount().minus(amount), request.reason());
        }
        telling.tell(List.of(id));
        return lots.find(id).orElseThrow();
    }

    private void refuseWhatCantBeTakenBack(Lot lot) {
        if (lot.publication() != Lot.Publication.PUBLISHED) {
            throw Problem.conflict("It is not offered.");
        }
        if (lot.left().isZero()) {
            throw Problem.conflict(
                    "Nothing of it is left in the donor. What was harvested exists, and is the ledger's.");
        }
        var custody = custodies.of(lot);
        if (!custody.ownerId().equals(lot.ownerId())) {
            throw Problem.forbidden(
                    "Its title has passed to another, whose it is to sell or keep. What of it can't be harvested is reported lost with its harvest.");
        }
        var at = custody.locationKind();
        if (lot.dismantled() && at != null && !at.equals(SITE)) {
            throw Problem.conflict(
                    "It has left the site where it was listed, and is the ledger's: it is at %s.".formatted(at));
        }
    }

    /**
     * Offers an element that was withdrawn, or could not be harvested before.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 in a draft, or if it is offered already; 422 naming the rules it breaks
     */
    @Transactional
    Lot offer(UUID id) {
        var inventory = inventories.lockFor(elements.mine(id).inventoryId(), Status.Act.REVISE);
        var donor = donors.hold(inventory.donorId());
        var lot = lots.lock(id).orElseThrow(Problem::notFound);
        refuseWhatIsNotToBeOffered(lot, inventory);
        var what = lot.description();
        var sight = lot.dismantled() ? Sight.SEEN : Sight.ofSurvey(inventory.stage(), what);
        var refusals = new Refusals();
        PublicationGate.refusal(donor, inventory).map(Rule::violation).ifPresent(refusals::add);
        PublicationGate.refusals(what, sight)
                .forEach(rule -> refusals.add(rule.violation("elements[%s].".formatted(id), what.name(), id)));
        pieces.offeredElsewhere(inventory.id(), id).stream()
                .map(OfferedTwice::violation)
                .forEach(refusals::add);
        refusals.raise();
        if (lot.left().isZero()) {
            throw Problem.conflict("Nothing of it is left in the donor.");
        }
        lots.offer(List.of(id));
        telling.tell(List.of(id));
        return lots.find(id).orElseThrow();
    }

    private static void refuseWhatIsNotToBeOffered(Lot lot, Inventory inventory) {
        if (lot.publication() == Lot.Publication.PUBLISHED) {
            throw Problem.conflict("It is offered already.");
        }
        if (lot.isUnpublished() && inventory.status() == Status.DRAFT) {
            throw Problem.conflict("It is offered when its inventory is published.");
        }
        if (!lot.description().harvestable()) {
            throw Problem.conflict("It can't be harvested, so there is nothing to offer.");
        }
    }
}
