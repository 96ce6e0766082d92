package nl.stadsmijn.inventory.element;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.DonorFacts;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.description.LotRepository;
import nl.stadsmijn.inventory.description.Lots;
import nl.stadsmijn.inventory.description.Voices;
import nl.stadsmijn.inventory.donor.Donor;
import nl.stadsmijn.inventory.donor.DonorService;
import nl.stadsmijn.inventory.survey.Inventory;
import nl.stadsmijn.inventory.survey.InventoryService;
import nl.stadsmijn.inventory.survey.Status;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.storage.Ids;

/** Writes the lines of inventories: freely in a draft, and with a word to the others once published. */
@ApplicationScoped
public class ElementService {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final InventoryService inventories;
    private final DonorService donors;
    private final NewElements checks;
    private final PieceChecks pieces;
    private final ElementRules rules;
    private final ElementRepository elements;
    private final LotRepository lots;
    private final Lots telling;
    private final Voices voices;
    private final ShownElements shown;

    ElementService(
            InventoryService inventories,
            DonorService donors,
            NewElements checks,
            PieceChecks pieces,
            ElementRules rules,
            ElementRepository elements,
            LotRepository lots,
            Lots telling,
            Voices voices,
            ShownElements shown) {
        this.inventories = inventories;
        this.donors = donors;
        this.checks = checks;
        this.pieces = pieces;
        this.rules = rules;
        this.elements = elements;
        this.lots = lots;
        this.telling = telling;
        this.voices = voices;
        this.shown = shown;
    }

    /**
     * Adds all, or none. What is harvested already is offered at once, in any inventory that is not closed.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming every field of every element that is wrong
     */
    @Transactional
    List<Lot> add(UUID inventoryId, List<ElementRequest> requests) {
        return add(inventoryId, requests, "elements[%d]."::formatted);
    }

    @Transactional
    Lot add(UUID inventoryId, ElementRequest request) {
        return add(inventoryId, List.of(request), index -> "").getFirst();
    }

    /** @param path what stands before a field of the element at an index */
    private List<Lot> add(UUID inventoryId, List<ElementRequest> requests, IntFunction<String> path) {
        var allHarvested = requests.stream().allMatch(ElementRequest::liesOnSite);
        var inventory = inventories.lockFor(inventoryId, allHarvested ? Status.Act.LIST : Status.Act.EDIT);
        var donor = donors.hold(inventory.donorId());
        checks.check(inventory, donor, requests, path);
        var added = requests.stream()
                .map(request -> element(inventory, donor, request))
                .toList();
        lots.insert(added);
        var offered =
                added.stream().filter(lot -> !lot.isUnpublished()).map(Lot::id).toList();
        if (!offered.isEmpty()) {
            inventories.noteListing(inventory);
        }
        telling.tell(offered);
        return added;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is no such inventory, or it is others' */
    void requireMine(UUID inventoryId) {
        inventories.mine(inventoryId);
    }

    Page<Lot> list(UUID inventoryId, ElementFilter wanted, PageRequest page) {
        inventories.mine(inventoryId);
        var after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        var rows = lots.findAll(elements.find(inventoryId, wanted, after, page.limit() + 1));
        return Page.of(rows, page, lot -> List.of(lot.id()));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or it is others' */
    public Lot mine(UUID id) {
        var lot = lots.find(id).filter(found -> found.inventoryId() != null).orElseThrow(Problem::notFound);
        inventories.mine(lot.inventoryId());
        return lot;
    }

    /**
     * Says anew what an element is, as far as the caller may.
     *
     * @param namesPrice whether the request has a price
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 naming what is not the caller's to say, of what has gone on to others; 412 with what is there now, if it is not
     *     what the caller has seen
     */
    @Transactional
    Lot change(UUID id, String ifMatch, ElementRequest request, boolean namesPrice) {
        mine(id);
        var before = lots.lock(id).orElseThrow(Problem::notFound);
        InventoryService.require(inventories.mine(before.inventoryId()), Status.Act.REVISE);
        IfMatch.check(ifMatch, before.version(), shown.show(before));
        refuseWhatIsWrong(before, request);
        var voice = voices.ofInventory(before);
        var externalId = voice.externalId(before, request.externalId());
        var description =
                voice.completed(before.description(), rules.describe(request, before.description()), namesPrice);
        Revision.checkState(before, request);
        voices.check(voice, before, externalId, description);
        Revision.check(before, description);
        if (!lots.update(id, before.version() + 1, externalId, description)) {
            throw new IllegalStateException("a locked lot has changed");
        }
        telling.tell(List.of(id));
        return lots.find(id).orElseThrow();
    }

    private void refuseWhatIsWrong(Lot before, ElementRequest request) {
        var wrong = new ArrayList<>(rules.check("", request, before.description()));
        if (request.externalId() != null) {
            var other = elements.taken(before.inventoryId(), List.of(request.externalId()))
                    .get(request.externalId());
            if (other != null && !other.equals(before.id())) {
                wrong.add(ElementRules.duplicate("", request.externalId()));
            }
        }
        wrong.addAll(pieces.ofChanged(before, request));
        if (!wrong.isEmpty()) {
            throw Problem.rules(wrong);
        }
    }

    @Transactional
    void remove(UUID id, String ifMatch) {
        var before = mine(id);
        inventories.lockFor(before.inventoryId(), Status.Act.EDIT);
        IfMatch.check(ifMatch, before.version(), shown.show(before));
        if (!before.isUnpublished()) {
            throw Problem.conflict("Others know of it: withdraw it instead.");
        }
        lots.delete(id);
    }

    /** A new element of an inventory, still built in, not stored yet. */
    public static Lot element(Inventory inventory, Donor donor, String externalId, Description description) {
        return element(inventory, donor, externalId, description, false);
    }

    private Lot element(Inventory inventory, Donor donor, ElementRequest request) {
        return element(inventory, donor, request.externalId(), rules.describe(request), request.liesOnSite());
    }

    private static Lot element(
            Inventory inventory, Donor donor, String externalId, Description description, boolean harvested) {
        return new Lot(
                Ids.next(),
                1,
                inventory.id(),
                facts(donor),
                donor.ownerId(),
                inventory.organisationId(),
                harvested ? Lot.Origin.DIRECT_LISTING : Lot.Origin.SURVEY,
                harvested ? Lot.Publication.PUBLISHED : Lot.Publication.UNPUBLISHED,
                List.of(),
                harvested,
                externalId,
                description,
                List.of(),
                null);
    }

    private static DonorFacts facts(Donor donor) {
        return new DonorFacts(
                donor.id(),
                donor.place(),
                donor.municipality(),
                donor.buildYear(),
                donor.scope().name(),
                donor.ownerId(),
                donor.participantIds(),
                donor.demolitionWindow().from(),
                donor.demolitionWindow().until());
    }
}
