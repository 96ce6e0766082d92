package nl.stadsmijn.hub.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
import org.junit.jupiter.api.Test;

class FollowingTest {

    private static final UUID OWNER = Ids.next();
    private static final UUID HOLDER = Ids.next();
    private static final UUID PART = Ids.next();
    private static final UUID ELSEWHERE = Ids.next();
    private static final Custody IN_HUB = new Custody(new Location(Location.Kind.HUB, Ids.next()), OWNER, HOLDER, null);

    private final Lot lot = lot(8);
    private final Lot other = lot(4);
    private final Books books = new Books(List.of(lot, other), new By("test", HOLDER, null), Instant.EPOCH);
    private final Wishes wishes = new Wishes();

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
                        second + " at " + PART, 3));
    }

    @Test
    void whatFitsStays() {
        var first = decided(lot, 5, Kind.RETURN);
        books.split(lot.id(), PART, Account.ON_HAND, BigDecimal.valueOf(3), false, Why.ITSELF);
        assertThat(after()).isEqualTo(Map.of(first + " at " + lot.id(), 5));
    }

    @Test
    void aPartThatLeavesTakesAlongWhatNoLongerFits() {
        var first = decided(lot, 5, Kind.RETURN);
        leaves(4);
        follow();
        assertThat(wishes.at(first, lot.id(), Stage.OPEN)).isEqualTo(4);
        assertThat(wishes.at(first, PART, Stage.UNDER_WAY)).isEqualTo(1);
    }

    @Test
    void whatComesBackIsOpenAgain() {
        var first = decided(lot, 5, Kind.RETURN);
        leaves(4);
        follow();
        arrives(PART, IN_HUB);
        assertThat(after()).isEqualTo(Map.of(first + " at " + lot.id(), 4, first + " at " + PART, 1));
    }

    @Test
    void whatCameBackOfWhatWasTakenBackIsNotToBeDone() {
        var first = decided(lot, 5, Kind.RETURN);
        leaves(4);
        follow();
        wishes.withdraw(first);
        arrives(PART, IN_HUB);
        follow();
        assertThat(wishes.get(first).withdrawn()).isEqualByComparingTo("5");
        assertThat(wishes.get(first).state()).isEqualTo(Disposition.State.WITHDRAWN);
    }

    @Test
    void whatHasGoneToACustomerIsNotForWhoDecidedIt() {
        var first = decided(lot, 5, Kind.RETURN);
        leaves(4);
        follow();
        var sold = new Custody(new Location(Location.Kind.CUSTOMER, Ids.next()), HOLDER, HOLDER, null);
        books.move(
                PART,
                MovementKind.DELIVERED,
                Account.IN_TRANSIT,
                Account.DELIVERED,
                BigDecimal.valueOf(4),
                sold,
                Why.ITSELF);
        assertThat(after()).isEqualTo(Map.of(first + " at " + lot.id(), 4));
        assertThat(wishes.at(first, PART, Stage.LAPSED)).isEqualTo(1);
    }

    @Test
    void whatArrivesWhereItWasToGoIsDoneAsFarAsItArrives() {
        var first = decided(lot, 4, Kind.RELOCATE);
        wishes.shift(Boarding.of(
                ELSEWHERE,
                List.of(new Relocated.Leaving(lot.id(), PART, BigDecimal.valueOf(4))),
                wishes.shares(Set.of(lot.id()))));
        leaves(4);
        follow();
        books.move(PART, MovementKind.LOST, Account.IN_TRANSIT, Account.WRITTEN_OFF, BigDecimal.ONE, Why.ITSELF);
        arrives(PART, IN_HUB.at(new Location(Location.Kind.HUB, ELSEWHERE)));
        follow();
        assertThat(wishes.at(first, PART, Stage.DONE)).isEqualTo(3);
        assertThat(wishes.at(first, PART, Stage.LAPSED)).isEqualTo(1);
        assertThat(wishes.get(first).state()).isEqualTo(Disposition.State.LAPSED);
    }

    @Test
    void whatIsTreatedIsToldApart() {
        var first = decided(lot, 5, Kind.RETURN);
        books.treat(
                Ids.next(),
                List.of(new Made(PART, Unit.PIECE, IN_HUB, null, null)),
                List.of(new Passage(lot.id(), PART, BigDecimal.valueOf(6), BigDecimal.valueOf(6))),
                List.of(),
                Why.ITSELF);
        assertThat(after()).isEqualTo(Map.of(first + " at " + lot.id(), 2));
        assertThat(wishes.at(first, lot.id(), Stage.TREATED)).isEqualTo(3);
    }

    private void leaves(int pieces) {
        var amount = BigDecimal.valueOf(pieces);
        books.split(lot.id(), PART, Account.ON_HAND, amount, false, Why.ITSELF);
        var onItsWay = IN_HUB.at(new Location(Location.Kind.TRANSIT, Ids.next()));
        books.move(PART, MovementKind.DISPATCHED, Account.ON_HAND, Account.IN_TRANSIT, amount, onItsWay, Why.ITSELF);
    }

    private void arrives(UUID part, Custody at) {
        var amount = books.lot(part).of(Account.IN_TRANSIT);
        books.move(part, MovementKind.RECEIVED, Account.IN_TRANSIT, Account.ON_HAND, amount, at, Why.ITSELF);
    }

    @Test
    void whatIsAnothersIsNobodysToDecideOn() {
        decided(lot, 5, Kind.RETURN);
        books.passTitle(lot.id(), Ids.next(), Why.ITSELF);
        assertThat(after()).isEmpty();
    }

    @Test
    void whoHoldsALotMayBecomeItsOwner() {
        decided(lot, 5, Kind.RETURN);
        books.passTitle(lot.id(), HOLDER, Why.ITSELF);
        assertThat(after()).isEmpty();
    }

    @Test
    void mergedLotsKeepAWishThatIsTheSameForAll() {
        var first = decided(lot, 5, Kind.RETURN);
        var second = decided(other, 4, Kind.RETURN);
        merge();
        assertThat(after())
                .isEqualTo(Map.of(
                        first + " at " + PART, 5,
                        second + " at " + PART, 4));
    }

    @Test
    void mergedLotsKeepNoneThatDiffer() {
        decided(lot, 5, Kind.RETURN);
        decided(other, 4, Kind.SCRAP);
        merge();
        assertThat(after()).isEmpty();
    }

    @Test
    void mergedLotsKeepNoneThatIsOfOneOnly() {
        decided(lot, 8, Kind.RETURN);
        merge();
        assertThat(after()).isEmpty();
    }

    @Test
    void theSameDecisionComesTogetherAgain() {
        var first = decided(lot, 6, Kind.RETURN);
        wishes.shift(List.of(new Shift(first, lot.id(), Stage.OPEN, other.id(), Stage.OPEN, BigDecimal.ONE)));
        merge();
        assertThat(after().get(first + " at " + PART)).isEqualTo(6);
    }

    private void merge() {
        books.merge(List.of(lot.id(), other.id()), PART, IN_HUB, Why.ITSELF);
    }

    private UUID decided(Lot about, int pieces, Kind kind) {
        return wishes.decide(
                about.id(), IN_HUB.location().id(), OWNER, kind, pieces, kind == Kind.RELOCATE ? ELSEWHERE : null);
    }

    private void follow() {
        var lots = books.changed().stream().collect(Collectors.toMap(Lot::id, Function.identity()));
        wishes.shift(new Following(lots, books.movements()).after(wishes.shares(lots.keySet())));
    }

    private Map<String, Integer> after() {
        follow();
        return wishes.all().stream()
                .filter(each -> each.stage() == Stage.OPEN)
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
