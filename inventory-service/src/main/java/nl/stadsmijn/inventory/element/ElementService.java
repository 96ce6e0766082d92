package nl.stadsmijn.inventory.element;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.DonorFacts;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.description.LotRepository;
import nl.stadsmijn.inventory.description.Lots;
import nl.stadsmijn.inventory.donor.Donor;
import nl.stadsmijn.inventory.donor.DonorService;
import nl.stadsmijn.inventory.survey.Inventory;
import nl.stadsmijn.inventory.survey.InventoryService;
import nl.stadsmijn.inventory.survey.Status;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.storage.Ids;

/** Writes the lines of inventories: freely in a draft, and with a word to the others once published. */
@ApplicationScoped
public class ElementService {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final InventoryService inventories;
    private final DonorService donors;
    private final ElementRules rules;
    private final ElementRepository elements;
    private final LotRepository lots;
    private final Lots telling;

    ElementService(
            InventoryService inventories,
            DonorService donors,
            ElementRules rules,
            ElementRepository elements,
            LotRepository lots,
            Lots telling) {
        this.inventories = inventories;
        this.donors = donors;
        this.rules = rules;
        this.elements = elements;
        this.lots = lots;
        this.telling = telling;
    }

    /** Adds all, or none. @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming every field of every element that is wrong */
    @Transactional
    List<Lot> add(UUID inventoryId, List<ElementRequest> requests) {
        var inventory = inventories.lockFor(inventoryId, Status.Act.EDIT);
        var wrong = new ArrayList<>(rules.check(requests));
        var taken = elements.takenExternalIds(inventoryId);
        for (int i = 0; i < requests.size(); i++) {
            if (taken.containsKey(requests.get(i).externalId())) {
                wrong.add(ElementRules.duplicate(
                        "elements[" + i + "].", requests.get(i).externalId()));
            }
        }
        refuse(wrong);
        var donor = donors.mine(inventory.donorId());
        var added = requests.stream()
                .map(request -> element(inventory, donor, request.externalId(), rules.describe(request)))
                .toList();
        lots.insert(added);
        return added;
    }

    Page<Lot> list(UUID inventoryId, PageRequest page) {
        inventories.mine(inventoryId);
        var after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        var rows = lots.elements(inventoryId, after, page.limit() + 1);
        return Page.of(rows, page, lot -> List.of(lot.id()));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or it is others' */
    public Lot mine(UUID id) {
        var lot = lots.find(id).filter(found -> found.inventoryId() != null).orElseThrow(Problem::notFound);
        inventories.mine(lot.inventoryId());
        return lot;
    }

    @Transactional
    Lot change(UUID id, String ifMatch, ElementRequest request) {
        mine(id);
        var before = lots.lock(id).orElseThrow(Problem::notFound);
        IfMatch.check(ifMatch, before.version(), ElementView.of(before));
        var wrong = new ArrayList<>(rules.check("", request));
        var other = elements.takenExternalIds(before.inventoryId()).get(request.externalId());
        if (other != null && !other.equals(id)) {
            wrong.add(ElementRules.duplicate("", request.externalId()));
        }
        refuse(wrong);
        var description = rules.describe(request);
        var inventory = inventories.mine(before.inventoryId());
        if (inventory.status() != Status.DRAFT) {
            refuseWhatLedgerRules(before, description);
        }
        if (!lots.update(id, before.version() + 1, request.externalId(), description)) {
            throw new IllegalStateException("a locked lot has changed");
        }
        telling.tell(List.of(id));
        return lots.find(id).orElseThrow();
    }

    @Transactional
    void remove(UUID id, String ifMatch) {
        var before = mine(id);
        inventories.lockFor(before.inventoryId(), Status.Act.EDIT);
        IfMatch.check(ifMatch, before.version(), ElementView.of(before));
        lots.delete(id);
    }

    /** A new element of an inventory, not stored yet. */
    public static Lot element(Inventory inventory, Donor donor, String externalId, Description description) {
        return new Lot(
                Ids.next(),
                1,
                inventory.id(),
                new DonorFacts(
                        donor.id(),
                        donor.place(),
                        donor.municipality(),
                        donor.buildYear(),
                        donor.scope().name(),
                        donor.ownerId(),
                        donor.participantIds(),
                        donor.demolitionWindow().from(),
                        donor.demolitionWindow().until()),
                donor.ownerId(),
                inventory.organisationId(),
                Lot.Origin.SURVEY,
                Lot.Publication.UNPUBLISHED,
                List.of(),
                false,
                externalId,
                description,
                List.of());
    }

    private static void refuseWhatLedgerRules(Lot before, Description after) {
        if (!Objects.equals(before.description().amount(), after.amount())) {
            throw ElementProblems.amountRuledByLedger(before.description().amount());
        }
        if (before.description().harvestable() != after.harvestable()) {
            throw Problem.conflict("The inventory is published: whether an element is for sale can't change here.");
        }
        if (!before.isUnpublished()
                && (after.productType() == null || after.hazards().stream().anyMatch(h -> h.forbidsSale()))) {
            throw Problem.conflict(
                    "The element is for sale: it keeps a product type, and a suspected or present hazard needs its withdrawal.");
        }
    }

    private static void refuse(List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw Problem.rules(wrong);
        }
    }
}
