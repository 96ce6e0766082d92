package nl.stadsmijn.hub.disposition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.hub.Hub;
import nl.stadsmijn.hub.hub.HubService;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.reservation.Postings;
import nl.stadsmijn.hub.reservation.Reservation;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Ledger;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.storage.StorageState;
import nl.stadsmijn.hub.wastecode.WasteCodes;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.kit.storage.Ids;

/** Decides what becomes of lots in hubs, and books it. */
@ApplicationScoped
class DispositionService {

    private final Postings postings;
    private final Ledger ledger;
    private final HubService hubs;
    private final Relocations relocations;
    private final DispositionRepository dispositions;
    private final PartRepository parts;
    private final WasteCodes wasteCodes;
    private final Clock clock;

    DispositionService(
            Postings postings,
            Ledger ledger,
            HubService hubs,
            Relocations relocations,
            DispositionRepository dispositions,
            PartRepository parts,
            WasteCodes wasteCodes,
            Clock clock) {
        this.postings = postings;
        this.ledger = ledger;
        this.hubs = hubs;
        this.relocations = relocations;
        this.dispositions = dispositions;
        this.parts = parts;
        this.wasteCodes = wasteCodes;
        this.clock = clock;
    }

    /** What was decided, and whose options ended by it. */
    record Outcome(Disposition disposition, List<Reservation> cutBack) {}

