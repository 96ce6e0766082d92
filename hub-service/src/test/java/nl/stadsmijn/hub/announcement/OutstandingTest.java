package nl.stadsmijn.hub.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OutstandingTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 15);
    private static final UUID LOT = new UUID(1, 1);
    private static final UUID PART = new UUID(1, 2);

    @Test
    void whatComesIsOfTheEarliestDayFirstAndWhatIsCutOfTheLast() {
        var outstanding = new Outstanding(List.of(part(1, LOT, 4, 0), part(2, LOT, 4, 3)));
        assertThat(outstanding.come(LOT, number(5)).values()).containsExactly(number(4), number(1));
        outstanding.cut(LOT, number(2));
        assertThat(amounts(outstanding)).containsExactly("1:1=0", "2:1=2");
    }

    @Test
    void whatWasHarvestedIsBroughtFirstAndWhatIsSplitOffStaysAsLongAsItCan() {
        var harvested = new Outstanding(List.of(part(1, LOT, 8, 0)));
        harvested.harvested(LOT, PART, number(6));
        assertThat(amounts(harvested)).containsExactlyInAnyOrder("1:1=2", "1:2=6");
        var split = new Outstanding(List.of(part(1, LOT, 8, 0)));
        split.parted(LOT, PART, number(6), number(6));
        assertThat(amounts(split)).containsExactlyInAnyOrder("1:1=6", "1:2=2");
        var small = new Outstanding(List.of(part(1, LOT, 4, 0)));
        small.parted(LOT, PART, number(6), number(6));
        assertThat(small.changed()).isEmpty();
    }

    /** Nobody counts on it any more, so it is what makes way. */
    @Test
    void whatHasPassedIsGivenUpBeforeWhatIsExpected() {
        var passed = new Outstanding.Part(key(1, LOT), number(8), DAY.minusDays(20), true);
        var outstanding = new Outstanding(List.of(passed, part(2, LOT, 8, 0)));
        outstanding.cut(LOT, number(8));
        assertThat(amounts(outstanding)).containsExactly("1:1=0");
    }

    /** However lots fall apart and get lost, no more is to come of one than there is, and nothing is made up. */
    @Property
    void noMoreIsToComeThanIsLeftAndNothingIsMadeUp(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 9) Integer> announced,
            @ForAll @IntRange(max = 6) int besides,
            @ForAll @Size(max = 30) List<@IntRange(max = 999) Integer> steps) {
        var parts = new ArrayList<Outstanding.Part>();
        for (var number = 0; number < announced.size(); number++) {
            parts.add(part(number, LOT, announced.get(number), number));
        }
        var outstanding = new Outstanding(parts);
        var there = new HashMap<UUID, Integer>();
        var expected = announced.stream().mapToInt(Integer::intValue).sum();
        there.put(LOT, expected + besides);
        var current = new HashMap<Outstanding.Key, BigDecimal>();
        parts.forEach(each -> current.put(each.key(), each.amount()));
        for (var step : steps) {
            var lots = there.keySet().stream().sorted().toList();
            var lot = lots.get(step / 3 % lots.size());
            var amount = Math.min(there.get(lot), step % 10);
            if (amount == 0) {
                continue;
            }
            there.merge(lot, -amount, Integer::sum);
            switch (step % 3) {
                case 0 -> {
                    var part = new UUID(3, there.size());
                    outstanding.parted(lot, part, number(amount), number(there.get(lot)));
                    there.put(part, amount);
                }
                case 1 -> {
                    var part = new UUID(3, there.size());
                    outstanding.harvested(lot, part, number(amount));
                    there.put(part, amount);
                }
                default -> {}
            }
            there.forEach((each, left) -> outstanding.cut(each, number(left)));
            outstanding.changed().forEach(each -> current.put(each.key(), each.amount()));
            var sum = current.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            var whole = there.values().stream().mapToInt(Integer::intValue).sum();
            assertThat(sum.intValueExact()).isLessThanOrEqualTo(Math.min(expected, whole));
            assertThat(current.values()).allMatch(value -> value.signum() >= 0);
            there.forEach((each, left) -> assertThat(of(current, each)).isLessThanOrEqualTo(left));
        }
    }

    private static int of(Map<Outstanding.Key, BigDecimal> parts, UUID lot) {
        return parts.entrySet().stream()
                .filter(each -> each.getKey().lotId().equals(lot))
                .mapToInt(each -> each.getValue().intValueExact())
                .sum();
    }

    private static List<String> amounts(Outstanding outstanding) {
        return outstanding.changed().stream()
                .map(part -> "%d:%d=%s"
                        .formatted(
                                part.key().line().announcementId().getLeastSignificantBits(),
                                part.key().lotId().getLeastSignificantBits(),
                                part.amount()))
                .toList();
    }

    private static Outstanding.Key key(int announcement, UUID lot) {
        return new Outstanding.Key(new Outstanding.Line(new UUID(2, announcement), 0), lot);
    }

    private static Outstanding.Part part(int announcement, UUID lot, int amount, int days) {
        return new Outstanding.Part(key(announcement, lot), number(amount), DAY.plusDays(days), false);
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }
}
