package nl.stadsmijn.hub.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.stadsmijn.hub.disposition.DecidedLots.Deed;
import nl.stadsmijn.hub.disposition.DecidedLots.Step;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Location;

/** In whatever order lots under decisions are split, merged, treated, shipped, brought back and carried out: of what was decided it is known what became of it. */
class DecisionHistoryTest {

    @Provide
    Arbitrary<List<Step>> histories() {
        var number = Arbitraries.integers().between(0, 1000);
        return Combinators.combine(Arbitraries.of(Deed.class), number, number)
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(60);
    }

    @Property(tries = 2000)
    void allOfADecisionIsSomewhere(@ForAll("histories") List<Step> history) {
        var lots = new DecidedLots();
        for (var step : history) {
            lots.take(step);
            assertThat(lots.wishes().decisions())
                    .allSatisfy(decision -> assertThat(everything(decision))
                            .isEqualByComparingTo(decision.amount().value()));
            openLiesWhereItWasDecided(lots);
            underWayIsOnTheRoad(lots);
        }
        onlyWhatWasCarriedOutIsDone(lots);
        onlyWhatWasTreatedIsTreated(lots);
    }

    @Property(tries = 1000)
    void whatComesBackIsAsItWas(@ForAll("histories") List<Step> history) {
        var lots = new DecidedLots();
        history.forEach(lots::take);
        var before = remaining(lots);
        for (var deed : List.of(Deed.SHIP, Deed.TRANSFER)) {
            lots.takeBack(
                    new Step(deed, history.getFirst().which(), history.getLast().pieces()));
            assertThat(remaining(lots)).isEqualTo(before);
        }
    }

    /** A property that is never put to the test proves nothing. */
    @Property(tries = 1)
    void everythingComesAbout() {
        var reached = histories()
                .sampleStream()
                .limit(500)
                .flatMap(history -> {
                    var lots = new DecidedLots();
                    history.forEach(lots::take);
                    return lots.wishes().decisions().stream();
                })
                .toList();
        assertThat(reached).extracting(Disposition::state).contains(Disposition.State.values());
        for (var stage : Stage.values()) {
            assertThat(reached).anyMatch(decision -> decision.at(stage).signum() > 0);
        }
    }

    private static BigDecimal everything(Disposition decision) {
        return decision.parts().stream().map(Disposition.Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<UUID, BigDecimal> remaining(DecidedLots lots) {
        return lots.wishes().decisions().stream()
                .collect(Collectors.toMap(
                        Disposition::id, decision -> decision.remaining().stripTrailingZeros()));
    }

    private static void openLiesWhereItWasDecided(DecidedLots lots) {
        shares(lots, Stage.OPEN).forEach((id, amount) -> {
            var lot = lots.lot(id);
            assertThat(lot.location()).isEqualTo(DecidedLots.HOME);
            assertThat(lot.custody().ownerId()).isEqualTo(DecidedLots.OWNER);
            assertThat(amount).isLessThanOrEqualTo(lot.of(Account.ON_HAND));
        });
    }

    private static void underWayIsOnTheRoad(DecidedLots lots) {
        shares(lots, Stage.UNDER_WAY).forEach((id, amount) -> {
            var lot = lots.lot(id);
            assertThat(lot.location().kind()).isEqualTo(Location.Kind.TRANSIT);
            assertThat(amount).isLessThanOrEqualTo(lot.of(Account.IN_TRANSIT));
        });
    }

    private static Map<UUID, BigDecimal> shares(DecidedLots lots, Stage stage) {
        return lots.wishes().all().stream()
                .filter(share -> share.stage() == stage)
                .collect(Collectors.toMap(Share::lotId, Share::amount, BigDecimal::add));
    }

    private static void onlyWhatWasCarriedOutIsDone(DecidedLots lots) {
        var done = sum(lots, Kind.RETURN, Stage.DONE);
        assertThat(done).isEqualByComparingTo(BigDecimal.valueOf(lots.carriedOut()));
        assertThat(sum(lots, Kind.RELOCATE, Stage.DONE)).isLessThanOrEqualTo(BigDecimal.valueOf(lots.arrived()));
    }

    private static void onlyWhatWasTreatedIsTreated(DecidedLots lots) {
        var treated = sum(lots, Kind.RETURN, Stage.TREATED).add(sum(lots, Kind.RELOCATE, Stage.TREATED));
        assertThat(treated).isLessThanOrEqualTo(BigDecimal.valueOf(lots.treated()));
    }

    private static BigDecimal sum(DecidedLots lots, Kind kind, Stage stage) {
        return lots.wishes().decisions().stream()
                .filter(decision -> decision.kind() == kind)
                .map(decision -> decision.at(stage))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
