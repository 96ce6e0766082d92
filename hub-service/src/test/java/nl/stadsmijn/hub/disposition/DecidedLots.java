package nl.stadsmijn.hub.disposition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Books;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Custody;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.Made;
import nl.stadsmijn.hub.stock.MovementKind;
import nl.stadsmijn.hub.stock.Passage;
import nl.stadsmijn.hub.stock.Why;
import nl.stadsmijn.kit.quantity.Unit;
import nl.stadsmijn.kit.storage.Ids;

/** Two lots in a hub, what is decided about them, and what can happen to them; in memory. What can't happen now does nothing. */
final class DecidedLots {

    static final UUID OWNER = Ids.next();
    static final Location HOME = new Location(Location.Kind.HUB, Ids.next());

    private static final UUID HOLDER = Ids.next();
    private static final Location OTHER_HUB = new Location(Location.Kind.HUB, Ids.next());
    private static final Custody IN_HUB = new Custody(HOME, OWNER, HOLDER, null);

    enum Deed {
        DECIDE,
        DECIDE_TO_MOVE,
        WITHDRAW,
        CARRY_OUT,
        SPLIT,
        MERGE,
        TREAT,
        LOSE,
        SELL,
        SHIP,
        TRANSFER,
        BRING_BACK,
        ARRIVE
    }

    /** @param which of the lots, or decisions, that it can be */
    record Step(Deed deed, int which, int pieces) {}

    private final Map<UUID, Lot> lots = new LinkedHashMap<>();
    private final Map<UUID, Location> goingTo = new LinkedHashMap<>();
    private final Wishes wishes = new Wishes();
    private int carriedOut;
    private int treated;
    private int arrived;

    DecidedLots() {
        for (var pieces : List.of(12, 5)) {
            book(books -> {
                var lot = Lot.fresh(Ids.next(), Unit.PIECE, IN_HUB, true);
                books.put(lot);
                books.move(lot.id(), MovementKind.FOUND, Account.FOUND, Account.ON_HAND, number(pieces), Why.ITSELF);
            });
        }
    }

    void take(Step step) {
        switch (step.deed()) {
            case DECIDE -> atHome(step).ifPresent(lot -> decide(lot, step.pieces(), Kind.RETURN, null));
            case DECIDE_TO_MOVE ->
                atHome(step).ifPresent(lot -> decide(lot, step.pieces(), Kind.RELOCATE, OTHER_HUB.id()));
            case WITHDRAW ->
                one(wishes.decisions(), step, it -> it.remaining().signum() > 0)
                        .ifPresent(decision -> wishes.withdraw(decision.id()));
            case CARRY_OUT -> atHome(step).ifPresent(lot -> carryOut(lot, step.pieces()));
            case SPLIT -> atHome(step).ifPresent(lot -> split(lot, step.pieces()));
            case MERGE -> atHome(step).ifPresent(this::merge);
            case TREAT -> atHome(step).ifPresent(lot -> treat(lot, step.pieces()));
            case LOSE -> atHome(step).ifPresent(lot -> lose(lot, step.pieces()));
            case SELL ->
                one(List.copyOf(lots.values()), step, lot -> step.pieces() % 5 == 0 && isHeld(lot))
                        .ifPresent(lot -> book(books -> books.passTitle(lot.id(), Ids.next(), Why.ITSELF)));
            case SHIP -> atHome(step).ifPresent(lot -> leave(lot, step.pieces(), null));
            case TRANSFER -> atHome(step).ifPresent(lot -> leave(lot, step.pieces(), OTHER_HUB));
            case BRING_BACK -> onTheRoad(step).ifPresent(lot -> arrive(lot, HOME, 0));
            case ARRIVE -> onTheRoad(step).ifPresent(lot -> arrive(lot, goingTo.get(lot.id()), step.pieces() % 3));
        }
    }

    /** What leaves by this is brought back. */
    void takeBack(Step leaving) {
        var before = onTheRoad();
        take(leaving);
        onTheRoad().stream().filter(lot -> !before.contains(lot)).forEach(lot -> arrive(lot, HOME, 0));
    }

    Wishes wishes() {
        return wishes;
    }

    Lot lot(UUID id) {
        return lots.get(id);
    }

    /** Pieces that were carried out under decisions to give back. */
    int carriedOut() {
        return carriedOut;
    }

    int treated() {
        return treated;
    }

    /** Pieces that came to the other hub. */
    int arrived() {
        return arrived;
    }

    private void decide(Lot lot, int pieces, Kind kind, UUID toHub) {
        var free = onHand(lot)
                - open(lot).stream()
                        .mapToInt(share -> share.amount().intValueExact())
                        .sum();
        if (free > 0) {
            wishes.decide(lot.id(), HOME.id(), OWNER, kind, 1 + pieces % free, toHub);
        }
    }

    private void carryOut(Lot lot, int pieces) {
        var wanted = open(lot).stream()
                .filter(share -> share.decision().kind() == Kind.RETURN)
                .toList();
        var most = wanted.stream()
                .mapToInt(share -> share.amount().intValueExact())
                .sum();
        if (most > 0) {
            var amount = 1 + pieces % most;
            wishes.shift(Share.done(wanted, number(amount)));
            lose(lot, amount - 1);
            carriedOut += amount;
        }
    }

