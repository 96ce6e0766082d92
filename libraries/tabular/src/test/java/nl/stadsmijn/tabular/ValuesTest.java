package nl.stadsmijn.tabular;

import static nl.stadsmijn.tabular.Goods.FROM;
import static nl.stadsmijn.tabular.Goods.GRADE;
import static nl.stadsmijn.tabular.Goods.TESTED;
import static nl.stadsmijn.tabular.Goods.csv;
import static nl.stadsmijn.tabular.Goods.problems;
import static nl.stadsmijn.tabular.Goods.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.stadsmijn.tabular.Goods.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, booleans and choices. */
class ValuesTest {

    private static List<Row> dates(String... dates) throws IOException {
        return csv("Naam;Beschikbaar vanaf\nx;" + String.join("\nx;", dates) + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-31",
                "2026/03/31",
                "2026-3-31",
                "31-03-2026",
                "31/3/2026",
                "31.03.2026",
                " 31-03-2026 ",
                "2026-03-31T00:00:00",
                "2026-03-31 00:00",
                "31-03-2026 0:00"
            })
    void aDayIsReadAsItIsUsuallyWritten(String text) throws IOException {
        assertThat(values(dates(text), FROM)).containsExactly(LocalDate.of(2026, 3, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31-03-26",
                "0999-03-31",
                "31-03-0000",
                "+12026-03-31",
                "-2026-03-31",
                "30-02-2026",
                "2026-13-01",
                "2026",
                "46112",
                "maart 2026",
                "31-03/2026",
                "2026-03-31 14:30",
                "03/31/2026"
            })
    void whatIsNoDayIsAProblem(String text) throws IOException {
        assertThat(problems(dates(text))).containsExactly("2 Beschikbaar vanaf NOT_A_DATE " + text);
    }

    @Test
    void theDayComesFirstUnlessTheColumnShowsOtherwise() throws IOException {
        assertThat(values(dates("03/04/2026"), FROM)).containsExactly(LocalDate.of(2026, 4, 3));
        List<Row> american = dates("03/04/2026", "03/31/2026", "05/05/2026", "2026-04-03", "31/03/2026");
        assertThat(problems(american))
                .containsExactly(
                        "2 Beschikbaar vanaf AMBIGUOUS_DATE 03/04/2026", "3 Beschikbaar vanaf NOT_A_DATE 03/31/2026");
        assertThat(values(american, FROM))
                .containsExactly(LocalDate.of(2026, 5, 5), LocalDate.of(2026, 4, 3), LocalDate.of(2026, 3, 31));
    }

    @Test
    void yesAndNoAreReadInTwoLanguages() throws IOException {
        List<Row> rows = csv("Naam;Getest\n"
                + "x;ja\nx;Yes\nx;TRUE\nx;1\nx;x\nx;WAAR\n"
                + "x;nee\nx;No\nx;FALSE\nx;0\nx;onwaar\n"
                + "x;\nx;misschien\n");
        assertThat(values(rows, TESTED))
                .containsExactly(true, true, true, true, true, true, false, false, false, false, false);
        assertThat(problems(rows)).containsExactly("14 Getest NOT_A_BOOLEAN misschien");
    }

    @Test
    void aChoiceIsReadByAnyOfItsNames() throws IOException {
        List<Row> rows = csv("Naam;Staat\nx;Goed\nx;GOOD\nx; fair \nx;slecht\nx;sleht\nx;onbekend\n");
        assertThat(values(rows, GRADE)).containsExactly(Grade.GOOD, Grade.GOOD, Grade.FAIR, Grade.POOR);
        assertThat(problems(rows)).containsExactly("6 Staat NOT_A_CHOICE sleht", "7 Staat NOT_A_CHOICE onbekend");
        assertThat(rows.get(4).problems().getFirst().right())
                .isEqualTo("one of goed, redelijk, slecht; perhaps slecht");
        assertThat(rows.get(5).problems().getFirst().right()).isEqualTo("one of goed, redelijk, slecht");
    }

    @Test
    void namesThatTellNoChoiceAreAMistakeInTheProgram() {
        Map<Integer, List<String>> same = Map.of(1, List.of("Eén"), 2, List.of("een"));
        assertThatThrownBy(() -> Column.choice("x", Integer.class, same))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not tell one value");
    }
}
