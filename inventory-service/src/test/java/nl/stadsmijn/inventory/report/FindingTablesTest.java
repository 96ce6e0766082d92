package nl.stadsmijn.inventory.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.stadsmijn.inventory.balance.Explanation;
import nl.stadsmijn.inventory.balance.Figures;
import nl.stadsmijn.inventory.balance.Group;
import nl.stadsmijn.inventory.balance.MaterialBalance;
import nl.stadsmijn.inventory.code.Substances;
import nl.stadsmijn.inventory.code.WasteCodes;
import nl.stadsmijn.inventory.material.Materials;
import nl.stadsmijn.inventory.table.TableLanguage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What explains a difference is said in the words of the reader. */
class FindingTablesTest {

    private final FindingTables tables =
            new FindingTables(new Names(new Materials(), new WasteCodes(), new Substances()));

    @ParameterizedTest
    @CsvSource({
        "nl, LOST, missing, Na de oogst afgeboekt (verloren): missing",
        "en, SAMPLED, , Written off after the harvest (used by a test)",
        "nl, NEVER_HEARD_OF, , Na de oogst afgeboekt (NEVER_HEARD_OF)"
    })
    void howItLeftTheLedgerIsTranslated(TableLanguage language, String departure, String reason, String written) {
        var explanation = new Explanation(Explanation.Kind.WRITTEN_OFF, departure, reason);
        var rows = tables.differences(balance(explanation), new ReportText(language))
                .rows();
        assertThat(rows.getFirst().get(2)).isEqualTo(ReportCell.words(written));
    }

    private static MaterialBalance balance(Explanation explanation) {
        var none = new Figures(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Map.of());
        var difference =
                new MaterialBalance.Difference(new Group(null, "17 01 01"), explanation, 1, new BigDecimal("2500"));
        return new MaterialBalance(
                none, BigDecimal.ZERO, Map.of(), Map.of(), List.of(difference), List.of(), List.of());
    }
}