    private void split(Lot lot, int pieces) {
        if (onHand(lot) > 1) {
            book(books -> books.split(
                    lot.id(), Ids.next(), Account.ON_HAND, number(1 + pieces % (onHand(lot) - 1)), false, Why.ITSELF));
        }
    }

    private void merge(Lot lot) {
        var alike = lots.values().stream()
                .filter(other -> isAtHome(other) && !other.id().equals(lot.id()))
                .findFirst();
        alike.ifPresent(other ->
                book(books -> books.merge(List.of(lot.id(), other.id()), Ids.next(), lot.custody(), Why.ITSELF)));
    }

    private void treat(Lot lot, int pieces) {
        var amount = number(1 + pieces % onHand(lot));
        treated += amount.intValueExact();
        var made = new Made(Ids.next(), Unit.PIECE, lot.custody(), null, null);
        book(books -> books.treat(
                Ids.next(),
                List.of(made),
                List.of(new Passage(lot.id(), made.lotId(), amount, amount)),
                List.of(),
                Why.ITSELF));
    }

    private void lose(Lot lot, int pieces) {
        var amount = number(1 + pieces % onHand(lot));
        book(books ->
                books.move(lot.id(), MovementKind.LOST, Account.ON_HAND, Account.WRITTEN_OFF, amount, Why.ITSELF));
    }

    private void leave(Lot lot, int pieces, Location to) {
        var amount = number(1 + pieces % onHand(lot));
        var isAll = amount.compareTo(lot.of(Account.ON_HAND)) == 0;
        var leaving = isAll ? lot.id() : Ids.next();
        if (to != null) {
            var boards = List.of(new Relocated.Leaving(lot.id(), leaving, amount));
            wishes.shift(Boarding.of(to.id(), boards, wishes.shares(List.of(lot.id()))));
        }
        goingTo.put(leaving, to == null ? new Location(Location.Kind.CUSTOMER, Ids.next()) : to);
        var transit = lot.custody().at(new Location(Location.Kind.TRANSIT, Ids.next()));
        book(books -> {
            if (!isAll) {
                books.split(lot.id(), leaving, Account.ON_HAND, amount, false, Why.ITSELF);
            }
            books.move(
                    leaving, MovementKind.DISPATCHED, Account.ON_HAND, Account.IN_TRANSIT, amount, transit, Why.ITSELF);
        });
    }

    private void arrive(Lot lot, Location at, int lost) {
        var missing = number(lost).min(lot.of(Account.IN_TRANSIT));
        var rest = lot.of(Account.IN_TRANSIT).subtract(missing);
        var account = at.is(Location.Kind.HUB) ? Account.ON_HAND : Account.DELIVERED;
        arrived += at.equals(OTHER_HUB) ? rest.intValueExact() : 0;
        book(books -> {
            if (missing.signum() > 0) {
                books.move(lot.id(), MovementKind.LOST, Account.IN_TRANSIT, Account.WRITTEN_OFF, missing, Why.ITSELF);
            }
            if (rest.signum() > 0) {
                books.move(
                        lot.id(),
                        MovementKind.RECEIVED,
                        Account.IN_TRANSIT,
                        account,
                        rest,
                        lot.custody().at(at),
                        Why.ITSELF);
            }
        });
    }

    /** As the ledger does. */
    private void book(Consumer<Books> happening) {
        var books = new Books(List.copyOf(lots.values()), new By("test", HOLDER, null), Instant.EPOCH);
        happening.accept(books);
        var changed = books.changed().stream().collect(Collectors.toMap(Lot::id, Function.identity()));
        lots.putAll(changed);
        wishes.shift(new Following(changed, books.movements()).after(wishes.shares(changed.keySet())));
    }

    private List<Share> open(Lot lot) {
        return wishes.shares(List.of(lot.id())).stream()
                .filter(share -> share.stage() == Stage.OPEN)
                .toList();
    }

    private Optional<Lot> atHome(Step step) {
        return one(List.copyOf(lots.values()), step, this::isAtHome);
    }

    private Optional<Lot> onTheRoad(Step step) {
        return one(onTheRoad(), step, any -> true);
    }

    private List<Lot> onTheRoad() {
        return lots.values().stream()
                .filter(lot -> lot.of(Account.IN_TRANSIT).signum() > 0)
                .toList();
    }

    private boolean isAtHome(Lot lot) {
        return lot.location().equals(HOME)
                && onHand(lot) > 0
                && lot.custody().ownerId().equals(OWNER);
    }

    private static boolean isHeld(Lot lot) {
        return lot.of(Account.ON_HAND).add(lot.of(Account.IN_TRANSIT)).signum() > 0;
    }

    private static <T> Optional<T> one(List<T> all, Step step, Predicate<T> which) {
        var some = new ArrayList<>(all.stream().filter(which).toList());
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(step.which() % some.size()));
    }

    private static int onHand(Lot lot) {
        return lot.of(Account.ON_HAND).intValueExact();
    }

    private static BigDecimal number(int pieces) {
        return BigDecimal.valueOf(pieces);
    }
}
