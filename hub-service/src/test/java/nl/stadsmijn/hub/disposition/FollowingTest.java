package nl.stadsmijn.hub.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Books;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Custody;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.MovementKind;
import nl.stadsmijn.hub.stock.Why;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import nl.stadsmijn.kit.storage.Ids;
import org.junit.jupiter.api.Test;

class FollowingTest {

    private static final UUID OWNER = Ids.next();
    private static final UUID HOLDER = Ids.next();
    private static final UUID PART = Ids.next();
    private static final Custody IN_HUB = new Custody(new Location(Location.Kind.HUB, Ids.next()), OWNER, HOLDER, null);

    private final Lot lot = lot(8);
    private final Lot other = lot(4);
    private final Books books = new Books(List.of(lot, other), new By("test", HOLDER, null), Instant.EPOCH);
    private final List<Open> open = new ArrayList<>();

    @Test
    void theOldestKeepWhatThereIs() {
        var first = decided(lot, 5, Kind.RETURN);
        var second = decided(lot, 3, Kind.RECYCLE);
        books.move(lot.id(), MovementKind.LOST, Account.ON_HAND, Account.WRITTEN_OFF, BigDecimal.TWO, Why.ITSELF);
        assertThat(after()).isEqualTo(Map.of(first + " at " + lot.id(), 5, second + " at " + lot.id(), 1));
    }

    @Test
    void whatNoLongerFitsGoesAlongWithThePart() {
        var first = decided(lot, 5, Kind.RETURN);
        var second = decided(lot, 3, Kind.RECYCLE);
        books.split(lot.id(), PART, Account.ON_HAND, BigDecimal.valueOf(4), false, Why.ITSELF);
        assertThat(after())
                .isEqualTo(Map.of(
                        first + " at " + lot.id(), 4,
                        first + " at " + PART, 1,
                        second + " at " + lot.id(), 0,
                        second + " at " + PART, 3));
    }

    @Test
    void whatFitsStays() {
        var first = decided(lot, 5, Kind.RETURN);
        books.split(lot.id(), PART, Account.ON_HAND, BigDecimal.valueOf(3), false, Why.ITSELF);
        assertThat(after()).isEqualTo(Map.of(first + " at " + lot.id(), 5));
    }

    @Test
    void aPartThatLeavesTheHubTakesNothingAlong() {
        var first = decided(lot, 5, Kind.RETURN);
        books.split(lot.id(), PART, Account.ON_HAND, BigDecimal.valueOf(4), false, Why.ITSELF);
        var onItsWay = IN_HUB.at(new Location(Location.Kind.TRANSIT, Ids.next()));
        books.move(
                PART,
                MovementKind.DISPATCHED,
                Account.ON_HAND,
                Account.IN_TRANSIT,
                BigDecimal.valueOf(4),
                onItsWay,
                Why.ITSELF);
        assertThat(after()).isEqualTo(Map.of(first + " at " + lot.id(), 4));
    }

    @Test
    void whatIsAnothersIsNobodysToDecideOn() {
        var first = decided(lot, 5, Kind.RETURN);
        books.passTitle(lot.id(), Ids.next(), Why.ITSELF);
        assertThat(after()).isEqualTo(Map.of(first + " at " + lot.id(), 0));
    }

    @Test
    void whoHoldsALotMayBecomeItsOwner() {
        var first = decided(lot, 5, Kind.RETURN);
        books.passTitle(lot.id(), HOLDER, Why.ITSELF);
        assertThat(after()).isEqualTo(Map.of(first + " at " + lot.id(), 0));
    }

    @Test
    void mergedLotsKeepAWishThatIsTheSameForAll() {
        var first = decided(lot, 5, Kind.RETURN);
        var second = decided(other, 4, Kind.RETURN);
        merge();
        assertThat(after())
                .isEqualTo(Map.of(
                        first + " at " + lot.id(), 0,
                        second + " at " + other.id(), 0,
                        first + " at " + PART, 5,
                        second + " at " + PART, 4));
    }

    @Test
    void mergedLotsKeepNoneThatDiffer() {
        var first = decided(lot, 5, Kind.RETURN);
        var second = decided(other, 4, Kind.SCRAP);
        merge();
        assertThat(after()).isEqualTo(Map.of(first + " at " + lot.id(), 0, second + " at " + other.id(), 0));
    }

    @Test
    void mergedLotsKeepNoneThatIsOfOneOnly() {
        var first = decided(lot, 8, Kind.RETURN);
        merge();
        assertThat(after()).isEqualTo(Map.of(first + " at " + lot.id(), 0));
    }

    @Test
    void theSameDecisionComesTogetherAgain() {
        var first = decided(lot, 5, Kind.RETURN);
        open.add(open.getFirst().at(other.id(), BigDecimal.ONE));
        merge();
        assertThat(after().get(first + " at " + PART)).isEqualTo(6);
    }

    private void merge() {
        books.merge(List.of(lot.id(), other.id()), PART, IN_HUB, Why.ITSELF);
    }

    private UUID decided(Lot about, int pieces, Kind kind) {
        var decision = new Disposition(
                Ids.next(),
                about.id(),
                IN_HUB.location().id(),
                kind,
                Disposition.State.DECIDED,
                Amount.of(pieces, Unit.PIECE),
                "room",
                null,
                null,
                null,
                null,
                null,
                null,
                OWNER,
                Instant.EPOCH,
                null,
                List.of());
        open.add(new Open(decision, about.id(), BigDecimal.valueOf(pieces)));
        return decision.id();
    }

    private Map<String, Integer> after() {
        var lots = books.changed().stream().collect(Collectors.toMap(Lot::id, Function.identity()));
        var concerned =
                open.stream().filter(each -> lots.containsKey(each.lotId())).toList();
        return new Following(lots, books.movements())
                .after(concerned).stream()
                        .collect(Collectors.toMap(
                                each -> each.decision().id() + " at " + each.lotId(),
                                each -> each.amount().intValueExact()));
    }

    private static Lot lot(int pieces) {
        var books = new Books(List.of(), new By("test", HOLDER, null), Instant.EPOCH);
        var fresh = Lot.fresh(Ids.next(), Unit.PIECE, IN_HUB, true);
        books.put(fresh);
        books.move(
                fresh.id(), MovementKind.FOUND, Account.FOUND, Account.ON_HAND, BigDecimal.valueOf(pieces), Why.ITSELF);
        return books.lot(fresh.id());
    }
}
