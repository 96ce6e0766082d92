package nl.stadsmijn.inventory.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import nl.stadsmijn.inventory.table.TableLanguage;
import org.junit.jupiter.api.Test;

class PercentagesTest {

    @Property
    void theyAddUpToAHundred(@ForAll @Size(min = 1, max = 7) List<Integer> masses) {
        var parts = Percentages.of(masses.stream().map(BigDecimal::valueOf).toList());
        assertThat(parts.stream().map(ReportCell.Percentage::part).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(parts.isEmpty() ? BigDecimal.ZERO : BigDecimal.ONE);
    }

    /** Rounded one by one these would be 66.7 + 16.7 + 16.7 = 100.1. */
    @Test
    void theLargestTakesWhatIsLeftOver() {
        var parts = Percentages.of(Stream.of("4", "1", "1").map(BigDecimal::new).toList());
        assertThat(parts).extracting(one -> one.part().toPlainString()).containsExactly("0.666", "0.167", "0.167");
        assertThat(Percentages.of(List.of(BigDecimal.ZERO))).isEmpty();
    }

    @Test
    void anAmountIsWrittenAsInTheLanguage() {
        var amount = new BigDecimal("1033.333");
        assertThat(new ReportText(TableLanguage.nl).amount(amount)).isEqualTo("1.033,333");
        assertThat(new ReportText(TableLanguage.en).amount(amount)).isEqualTo("1,033.333");
    }
}
