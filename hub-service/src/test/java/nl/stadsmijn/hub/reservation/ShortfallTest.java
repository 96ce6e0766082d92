package nl.stadsmijn.hub.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.stadsmijn.kit.quantity.Unit;

/** Ten were promised, and fewer came. */
class ShortfallTest {

    private static final UUID LOT = new UUID(0, 1);

    /** So much of the lot, for a deal or not. */
    record Held(int pieces, boolean deal) {}

    @Example
    void theLastServedGivesUpFirstAndNoMoreThanIsMissing() {
        assertThat(cuts(5, new Held(6, false), new Held(4, false))).isEqualTo(Map.of(0, 1, 1, 4));
        assertThat(cuts(3, new Held(6, false), new Held(4, false))).isEqualTo(Map.of(1, 3));
        assertThat(cuts(0, new Held(6, false))).isEmpty();
    }

    /** The deal of six can't go on with five: the other keeps its four of those. */
    @Example
    void whatADealFreesByEndingAsAWholeGoesBackToTheOthers() {
        assertThat(cuts(5, new Held(6, true), new Held(4, false))).isEqualTo(Map.of(0, 1));
        assertThat(cuts(8, new Held(6, true), new Held(4, false))).isEqualTo(Map.of(0, 4, 1, 2));
        assertThat(cuts(4, new Held(6, true), new Held(3, true), new Held(1, false)))
                .isEqualTo(Map.of(1, 3, 2, 1));
        assertThat(cuts(5, new Held(6, true), new Held(3, true), new Held(1, false)))
                .isEqualTo(Map.of(0, 1));
    }

    @Property(tries = 500)
    void noMoreIsPromisedThanThereIsAndNobodyGivesUpForNothing(
            @ForAll("held") List<Held> held, @ForAll @IntRange(min = 0, max = 60) int wanted) {
        var promised = held.stream().mapToInt(Held::pieces).sum();
        var missing = Math.min(wanted, promised);
        var cuts = cuts(missing, held.toArray(Held[]::new));
        var kept = 0;
        for (var index = 0; index < held.size(); index++) {
            var cut = cuts.getOrDefault(index, 0);
            assertThat(cut).isBetween(0, held.get(index).pieces());
            kept += held.get(index).deal() && cut > 0 ? 0 : held.get(index).pieces() - cut;
        }
        var spare = promised - missing - kept;
        assertThat(spare).as("no more is kept than there is").isNotNegative();
        for (var index = 0; index < held.size(); index++) {
            if (cuts.containsKey(index)) {
                var least = held.get(index).deal() ? held.get(index).pieces() : 1;
                assertThat(spare).as("nobody could have kept more").isLessThan(least);
            }
        }
    }

    @Provide
    Arbitrary<List<Held>> held() {
        return Combinators.combine(Arbitraries.integers().between(1, 9), Arbitraries.of(true, false))
                .as(Held::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    /** By the place in the order they are served. */
    private static Map<Integer, Integer> cuts(int missing, Held... served) {
        var reservations = new ArrayList<Reservation>();
        for (var index = 0; index < served.length; index++) {
            reservations.add(reservation(index, served[index]));
        }
        return Shortfall.of(reservations, LOT, BigDecimal.valueOf(missing)).entrySet().stream()
                .collect(Collectors.toMap(
                        each -> (int) each.getKey().getLeastSignificantBits(),
                        each -> each.getValue().intValueExact()));
    }

    private static Reservation reservation(int index, Held held) {
        var facts = new Reservation.Facts(
                new UUID(9, index),
                new UUID(7, 7),
                held.deal() ? new UUID(8, index) : null,
                Instant.EPOCH,
                List.of(Line.of(LOT, BigDecimal.valueOf(held.pieces()), Unit.PIECE)),
                null,
                0);
        return new Reservation.Option(facts, Instant.MAX, false);
    }
}
