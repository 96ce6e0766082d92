package nl.stadsmijn.inventory.donor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.events.Outbox;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.storage.Ids;

/**
 * Registers donors, and says who may see them: their owner and participants, and an authority of the municipality that they stand in once anything of
 * them is offered.
 */
@ApplicationScoped
public class DonorService {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DonorRepository donors;
    private final DonorRules rules;
    private final Outbox outbox;
    private final Caller caller;
    private final Event<DonorChange> changes;

    DonorService(DonorRepository donors, DonorRules rules, Outbox outbox, Caller caller, Event<DonorChange> changes) {
        this.donors = donors;
        this.rules = rules;
        this.outbox = outbox;
        this.caller = caller;
        this.changes = changes;
    }

    /**
     * The donor, for a caller whom it concerns.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or it is others'
     */
    public Donor mine(UUID id) {
        return mineIfAny(id).orElseThrow(Problem::notFound);
    }

    public Optional<Donor> mineIfAny(UUID id) {
        var organisation = caller.organisation();
        return donors.find(id).filter(donor -> donor.concerns(organisation));
    }

    /** Whether the caller has a role that works on donors; otherwise it can only be an authority. */
    public boolean callerWorksOnDonors() {
        return caller.has(Role.CONTRACTOR) || caller.has(Role.SURVEYOR) || caller.has(Role.OWNER);
    }

    /**
     * The donor, for who works on it, or watches over its municipality and something of it is offered.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or it is others'
     */
    Donor readable(UUID id) {
        var own = callerWorksOnDonors() ? mineIfAny(id) : Optional.<Donor>empty();
        return own.or(() -> caller.has(Role.AUTHORITY) ? inRegionIfAny(id) : Optional.empty())
                .filter(donor -> own.isPresent() || donors.isOffered(id))
                .orElseThrow(Problem::notFound);
    }

    /** The donor, if it stands in a municipality that the caller watches over. */
    public Optional<Donor> inRegionIfAny(UUID id) {
        var region = caller.region();
        return donors.find(id)
                .filter(donor -> donor.municipality() != null
                        && region.contains(donor.municipality().strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * {@link #mine}, and nobody changes it until the transaction ends: whoever offers something new of a donor holds it before the lots, so that a window
     * that moves at that moment reaches what is new, too.
     */
    @Transactional(TxType.MANDATORY)
    public Donor hold(UUID id) {
        donors.hold(id);
        return mine(id);
    }

    /** The donor of work whose asker was checked when it was asked. */
    public Donor forJob(UUID id) {
        return donors.find(id).orElseThrow(Problem::notFound);
    }

    @Transactional
    Donor register(DonorRequest request) {
        var donor = donor(Ids.next(), 1, request, caller.organisation());
        donors.insert(donor);
        outbox.add(DonorChanged.of(donor));
        return donor;
    }

    @Transactional
    Donor change(UUID id, String ifMatch, DonorRequest request) {
        mine(id);
        donors.lock(id);
        var before = mine(id);
        IfMatch.check(ifMatch, before.version(), DonorView.of(before));
        var owner = request.ownerId() == null ? before.ownerId() : request.ownerId();
        var donor = donor(id, before.version() + 1, request, owner);
        if (!donors.update(donor)) {
            throw new IllegalStateException("a locked donor has changed");
        }
        if (donor.needsAsbestosReport() && !before.needsAsbestosReport()) {
            requireReports(donor);
        }
        outbox.add(DonorChanged.of(donor));
        changes.fire(new DonorChange(before, donor));
        return donor;
    }

    /** What is offered was offered without one, as long as its donor was said to be newer. The donor is held: nothing new of it is offered meanwhile. */
    private void requireReports(Donor donor) {
        donors.offersWithoutReport(donor.id()).ifPresent(inventory -> {
            throw Problem.rule(
                    "buildYear",
                    "ASBESTOS_REPORT_MISSING",
                    "must be 1994 or later as long as inventory %1$s offers elements without an asbestos report; give its reference first (PATCH /inventories/%1$s {\"asbestosReport\":\"…\"}), or withdraw them"
                            .formatted(inventory),
                    donor.buildYear());
        });
    }

    /** Those that concern the caller; for who is an authority only: those in its region. */
    Page<Donor> list(PageRequest page) {
        var after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        var rows = callerWorksOnDonors()
                ? donors.list(caller.organisation(), after, page.limit() + 1)
                : donors.inRegion(caller.region(), after, page.limit() + 1);
        return Page.of(rows, page, donor -> List.of(donor.id()));
    }

    private Donor donor(UUID id, long version, DonorRequest request, UUID ownerIfAbsent) {
        rules.check(request);
        var participants =
                new LinkedHashSet<UUID>(request.participantIds() == null ? List.of() : request.participantIds());
        participants.add(caller.organisation());
        return new Donor(
                id,
                version,
                request.name().strip(),
                request.scope(),
                request.occasion(),
                request.place(),
                request.address(),
                MunicipalityName.plain(request.municipality()),
                request.buildYear(),
                request.ownerId() == null ? ownerIfAbsent : request.ownerId(),
                List.copyOf(participants),
                request.demolitionWindow());
    }
}
