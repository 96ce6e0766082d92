package nl.stadsmijn.inventory.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.stadsmijn.inventory.trace.StockStanding.Departure;
import nl.stadsmijn.inventory.trace.StockStanding.Find;
import org.junit.jupiter.api.Test;

/** What one count lost and another found are set off against each other. */
class CountsTest {

    private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

    private final List<Departure> departures = new ArrayList<>();
    private final List<Find> found = new ArrayList<>();

    @Test
    void whatIsFoundTakesBackWhatWasLost() {
        lose(2, "two fewer than announced");
        find(2);
        assertThat(counts()).isEqualTo(new Counts(List.of(), List.of()));
    }

    @Test
    void theReasonOfALossThatStandsIsItsOwn() {
        lose(3, "miscounted");
        find(3);
        lose(1, "fell off the truck");
        assertThat(counts().departures()).extracting(Departure::reason).containsExactly("fell off the truck");
    }

    @Test
    void whatIsFoundFirstPutsRightTheLastCount() {
        lose(2, "broken");
        lose(2, "miscounted");
        find(3);
        assertThat(counts().departures()).extracting(Departure::reason).containsExactly("broken");
        assertThat(counts().departures().getFirst().amount()).isEqualByComparingTo("1");
    }

    @Test
    void whatWasFoundAndIsLostAgainNeverWas() {
        find(2);
        lose(2, "counted again");
        assertThat(counts()).isEqualTo(new Counts(List.of(), List.of()));
    }

    @Test
    void whatLeftOtherwiseIsNotFoundBack() {
        departures.add(departure("SAMPLED", 1, "destructive test"));
        find(1);
        assertThat(counts().departures()).extracting(Departure::kind).containsExactly("SAMPLED");
        assertThat(counts().found()).hasSize(1);
    }

    @Property
    void theyComeToWhatWasCountedInTheEnd(@ForAll List<@IntRange(min = -9, max = 9) Integer> changes) {
        var counts = new CountsTest();
        for (int change : changes) {
            if (change < 0) {
                counts.lose(-change, "counted");
            } else if (change > 0) {
                counts.find(change);
            }
        }
        var sum = changes.stream().mapToInt(Integer::intValue).sum();
        var standing = counts.counts();
        assertThat(sum(standing.found().stream().map(Find::amount).toList())).isEqualTo(Math.max(0, sum));
        assertThat(sum(standing.departures().stream().map(Departure::amount).toList()))
                .isEqualTo(Math.max(0, -sum));
    }

    private Counts counts() {
        return Counts.of(departures, found);
    }

    private void lose(int amount, String reason) {
        departures.add(departure("LOST", amount, reason));
    }

    private void find(int amount) {
        found.add(new Find(BigDecimal.valueOf(amount), null, next()));
    }

    private Departure departure(String kind, int amount, String reason) {
        return new Departure(kind, BigDecimal.valueOf(amount), null, reason, null, null, null, next());
    }

    private Instant next() {
        return MORNING.plusSeconds(departures.size() + found.size());
    }

    private static int sum(List<BigDecimal> amounts) {
        return amounts.stream().mapToInt(BigDecimal::intValueExact).sum();
    }
}