    /**
     * Decides or does what is asked; a dry run only says what would come of it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a lot that is not theirs; 403 for what only its owner decides; 409 if it lies in no hub and on no site, is held
     *     for inspection, or is firmly reserved; 422 for what does not belong to the kind, for more than there is, and for a hub that does not take it
     */
    @Transactional
    Outcome dispose(UUID lotId, DispositionRequest request, By by, boolean dryRun) {
        var violations = request.violations(wasteCodes);
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
        var posting = postings.open(by, List.of(lotId));
        var lot = mine(posting.books().find(lotId), by.organisation());
        var hub = hub(lot);
        if (hub.isEmpty() && !request.kind().isReceived()) {
            throw Refusals.onSite(request.kind());
        }
        var open = dispositions.lockOpen(lotId);
        var policy = policy(posting, lot, hub, by.organisation(), undecided(lot, open));
        var amount = amount(lot, request, policy);
        var consent = policy.isOwner() ? List.<Share>of() : consent(lot, request.kind(), amount, open);
        policy.judge(request.kind(), amount.value(), !consent.isEmpty()).ifPresent(refusal -> {
            throw Refusals.of(refusal, policy, lot, open);
        });
        if (request.kind() == Kind.RELOCATE) {
            relocations.check(lot, amount, hub.orElseThrow(), request.toHubId());
        }
        return policy.way(request.kind()) == DispositionPolicy.Way.DO
                ? carryOut(posting, wish(lot, request, amount, place(request, consent, hub), by), consent, by, dryRun)
                : decide(wish(lot, request, amount, request.place(), by), by, dryRun);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none; 403 for others than who decided it; 409 if it is over */
    @Transactional
    void withdraw(UUID lotId, UUID id, UUID organisation) {
        mine(ledger.lock(List.of(lotId)).stream().findFirst(), organisation);
        var disposition = dispositions.lock(lotId, id).orElseThrow(Problem::notFound);
        if (!disposition.decidedBy().equals(organisation)) {
            throw Problem.forbidden("Only who decided it can take it back.");
        }
        if (disposition.remaining().signum() == 0) {
            throw Refusals.over(disposition);
        }
        dispositions.withdraw(id, clock.instant());
    }

    /**
     * The owner's oldest wish of that kind that nobody has carried out and that is for as much at least; else the oldest that are for as much together. The lot's lock keeps them from being carried
     * out twice.
     *
     * @return none if they are for less
     */
    private static List<Share> consent(Lot lot, Kind kind, Amount amount, List<Share> open) {
        var wishes = open.stream()
                .filter(each -> each.decision().kind() == kind
                        && each.decision().decidedBy().equals(lot.custody().ownerId()))
                .toList();
        var enough = wishes.stream()
                .filter(each -> each.amount().compareTo(amount.value()) >= 0)
                .findFirst();
        if (enough.isPresent()) {
            return List.of(enough.get());
        }
        var together = wishes.stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return together.compareTo(amount.value()) >= 0 ? wishes : List.of();
    }

    /** What was decided about a lot, for its owner and its holder, the newest first. */
    Page<Disposition> list(UUID lotId, UUID organisation, PageRequest page) {
        mine(ledger.read(List.of(lotId)).stream().findFirst(), organisation);
        var before = page.after(1).map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(dispositions.of(lotId, before, page.limit() + 1), page, each -> List.of(each.id()));
    }

    /** Where a lot could go, for its owner and its holder. */
    List<Relocation> relocations(UUID lotId, UUID organisation) {
        var lot = mine(ledger.read(List.of(lotId)).stream().findFirst(), organisation);
        var onHand = new Amount(lot.of(Account.ON_HAND), lot.unit());
        return relocations.of(lot, onHand, hub(lot).orElseThrow(Refusals::notInStorage));
    }

    private Outcome decide(Disposition wish, By by, boolean dryRun) {
        if (!dryRun) {
            dispositions.insert(wish, by);
        }
        return new Outcome(wish, List.of());
    }

    private Outcome carryOut(Posting posting, Disposition wish, List<Share> consent, By by, boolean dryRun) {
        var departure = new Departure(posting);
        var left = wish.kind().leaves() ? departure.book(wish) : null;
        var done = wish.done(left);
        if (!dryRun) {
            if (wish.kind() == Kind.RETURN) {
                ledger.locate(wish.id(), null, wish.place());
            }
            dispositions.insert(done, by);
            posting.books().tell(wish.lotId());
            parts.carryOut(consent, wish.amount().value());
            postings.post(posting);
        }
        return new Outcome(done, departure.cutBack());
    }

    /** Where what goes back can be found. Without a place nobody could see it, so it is where it was last as long as nobody knows better. */
    private static Place place(DispositionRequest request, List<Share> consent, Optional<Hub> hub) {
        if (request.kind() != Kind.RETURN) {
            return null;
        }
        return Optional.ofNullable(request.place())
                .or(() -> consent.stream()
                        .map(decided -> decided.decision().place())
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElseGet(() -> hub.orElseThrow().place());
    }

    private Disposition wish(Lot lot, DispositionRequest request, Amount amount, Place place, By by) {
        var receiver = request.receiver();
        var now = clock.instant();
        return new Disposition(
                Ids.next(),
                lot.id(),
                lot.location(),
                request.kind(),
                amount,
                request.reason().strip(),
                request.askingPrice(),
                request.toHubId(),
                place,
                receiver == null ? null : receiver.strip(),
                request.eural() == null
                        ? null
                        : wasteCodes.find(request.eural()).orElseThrow(),
                null,
                by.organisation(),
                now,
                null,
                now,
                List.of(new Disposition.Part(lot.id(), Stage.OPEN, amount.value())));
    }

    private static BigDecimal undecided(Lot lot, List<Share> open) {
        return open.stream()
                .map(Share::amount)
                .reduce(lot.of(Account.ON_HAND), BigDecimal::subtract)
                .max(BigDecimal.ZERO);
    }

    private DispositionPolicy policy(
            Posting posting, Lot lot, Optional<Hub> hub, UUID organisation, BigDecimal undecided) {
        var firm = posting.reservations().stream()
                .filter(reservation -> reservation instanceof Reservation.Firm
                        && !reservation.facts().holderId().equals(lot.custody().ownerId()))
                .map(reservation -> reservation.at(lot.id()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new DispositionPolicy(
                lot.custody().ownerId().equals(organisation),
                hub.map(Hub::operatorId).orElse(lot.custody().holderId()).equals(organisation),
                hub.map(its -> lot.custody()
                                .storage()
                                .on(LocalDate.now(clock), its.storage())
                                .state())
                        .orElse(StorageState.STORED),
                lot.of(Account.ON_HAND),
                firm,
                undecided,
                lot.standing().isHeld());
    }

    private static Lot mine(Optional<Lot> found, UUID organisation) {
        return found.filter(lot -> lot.custody().ownerId().equals(organisation)
                        || lot.custody().holderId().equals(organisation))
                .orElseThrow(Problem::notFound);
    }

    /** The hub that it lies in; empty where it lies on a site, out of which it can go to a receiver too. */
    private Optional<Hub> hub(Lot lot) {
        if (lot.of(Account.ON_HAND).signum() == 0) {
            throw Refusals.notInStorage();
        }
        if (lot.location().is(Location.Kind.SITE)) {
            return Optional.empty();
        }
        if (lot.custody().storage() == null) {
            throw Refusals.notInStorage();
        }
        return Optional.of(hubs.get(lot.custody().storage().hubId()));
    }

    /** All there is where nobody says how much; of what is to be decided, all that is not decided yet, if anything is. */
    private static Amount amount(Lot lot, DispositionRequest request, DispositionPolicy policy) {
        if (request.amount() == null) {
            var isDecided = policy.way(request.kind()) == DispositionPolicy.Way.DECIDE
                    && policy.undecided().signum() > 0;
            return new Amount(isDecided ? policy.undecided() : lot.of(Account.ON_HAND), lot.unit());
        }
        if (request.amount().isZero()) {
            throw Problem.rule("amount.value", "ZERO", "must be more than zero", request.amount());
        }
        request.amount().misfit("amount", lot.unit()).ifPresent(violation -> {
            throw Problem.rules(List.of(violation));
        });
        return request.amount().in(lot.unit()).orElseThrow();
    }
}
