package nl.stadsmijn.hub.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Books;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Custody;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.Made;
import nl.stadsmijn.hub.stock.Movement;
import nl.stadsmijn.hub.stock.MovementKind;
import nl.stadsmijn.hub.stock.Passage;
import nl.stadsmijn.hub.stock.Waste;
import nl.stadsmijn.hub.stock.Why;
import nl.stadsmijn.kit.quantity.Unit;

/** Random histories of one lot and what comes out of it: amounts are conserved, nothing is promised twice, no reservation gives up more than is lost. */
class PostingPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final UUID ORGANISATION = new UUID(7, 7);

    /** @param which of the lots or reservations there are, wrapped round */
    record Step(Kind kind, int which, int amount) {}

    enum Kind {
        RESERVE,
        CONFIRM,
        RELEASE,
        HARVEST_WHOLE,
        HARVEST_PART,
        SPLIT,
        SPLIT_FREE,
        PICK,
        MERGE,
        TREAT,
        DISPATCH,
        ARRIVE,
        LOSE,
        FIND,
        DELIVER
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 12))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 300)
    void anyHistoryKeepsTheBooksTrue(@ForAll("histories") List<Step> history) {
        var play = new Play();
        for (var step : history) {
            play.take(step);
            play.check();
        }
    }

    @Example
    void aReservationThatIsForgottenInAMergeIsSeen() {
        var play = new Play();
        play.take(new Step(Kind.HARVEST_WHOLE, 0, 1));
        play.take(new Step(Kind.SPLIT, 0, 8));
        play.take(new Step(Kind.RESERVE, 1, 6));
        play.posting
                .books()
                .merge(
                        List.copyOf(play.lots),
                        new UUID(1, 99),
                        play.posting.books().lot(play.lots.getFirst()).custody(),
                        Why.ITSELF);
        assertThatThrownBy(play::check).isInstanceOf(AssertionError.class);
    }

    @Example
    void anAllocationThatIsForgottenInASplitIsSeen() {
        var play = new Play();
        play.take(new Step(Kind.RESERVE, 0, 6));
        play.posting
                .books()
                .split(play.lots.getFirst(), new UUID(1, 99), Account.EXPECTED, new BigDecimal(18), true, Why.ITSELF);
        assertThatThrownBy(play::check).isInstanceOf(AssertionError.class);
    }

    /** A posting that never closes, and what must be true of it. */
    private static final class Play {
        private final List<UUID> lots = new ArrayList<>(List.of(new UUID(1, 0)));
        private final List<UUID> reservations = new ArrayList<>();
        private final Map<UUID, BigDecimal> asked = new HashMap<>();
        private final Posting posting;
        private BigDecimal lost = BigDecimal.ZERO;

        Play() {
            var books = new Books(List.of(), By.service("test", null), NOW);
            posting = new Posting(books, List.of());
            var custody =
                    new Custody(new Location(Location.Kind.DONOR, new UUID(2, 2)), ORGANISATION, ORGANISATION, null);
            books.put(Lot.fresh(lots.getFirst(), Unit.PIECE, custody, true));
            books.move(
                    lots.getFirst(),
                    MovementKind.LISTED,
                    Account.LISTED,
                    Account.EXPECTED,
                    new BigDecimal(20),
                    Why.ITSELF);
        }

        void take(Step step) {
            var lot = lots.get(step.which() % lots.size());
            var books = posting.books();
            var expected = books.lot(lot).of(Account.EXPECTED);
            var onHand = books.lot(lot).of(Account.ON_HAND);
            var amount = new BigDecimal(step.amount());
            switch (step.kind()) {
                case RESERVE -> reserve(lot, amount.min(books.lot(lot).balance().available()));
                case CONFIRM -> command(step, new Command.Confirm(null));
                case RELEASE -> command(step, new Command.Release());
                case HARVEST_WHOLE -> move(lot, MovementKind.HARVESTED, Account.EXPECTED, Account.ON_HAND, expected);
                case HARVEST_PART -> split(lot, Account.EXPECTED, amount.min(expected));
                case SPLIT -> split(lot, Account.ON_HAND, amount.min(onHand));
                case SPLIT_FREE -> splitFree(lot, amount.min(onHand));
                case PICK -> pick(step, lot);
                case MERGE -> merge(lot, lots.get((step.which() + step.amount()) % lots.size()));
                case TREAT ->
                    treat(lot, amount.min(onHand).min(books.lot(lot).balance().available()));
                case DISPATCH -> move(lot, MovementKind.DISPATCHED, Account.ON_HAND, Account.IN_TRANSIT, onHand);
                case ARRIVE ->
                    move(
                            lot,
                            MovementKind.RECEIVED,
                            Account.IN_TRANSIT,
                            Account.ON_HAND,
                            books.lot(lot).of(Account.IN_TRANSIT));
                case LOSE -> lose(lot, amount.min(onHand));
                case FIND -> move(lot, MovementKind.FOUND, Account.FOUND, Account.ON_HAND, amount);
                case DELIVER -> deliver(step);
            }
        }

        private void reserve(UUID lot, BigDecimal amount) {
            if (amount.signum() > 0) {
                var id = new UUID(3, reservations.size());
                var facts = new Reservation.Facts(
                        id,
                        ORGANISATION,
                        null,
                        NOW.plusSeconds(reservations.size()),
                        List.of(Line.of(lot, amount, Unit.PIECE)),
                        null,
                        0);
                posting.put(new Reservation.Option(facts, NOW.plus(Duration.ofHours(1)), false));
                reservations.add(id);
                asked.put(id, amount);
            }
        }

        private void command(Step step, Command command) {
            if (!reservations.isEmpty()) {
                posting.decide(reservations.get(step.which() % reservations.size()), command);
            }
        }

        private void move(UUID lot, MovementKind kind, Account from, Account to, BigDecimal amount) {
            if (amount.signum() > 0) {
                posting.books().move(lot, kind, from, to, amount, Why.ITSELF);
            }
        }

        private void split(UUID lot, Account held, BigDecimal amount) {
            if (amount.signum() > 0) {
                var child = new UUID(1, lots.size());
                posting.split(lot, child, held, amount, true, Why.ITSELF);
                posting.cutBack(lot, "counted short");
                posting.cutBack(child, "counted short");
                lots.add(child);
            }
        }

        private void splitFree(UUID lot, BigDecimal amount) {
            if (amount.signum() > 0) {
                var child = new UUID(1, lots.size());
                var free = posting.books().lot(lot).balance().available();
                posting.splitFree(lot, child, Account.ON_HAND, amount, Why.ITSELF);
                assertThat(posting.books().lot(child).balance().promised())
                        .as("what is free goes first")
                        .isEqualByComparingTo(amount.subtract(free).max(BigDecimal.ZERO));
                lots.add(child);
            }
        }

        private void pick(Step step, UUID lot) {
            if (reservations.isEmpty()) {
                return;
            }
            var reservation = posting.find(reservations.get(step.which() % reservations.size()))
                    .orElseThrow();
            var amount = reservation.at(lot);
            if (reservation.isOpen()
                    && amount.signum() > 0
                    && amount.compareTo(posting.books().lot(lot).of(Account.ON_HAND)) <= 0) {
                var child = new UUID(1, lots.size());
                posting.pick(reservation.id(), lot, child, Why.ITSELF);
                assertThat(posting.books().lot(child).balance().available())
                        .as("of what is picked nothing is free")
                        .isZero();
                lots.add(child);
            }
        }

        private void merge(UUID one, UUID other) {
            if (!one.equals(other) && isWhollyOnHand(one) && isWhollyOnHand(other)) {
                var child = new UUID(1, lots.size());
                posting.merge(
                        List.of(one, other), child, posting.books().lot(one).custody(), Why.ITSELF);
                lots.add(child);
            }
        }

        private boolean isWhollyOnHand(UUID lot) {
            var balance = posting.books().lot(lot).balance();
            return balance.of(Account.ON_HAND).signum() > 0
                    && balance.promisable().compareTo(balance.of(Account.ON_HAND)) == 0;
        }

        /** Two lots of another product come out of it, and a fifth is waste. */
        private void treat(UUID lot, BigDecimal amount) {
            if (amount.signum() > 0) {
                var made = List.of(new UUID(1, lots.size()), new UUID(1, lots.size() + 1));
                var custody = posting.books().lot(lot).custody();
                posting.books()
                        .treat(
                                new UUID(4, lots.size()),
                                made.stream()
                                        .map(each -> new Made(each, Unit.M, custody, "other", null))
                                        .toList(),
                                List.of(
                                        new Passage(lot, made.getFirst(), share(amount, "0.5"), new BigDecimal(7)),
                                        new Passage(lot, made.getLast(), share(amount, "0.3"), new BigDecimal(3))),
                                List.of(new Waste(lot, MovementKind.WASTED, share(amount, "0.2"), Why.because("dust"))),
                                Why.ITSELF);
                lots.addAll(made);
            }
        }

        private static BigDecimal share(BigDecimal amount, String part) {
            return amount.multiply(new BigDecimal(part));
        }

        private void lose(UUID lot, BigDecimal amount) {
            if (amount.signum() > 0) {
                lost = lost.add(amount);
                posting.writeOff(lot, MovementKind.LOST, Account.ON_HAND, amount, Why.because("lost"));
            }
        }

        private void deliver(Step step) {
            var firm = reservations.stream()
                    .map(id -> posting.find(id).orElseThrow())
                    .filter(Reservation.Firm.class::isInstance)
                    .filter(this::isOnHand)
                    .findFirst();
            firm.ifPresent(reservation -> {
                reservation
                        .lines()
                        .getFirst()
                        .allocations()
                        .forEach(each -> posting.books()
                                .move(
                                        each.lotId(),
                                        MovementKind.DELIVERED,
                                        Account.ON_HAND,
                                        Account.DELIVERED,
                                        each.amount(),
                                        Why.ITSELF));
                posting.decide(reservation.id(), new Command.Fulfil(reservation.lines()));
            });
        }

        private boolean isOnHand(Reservation reservation) {
            return reservation.lines().getFirst().allocations().stream()
                    .allMatch(each -> posting.books()
                                    .lot(each.lotId())
                                    .of(Account.ON_HAND)
                                    .compareTo(each.amount())
                            >= 0);
        }

        void check() {
            var promised = new HashMap<UUID, BigDecimal>();
            for (var reservation : posting.reservations()) {
                if (reservation.isOpen()) {
                    var sum = BigDecimal.ZERO;
                    for (var allocation : reservation.lines().getFirst().allocations()) {
                        promised.merge(allocation.lotId(), allocation.amount(), BigDecimal::add);
                        sum = sum.add(allocation.amount());
                    }
                    assertThat(sum)
                            .as("sum of " + reservation)
                            .isEqualByComparingTo(reservation.lines().getFirst().amount());
                    assertThat(asked.get(reservation.id()).subtract(sum))
                            .as("given up by " + reservation)
                            .isBetween(BigDecimal.ZERO, lost);
                }
            }
            for (var lot : posting.books().changed()) {
                assertThat(lot.balance().promised())
                        .as("promised of " + lot)
                        .isEqualByComparingTo(promised.getOrDefault(lot.id(), BigDecimal.ZERO));
                assertThat(lot.balance().overpromised())
                        .as("oversold of " + lot)
                        .isZero();
                assertThat(lot.balance().isConserved()).as("conserved " + lot).isTrue();
                assertThat(replayed(lot.id())).as("sum of movements").isEqualTo(sums(lot));
            }
        }

        /** A model of five lines: what the movements alone say. */
        private Map<Account, BigDecimal> replayed(UUID lot) {
            var sums = new HashMap<Account, BigDecimal>();
            for (Movement movement : posting.books().movements()) {
                if (movement.lotId().equals(lot)) {
                    var from = movement.from();
                    sums.merge(
                            from.account(),
                            from.location() == null
                                    ? movement.amount()
                                    : movement.amount().negate(),
                            BigDecimal::add);
                    sums.merge(movement.to().account(), movement.amount(), BigDecimal::add);
                }
            }
            return plain(sums);
        }

        private static Map<Account, BigDecimal> sums(Lot lot) {
            return plain(new HashMap<>(lot.balance().sums()));
        }

        private static Map<Account, BigDecimal> plain(Map<Account, BigDecimal> sums) {
            sums.values().removeIf(sum -> sum.signum() == 0);
            sums.replaceAll((account, sum) -> sum.stripTrailingZeros());
            return sums;
        }
    }
}
