package nl.stadsmijn.hub.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Books;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Custody;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.MovementKind;
import nl.stadsmijn.hub.stock.Why;
import nl.stadsmijn.kit.quantity.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** FIRM before OPTION, oldest first: who gets what is ready, and who loses what is missing. */
class ServingOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final UUID LOT = new UUID(1, 1);
    private static final UUID PART = new UUID(1, 2);
    private static final UUID OTHER_LOT = new UUID(1, 3);
    private static final UUID OLD_OPTION = new UUID(3, 1);
    private static final UUID OLD_FIRM = new UUID(3, 2);
    private static final UUID YOUNG_FIRM = new UUID(3, 3);
    private static final UUID YOUNG_OPTION = new UUID(3, 4);

    private Posting posting;

    /** Twelve slabs, three each for an old option, an old firm, a young firm and a young option. */
    @BeforeEach
    void twelveSlabsAllPromised() {
        var books = new Books(List.of(), By.service("test", null), NOW);
        posting = new Posting(books, List.of());
        for (var lot : List.of(LOT, OTHER_LOT)) {
            var custody = new Custody(
                    new Location(Location.Kind.DONOR, new UUID(2, 2)), new UUID(7, 7), new UUID(7, 7), null);
            books.put(Lot.fresh(lot, Unit.PIECE, custody, true));
            books.move(lot, MovementKind.LISTED, Account.LISTED, Account.EXPECTED, new BigDecimal(12), Why.ITSELF);
        }
        posting.put(new Reservation.Option(facts(OLD_OPTION, 1), NOW.plus(Duration.ofHours(1)), false));
        posting.put(new Reservation.Firm(facts(OLD_FIRM, 2), null, false));
        posting.put(new Reservation.Firm(facts(YOUNG_FIRM, 3), null, false));
        posting.put(new Reservation.Option(facts(YOUNG_OPTION, 4), NOW.plus(Duration.ofHours(1)), false));
    }

    @Test
    void whatIsHarvestedFirstServesTheFirmThenTheOldestOption() {
        posting.split(LOT, PART, Account.EXPECTED, new BigDecimal(7), true, Why.ITSELF);

        assertThat(at(PART)).containsExactly("1", "3", "3", "0");
        assertThat(at(LOT)).containsExactly("2", "0", "0", "3");
    }

    @Test
    void whatIsLostIsTakenFromTheYoungestOptionFirstAndFromFirmsLast() {
        posting.writeOff(LOT, MovementKind.LOST, Account.EXPECTED, new BigDecimal(2), Why.because("broken"));
        assertThat(at(LOT)).containsExactly("3", "3", "3", "1");
        assertThat(endings()).containsOnlyNulls();
        assertThat(why(YOUNG_OPTION)).isEqualTo("from 3 pieces to 1 piece of lot %s: broken".formatted(LOT));

        posting.writeOff(LOT, MovementKind.LOST, Account.EXPECTED, new BigDecimal(3), Why.because("broken"));
        assertThat(open()).containsExactly("1", "3", "3");
        assertThat(endings()).containsExactly(null, null, null, Ending.CUT_BACK);
        assertThat(why(YOUNG_OPTION)).isEqualTo("from 3 pieces to 0 pieces of lot %s: broken".formatted(LOT));

        posting.writeOff(LOT, MovementKind.LOST, Account.EXPECTED, new BigDecimal(2), Why.because("broken"));
        assertThat(open()).containsExactly("3", "2");
        assertThat(endings()).containsExactly(Ending.CUT_BACK, null, null, Ending.CUT_BACK);
    }

    @Test
    void aDealIsForAllOfItsAmountAndEndsWithAnyPartOfIt() {
        var deal = facts(YOUNG_OPTION, 4);
        var ofDeal = new Reservation.Facts(
                deal.id(), deal.holderId(), new UUID(9, 9), deal.createdAt(), deal.lines(), null, 0);
        posting.put(new Reservation.Option(ofDeal, NOW.plus(Duration.ofHours(1)), false));

        posting.writeOff(LOT, MovementKind.LOST, Account.EXPECTED, BigDecimal.ONE, Why.because("broken"));

        assertThat(endings()).containsExactly(null, null, null, Ending.CUT_BACK);
        assertThat(posting.books().lot(LOT).balance().available()).isEqualByComparingTo("2");
    }

    @Test
    void ofSeveralLotsOnlyWhatIsMissingIsGivenUp() {
        var both = new ArrayList<>(facts(YOUNG_OPTION, 4).lines());
        both.add(Line.of(OTHER_LOT, new BigDecimal(5), Unit.PIECE));
        posting.put(new Reservation.Option(facts(YOUNG_OPTION, 4).with(both), NOW.plus(Duration.ofHours(1)), false));
        assertThat(posting.books().lot(OTHER_LOT).balance().promised()).isEqualByComparingTo("5");

        posting.writeOff(LOT, MovementKind.LOST, Account.EXPECTED, new BigDecimal(4), Why.because("broken"));

        assertThat(posting.books().lot(OTHER_LOT).balance().promised()).isEqualByComparingTo("5");
        var left = posting.find(YOUNG_OPTION).orElseThrow();
        assertThat(left.lines()).containsExactly(Line.of(OTHER_LOT, new BigDecimal(5), Unit.PIECE));
        assertThat(open()).containsExactly("2", "3", "3", "0");
    }

    private List<String> at(UUID lot) {
        return reservations().map(each -> each.at(lot).toPlainString()).toList();
    }

    /** Of those that are open. */
    private List<String> open() {
        return reservations()
                .filter(Reservation::isOpen)
                .map(each -> each.at(LOT).toPlainString())
                .toList();
    }

    private String why(UUID reservation) {
        return posting.find(reservation).orElseThrow().facts().refusal().detail();
    }

    private List<Ending> endings() {
        var endings = new ArrayList<Ending>();
        reservations().forEach(each -> endings.add(each instanceof Reservation.Over over ? over.ending() : null));
        return endings;
    }

    private Stream<Reservation> reservations() {
        return Stream.of(OLD_OPTION, OLD_FIRM, YOUNG_FIRM, YOUNG_OPTION)
                .map(id -> posting.find(id).orElseThrow());
    }

    private static Reservation.Facts facts(UUID id, int age) {
        var line = Line.of(LOT, new BigDecimal(3), Unit.PIECE);
        return new Reservation.Facts(id, new UUID(7, 8), null, NOW.plusSeconds(age), List.of(line), null, 0);
    }
}
