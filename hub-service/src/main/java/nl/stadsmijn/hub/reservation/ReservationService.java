package nl.stadsmijn.hub.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Ledger;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.storage.Ids;

/** Reservations that people and platforms make themselves. */
@ApplicationScoped
class ReservationService {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Postings postings;
    private final ReservationRepository reservations;
    private final Conditions conditions;
    private final Limits limits;
    private final ReservationPolicy policy;
    private final Underway underway;
    private final Ledger ledger;
    private final Clock clock;

    ReservationService(
            Postings postings,
            ReservationRepository reservations,
            Conditions conditions,
            Limits limits,
            ReservationPolicy policy,
            Underway underway,
            Ledger ledger,
            Clock clock) {
        this.postings = postings;
        this.reservations = reservations;
        this.conditions = conditions;
        this.limits = limits;
        this.policy = policy;
        this.underway = underway;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Holds every line, or none, for as long as the policy says.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 naming each short line with what is left of it, or the limit that stands in the way; 422 for lots that are unknown or measured
     *     otherwise
     */
    @Transactional
    Placed reserve(List<Wanted> wanted, By by) {
        var seen = limits.look(by.organisation(), Wanted.lots(wanted));
        var lines = Wanted.lines(wanted, seen.units());
        limits.check(seen, lines.size());
        expire(seen.due(), lines.stream().map(Line::lotId).toList(), by);
        var promised = new ArrayList<Event>();
        var refused = new ArrayList<Line>();
        for (var line : lines) {
            ledger.promise(line.lotId(), line.amount()).ifPresentOrElse(promised::add, () -> refused.add(line));
        }
        if (!refused.isEmpty()) {
            throw refusal(wanted, refused);
        }
        var option = option(Ids.next(), by.organisation(), null, lines);
        reservations.add(option, promised, seen.windows());
        return new Placed(stored(option), seen.windows());
    }

    /**
     * A reservation that was made.
     *
     * @param windows when its lots come out of their donors, as far as they are still in one
     */
    record Placed(Reservation reservation, Map<UUID, Availability.Window> windows) {}

    /**
     * @param condition null for none
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if it is not theirs, 422 if the condition can never come true, 409 if it can't be made firm
     */
    @Transactional
    Reservation confirm(UUID id, Condition condition, By by) {
        if (condition != null) {
            conditions.check(condition, mine(id, by.organisation()).lotsHeld());
        }
        return command(id, new Command.Confirm(condition), by);
    }

    @Transactional
    Reservation extend(UUID id, By by) {
        var until = mine(id, by.organisation()) instanceof Reservation.Option option
                ? policy.extended(option.expiresAt())
                : clock.instant();
        return command(id, new Command.Extend(until), by);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if it is not theirs; 409 if it is over, a deal's, or on its way */
    @Transactional
    void release(UUID id, By by) {
        command(id, new Command.Release(), by);
    }

    /** The reservation as it stands now, for its holder; for who owns one of its lots, or holds one in which it lies, as far as it is about theirs. */
    Reservation visible(UUID id, UUID organisation) {
        var reservation = reservations.find(id).orElseThrow(Problem::notFound);
        if (reservation.facts().holderId().equals(organisation)) {
            return asOfNow(reservation);
        }
        var theirs = lotsOf(organisation, List.of(reservation));
        if (theirs.isEmpty()) {
            throw Problem.notFound();
        }
        return asOfNow(reservation.with(reservation.facts().of(theirs)));
    }

    /**
     * The open reservations that have something of a lot, for its owner and its holder, as far as they are about lots of theirs.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for others
     */
    Page<Reservation> onLot(UUID lot, UUID organisation, PageRequest page) {
        ledger.read(List.of(lot)).stream()
                .map(Lot::custody)
                .filter(custody -> custody.ownerId().equals(organisation)
                        || custody.holderId().equals(organisation))
                .findFirst()
                .orElseThrow(Problem::notFound);
        var after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        var rows = reservations.on(lot, after, page.limit() + 1);
        var theirs = lotsOf(organisation, rows);
        return Page.of(rows, page, (Reservation each) -> List.of(each.id()))
                .map(each -> asOfNow(each.with(each.facts().of(theirs))));
    }

    Page<Reservation> list(UUID holder, PageRequest page) {
        var after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        var rows = reservations.list(holder, after, page.limit() + 1);
        return Page.of(rows, page, (Reservation each) -> List.of(each.id())).map(this::asOfNow);
    }

    /** Options on these lots whose time has passed no longer stand in anybody's way, swept or not. */
    void expireOn(List<UUID> lots, By by) {
        expire(reservations.dueOn(lots, clock.instant()), lots, by);
    }

    private void expire(List<UUID> due, List<UUID> lots, By by) {
        if (!due.isEmpty()) {
            var posting = postings.open(by, lots, due);
            due.forEach(posting::lapse);
            postings.post(posting);
        }
    }

    Reservation.Option option(UUID id, UUID holder, UUID deal, List<Line> lines) {
        var now = clock.instant();
        var facts = new Reservation.Facts(id, holder, deal, now, lines, null, 0);
        return new Reservation.Option(facts, policy.expiry(now), false);
    }

    private Reservation command(UUID id, Command command, By by) {
        var reservation = mine(id, by.organisation());
        if (reservation.facts().dealId() != null) {
            throw Refusals.belongsToDeal(reservation);
        }
        var posting = postings.open(by, Set.of(), Set.of(id));
        if (command instanceof Command.Release) {
            underway.shipmentOf(id).ifPresent(shipment -> {
                throw Refusals.onItsWay(shipment);
            });
        }
        return switch (posting.decide(id, command)) {
            case Decision.Refused refused -> throw Refusals.of(refused.reason());
            case Decision.Lapsed lapsed -> throw Refusals.of(Decision.Reason.ALREADY_EXPIRED);
            case Decision.Accepted accepted -> {
                postings.post(posting);
                yield stored(accepted.next());
            }
        };
    }

    private Reservation mine(UUID id, UUID organisation) {
        return reservations
                .find(id)
                .filter(reservation -> reservation.facts().holderId().equals(organisation))
                .orElseThrow(Problem::notFound);
    }

    /** The lots that the organisation owns and that were reserved, and those that it holds and in which what was reserved lies now. */
    private Set<UUID> lotsOf(UUID organisation, List<Reservation> reservations) {
        var held =
                reservations.stream().flatMap(each -> each.lotsHeld().stream()).collect(Collectors.toSet());
        var lots = Stream.concat(
                        held.stream(),
                        reservations.stream()
                                .flatMap(each -> each.lines().stream())
                                .map(Line::lotId))
                .collect(Collectors.toSet());
        return ledger.read(lots).stream()
                .filter(lot -> lot.custody().ownerId().equals(organisation)
                        || lot.custody().holderId().equals(organisation) && held.contains(lot.id()))
                .map(Lot::id)
                .collect(Collectors.toSet());
    }

    private Reservation asOfNow(Reservation reservation) {
        var now = clock.instant();
        return reservation instanceof Reservation.Option option && !now.isBefore(option.expiresAt())
                ? option.over(Ending.EXPIRED, option.expiresAt())
                : reservation;
    }

    private static Reservation stored(Reservation reservation) {
        return reservation.with(reservation.facts().stored());
    }

    private RuntimeException refusal(List<Wanted> wanted, List<Line> refused) {
        var lots = ledger.read(refused.stream().map(Line::lotId).toList());
        var notForSale = new ArrayList<Violation>();
        var tooShort = new ArrayList<Violation>();
        for (var lot : lots) {
            var index = Wanted.indexOf(wanted, lot.id());
            var field = "lines[%d]".formatted(index);
            if (lot.standing().isForSale()) {
                tooShort.add(new Violation(
                        field + ".amount",
                        "NOT_ENOUGH_LEFT",
                        tooMuch(lot, wanted, refused),
                        wanted.get(index).amount()));
            } else {
                var why = lot.standing().described() ? "It is in quarantine." : "It has not been described yet.";
                notForSale.add(new Violation(field + ".lotId", "NOT_FOR_SALE", why, lot.id()));
            }
        }
        return tooShort.isEmpty() ? Refusals.notForSale(notForSale) : Refusals.notEnoughLeft(tooShort);
    }

    /** What is left, and how much was asked if several lines asked for it. */
    private static String tooMuch(Lot lot, List<Wanted> wanted, List<Line> refused) {
        var lines =
                wanted.stream().filter(each -> each.lotId().equals(lot.id())).count();
        return refused.stream()
                .filter(line -> lines > 1 && line.lotId().equals(lot.id()))
                .findFirst()
                .map(line -> "%s, and %d lines ask for %s"
                        .formatted(left(lot), lines, new Amount(line.amount(), line.unit())))
                .orElseGet(() -> left(lot));
    }

    static String left(Lot lot) {
        return lot.mergedInto()
                .map(into -> "nothing left of lot %s: it was merged into lot %s".formatted(lot.id(), into))
                .orElseGet(() -> "%s left of lot %s".formatted(available(lot).orNothing(), lot.id()));
    }

    private static Amount available(Lot lot) {
        return new Amount(lot.balance().available(), lot.unit());
    }
}
