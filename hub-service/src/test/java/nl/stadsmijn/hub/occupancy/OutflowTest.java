package nl.stadsmijn.hub.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.stadsmijn.hub.room.Space;
import org.junit.jupiter.api.Test;

class OutflowTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final UUID LOT = new UUID(1, 1);

    /** However a lot leaves, in parts and by its deadline: it takes along what it took, no more and no less, and is counted once. */
    @Property
    void allThatLeavesTakesAlongWhatTheLotTook(
            @ForAll @IntRange(min = 1, max = 40) int pieces,
            @ForAll @IntRange(max = 99_999) int floor,
            @ForAll @IntRange(max = 30) int places,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 15) Integer> parts) {
        var space = new Space(BigDecimal.valueOf(floor, 3), null, null, BigDecimal.valueOf(places));
        var stay = new Outflow.Stay(LOT, BigDecimal.valueOf(pieces), space, DAY.plusDays(2));
        var leaving = IntStream.range(0, parts.size())
                .mapToObj(index -> new Leaving(LOT, DAY.plusDays(7L - index), BigDecimal.valueOf(parts.get(index))))
                .toList();
        var outflow = Outflow.of(leaving, List.of(stay));
        var all = outflow.planned().values().stream().reduce(Flow.NOTHING, Flow::plus);
        var rest = outflow.rests().values().stream().reduce(Flow.NOTHING, Flow::plus);
        var gone = all.plus(rest);
        assertThat(gone.lots()).isEqualTo(1);
        assertThat(gone.space().floorM2()).isEqualByComparingTo(space.floorM2());
        assertThat(gone.space().places()).isEqualByComparingTo(space.places());
        var sum = parts.stream().mapToInt(Integer::intValue).sum();
        assertThat(rest.lots()).isEqualTo(sum < pieces ? 1 : 0);
    }

    /** Ten pieces on three places: when four are gone the other six stand on two. */
    @Test
    void aPartOfAPlaceIsAPlaceUntilTheLastOfItIsGone() {
        var stay = new Outflow.Stay(
                LOT, BigDecimal.TEN, new Space(null, null, null, BigDecimal.valueOf(3)), DAY.plusDays(9));
        var outflow = Outflow.of(List.of(new Leaving(LOT, DAY, BigDecimal.valueOf(4))), List.of(stay));
        assertThat(outflow.planned().get(DAY).space().places()).isEqualByComparingTo("1");
        assertThat(outflow.rests().get(DAY.plusDays(9)).space().places()).isEqualByComparingTo("2");
    }
}
