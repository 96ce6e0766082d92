package nl.stadsmijn.inventory.survey;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.stadsmijn.inventory.donor.Donor;
import nl.stadsmijn.inventory.donor.DonorService;
import nl.stadsmijn.inventory.evidence.ReportReference;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.json.MergePatches;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.storage.Ids;

/** Begins, changes and moves on inventories; each is seen by whom its donor concerns, and by the authority once something of it is offered. */
@ApplicationScoped
public class InventoryService {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final int RETRY_AFTER_SECONDS = 10;

    private final InventoryRepository inventories;
    private final DonorService donors;
    private final Caller caller;
    private final MergePatches patches;
    private final Clock clock;

    InventoryService(
            InventoryRepository inventories, DonorService donors, Caller caller, MergePatches patches, Clock clock) {
        this.inventories = inventories;
        this.donors = donors;
        this.caller = caller;
        this.patches = patches;
        this.clock = clock;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or it is others' */
    public Inventory mine(UUID id) {
        var inventory = inventories.find(id).orElseThrow(Problem::notFound);
        donors.mine(inventory.donorId());
        return inventory;
    }

    /**
     * An inventory with its donor.
     *
     * @param offeredOnly whether a draft's own elements are not for the reader: only what lay on the site already, and is offered, is
     */
    public record Account(Inventory inventory, Donor donor, boolean offeredOnly) {}

    /**
     * What may be read of the account of a donor: by its owner and participants as {@link #mine}, and by an authority of the municipality that it stands in, once
     * anything of the inventory is offered.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or it is for others
     */
    public Account account(UUID id) {
        var inventory = inventories.find(id).orElseThrow(Problem::notFound);
        if (donors.callerWorksOnDonors()) {
            var own = donors.mineIfAny(inventory.donorId());
            if (own.isPresent()) {
                return new Account(inventory, own.get(), false);
            }
        }
        if (caller.has(Role.AUTHORITY) && inventory.isOffered()) {
            var donor = donors.inRegionIfAny(inventory.donorId()).orElseThrow(Problem::notFound);
            return new Account(inventory, donor, inventory.status() == Status.DRAFT);
        }
        throw Problem.notFound();
    }

    /** Notes that something of a locked inventory is offered that needs no publication. */
    @Transactional(TxType.MANDATORY)
    public void noteListing(Inventory inventory) {
        if (inventory.listedAt() == null) {
            inventories.list(inventory.id(), Instant.now(clock));
        }
    }

    /**
     * The inventory, locked, for an act that its status allows.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 as {@link #mine}; 409 if its status does not allow the act; 503 while an import is at work in it
     */
    @Transactional(TxType.MANDATORY)
    public Inventory lockFor(UUID id, Status.Act act) {
        mine(id);
        try {
            var inventory = inventories.lockSoon(id).orElseThrow(Problem::notFound);
            require(inventory, act);
            return inventory;
        } catch (InventoryRepository.Busy busy) {
            throw Problem.builder(ProblemType.UNAVAILABLE)
                    .withDetail(
                            "This inventory is being changed by an import, or something else that is large. Nothing was done; try again when that has ended.")
                    .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
    }

    /** {@link #lockFor} for work whose asker was checked when it was asked. */
    @Transactional(TxType.MANDATORY)
    public Inventory lockForJob(UUID id, Status.Act act) {
        var inventory = inventories.lock(id).orElseThrow(Problem::notFound);
        require(inventory, act);
        return inventory;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if its status does not allow the act */
    public static void require(Inventory inventory, Status.Act act) {
        if (inventory.status().after(act).isEmpty()) {
            throw Problem.conflict("The inventory is %s, and that does not allow to %s it."
                    .formatted(inventory.status(), act.name().toLowerCase(Locale.ROOT)));
        }
    }

    /** Moves a locked inventory on by an act that {@link #lockFor} allowed. */
    @Transactional(TxType.MANDATORY)
    public Inventory moveOn(Inventory inventory, Status.Act act) {
        var status = inventory.status().after(act).orElseThrow();
        if (status == inventory.status()) {
            return inventory;
        }
        var now = Instant.now(clock);
        var moved = new Inventory(
                inventory.id(),
                inventory.version() + 1,
                inventory.donorId(),
                inventory.organisationId(),
                inventory.stage(),
                status,
                inventory.surveyedOn(),
                inventory.asbestosReport(),
                act == Status.Act.PUBLISH ? now : inventory.publishedAt(),
                inventory.listedAt(),
                act == Status.Act.CLOSE ? now : inventory.closedAt());
        inventories.update(moved);
        return moved;
    }

    @Transactional
    Inventory begin(InventoryRequest request) {
        var donor = donors.mineIfAny(request.donorId())
                .orElseThrow(() -> Problem.rule(
                        "donorId", "UNKNOWN_DONOR", "must be a donor that you own or work on", request.donorId()));
        checkDay(request.surveyedOn());
        checkReference(request.asbestosReport());
        var inventory = new Inventory(
                Ids.next(),
                1,
                donor.id(),
                caller.organisation(),
                request.stage(),
                Status.DRAFT,
                request.surveyedOn(),
                request.asbestosReport(),
                null,
                null,
                null);
        inventories.insert(inventory);
        return inventory;
    }

    /** Of donors that concern the caller; for who is an authority only: of donors in its region. */
    Page<Inventory> list(UUID donorId, PageRequest page) {
        var after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        var rows = donors.callerWorksOnDonors()
                ? inventories.list(caller.organisation(), donorId, after, page.limit() + 1)
                : inventories.inRegion(caller.region(), donorId, after, page.limit() + 1);
        return Page.of(rows, page, inventory -> List.of(inventory.id()));
    }

    /** A draft changes as a whole; the reference of the asbestos report, which is often written later than the survey, as long as the inventory is open. */
    @Transactional
    Inventory change(UUID id, String ifMatch, JsonNode patch) {
        mine(id);
        var before = inventories.lock(id).orElseThrow(Problem::notFound);
        IfMatch.check(ifMatch, before.version(), InventoryView.of(before));
        var request = patches.apply(InventoryRequest.of(before), patch);
        requireChangeable(before, request);
        if (!request.donorId().equals(before.donorId())) {
            throw Problem.rule(
                    "donorId",
                    "NOT_ALLOWED",
                    "must stay %s: an inventory is of one donor for good".formatted(before.donorId()),
                    request.donorId());
        }
        checkDay(request.surveyedOn());
        if (!Objects.equals(request.asbestosReport(), before.asbestosReport())) {
            checkReference(request.asbestosReport());
        }
        var changed = new Inventory(
                id,
                before.version() + 1,
                before.donorId(),
                before.organisationId(),
                request.stage(),
                before.status(),
                request.surveyedOn(),
                request.asbestosReport(),
                before.publishedAt(),
                before.listedAt(),
                before.closedAt());
        inventories.update(changed);
        return changed;
    }

    private void requireChangeable(Inventory before, InventoryRequest request) {
        if (before.status() == Status.CLOSED) {
            require(before, Status.Act.EDIT);
        }
        if (!before.isWithOtherReport(request)
                && before.status().after(Status.Act.EDIT).isEmpty()) {
            throw Problem.conflict(
                    "The inventory is %s: of its fields only asbestosReport can still be changed, until it is closed."
                            .formatted(before.status()));
        }
        if (before.isOffered()
                && request.asbestosReport() == null
                && before.asbestosReport() != null
                && donors.hold(before.donorId()).needsAsbestosReport()) {
            throw Problem.rule(
                    "asbestosReport",
                    "ASBESTOS_REPORT_MISSING",
                    "must stay, or be another: elements are offered of a donor from before 1994, or of unknown age",
                    null);
        }
    }

    private static void checkReference(String asbestosReport) {
        ReportReference.complaint("asbestosReport", asbestosReport).ifPresent(wrong -> {
            throw Problem.rules(List.of(wrong));
        });
    }

    private void checkDay(LocalDate surveyedOn) {
        var today = LocalDate.now(clock);
        if (surveyedOn != null && surveyedOn.isAfter(today)) {
            throw Problem.rule("surveyedOn", "IN_THE_FUTURE", "must be today, " + today + ", or before", surveyedOn);
        }
    }

    @Transactional
    void discard(UUID id, String ifMatch) {
        var inventory = lockFor(id, Status.Act.DISCARD);
        IfMatch.check(ifMatch, inventory.version(), InventoryView.of(inventory));
        if (inventories.hasTold(id)) {
            throw Problem.conflict(
                    "Elements of it are offered already. Withdraw them, and publish and close it in the end.");
        }
        inventories.delete(id);
    }
}
