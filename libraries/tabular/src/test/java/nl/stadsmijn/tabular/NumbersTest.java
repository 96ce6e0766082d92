package nl.stadsmijn.tabular;

import static nl.stadsmijn.tabular.Goods.COUNT;
import static nl.stadsmijn.tabular.Goods.FACTOR;
import static nl.stadsmijn.tabular.Goods.LENGTH;
import static nl.stadsmijn.tabular.Goods.MASS;
import static nl.stadsmijn.tabular.Goods.PRICE;
import static nl.stadsmijn.tabular.Goods.csv;
import static nl.stadsmijn.tabular.Goods.problems;
import static nl.stadsmijn.tabular.Goods.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    /** A column of numbers as text. */
    private static List<Row> factors(String... numbers) throws IOException {
        return csv("Naam;factor\n" + "x;\"" + String.join("\"\nx;\"", numbers) + "\"\n");
    }

    private static List<String> plain(List<Row> rows) {
        return values(rows, FACTOR).stream().map(BigDecimal::toPlainString).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            0|0
            -12|-12
            −12|-12
            +3,50|3.5
            007|7
            1.234,5|1234.5
            1,234.5|1234.5
            1.234.567|1234567
            1,234,567|1234567
            1.234.567,891|1234567.891
            1 234|1234
            1 234 567,89|1234567.89
            1'234.567|1234.567
            1’234|1234
            0,125|0.125
            0.125|0.125
            ,5|0.5
            1234,567|1234.567
            12,5000|12.5
            1,23E+05|123000
            2.5e-3|0.0025""")
    void aNumberThatIsClearAloneIsReadWhateverItsMarks(String text, String expected) throws IOException {
        assertThat(plain(factors(text))).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "1,2,3",
                "1.23.456",
                "12 34",
                "1 234'567",
                "1,234 567",
                "--1",
                "1-",
                "5.",
                "1e",
                "Ⅳ",
                "NaN",
                "0x1F",
                "1.234,567.8",
                "12 stuks"
            })
    void whatIsNoNumberIsAProblem(String text) throws IOException {
        assertThat(problems(factors(text))).containsExactly("2 factor NOT_A_NUMBER " + text);
    }

    @Test
    void oneMarkBeforeThreeDigitsIsReadAsTheOthersOfItsColumnAre() throws IOException {
        assertThat(plain(factors("1.234", "5,5"))).containsExactly("1234", "5.5");
        assertThat(plain(factors("1.234", "5.5"))).containsExactly("1.234", "5.5");
        assertThat(plain(factors("1,234", "9.999.999"))).containsExactly("1.234", "9999999");
    }

    @Test
    void aSilentColumnFollowsTheOthersOfItsFile() throws IOException {
        List<Row> rows = csv("Naam;factor;Lengte\nx;1.234;2,5\nx;5.678;7,25\n");
        assertThat(plain(rows)).containsExactly("1234", "5678");
    }

    @Test
    void aColumnThatShowsItselfDoesNotFollowTheFile() throws IOException {
        List<Row> rows = csv("Naam;factor;Lengte\nx;1.234;2,5\nx;5.6;7,25\n");
        assertThat(plain(rows)).containsExactly("1.234", "5.6");
    }

    @Test
    void whatNothingDecidesIsNotGuessed() throws IOException {
        List<Row> rows = factors("1.234", "12,345", "17");
        assertThat(problems(rows))
                .containsExactly("2 factor AMBIGUOUS_NUMBER 1.234", "3 factor AMBIGUOUS_NUMBER 12,345");
        assertThat(rows.getFirst().problems().getFirst().right())
                .isEqualTo("1234 if a thousand is meant, 1.2340 if a fraction is");
        assertThat(plain(rows)).containsExactly("17");
    }

    @Test
    void inAColumnThatContradictsItselfOnlyTheClearOnesAreRead() throws IOException {
        List<Row> rows = factors("1.234", "5,5", "6.5");
        assertThat(problems(rows)).containsExactly("2 factor AMBIGUOUS_NUMBER 1.234");
        assertThat(plain(rows)).containsExactly("5.5", "6.5");
    }

    @Test
    void noDigitIsLost() throws IOException {
        String long30 = "123456789012345678901234567890,123456789012345678901234567891";
        assertThat(plain(factors(long30))).containsExactly(long30.replace(',', '.'));
        assertThat(problems(factors("1" + long30))).containsExactly("2 factor NUMBER_OUT_OF_RANGE 1" + long30);
        assertThat(problems(factors("1E999"))).containsExactly("2 factor NUMBER_OUT_OF_RANGE 1E999");
        assertThat(problems(factors("1E9999999"))).containsExactly("2 factor NOT_A_NUMBER 1E9999999");
    }

    @Test
    void valuesComeInTheUnitOfTheColumn() throws IOException {
        List<Row> rows = csv("Naam;Lengte (m);Gewicht (t)\nx;1,2345;0,75\n");
        assertThat(values(rows, LENGTH)).containsExactly(new BigDecimal("1234.5"));
        assertThat(values(rows, MASS)).containsExactly(new BigDecimal("750"));
        assertThat(values(csv("Naam;Lengte (inch)\nx;1,5\n"), LENGTH)).containsExactly(new BigDecimal("38.1"));
        assertThat(values(csv("Naam;Gewicht (lb)\nx;3\n"), MASS)).containsExactly(new BigDecimal("1.36077711"));
    }

    @Test
    void aCellMayNameItsOwnUnit() throws IOException {
        List<Row> rows = csv("Naam;Lengte (cm);Prijs\nx;2,4 m;€ 1.234,50\nx;333mm;12,50 EUR\nx;7;8\n");
        assertThat(values(rows, LENGTH))
                .containsExactly(new BigDecimal("2400"), new BigDecimal("333"), new BigDecimal("70"));
        assertThat(values(rows, PRICE))
                .containsExactly(new BigDecimal("1234.5"), new BigDecimal("12.5"), new BigDecimal("8"));
    }

    @Test
    void aUnitThatDoesNotFitIsAProblem() throws IOException {
        List<Row> rows = csv("Naam;Lengte\nx;5 kg\nx;5 ellen\n");
        assertThat(problems(rows)).containsExactly("2 Lengte UNIT_MISFIT 5 kg", "3 Lengte UNIT_MISFIT 5 ellen");
        assertThat(rows.getFirst().problems().getFirst().right())
                .isEqualTo("a number in mm, or in one of mm, cm, dm, m, km, inch, ft");
    }

    @Test
    void wholeNumbersMayHaveAnEmptyFraction() throws IOException {
        List<Row> rows = csv("Naam;Aantal\nx;12\nx;12,0\nx;1.200.000\nx;12,5\nx;9223372036854775808\n");
        assertThat(values(rows, COUNT)).containsExactly(12L, 12L, 1_200_000L);
        assertThat(problems(rows))
                .containsExactly("5 Aantal NOT_AN_INTEGER 12,5", "6 Aantal NOT_AN_INTEGER 9223372036854775808");
    }

    @Test
    void aProblemTellsEverythingAndTheRestOfTheRowIsRead() throws IOException {
        Row row = csv("Naam;Lengte (m);Aantal\nBalk;lang;3\n").getFirst();
        assertThat(row.get(COUNT)).contains(3L);
        assertThat(row.problems())
                .containsExactly(new CellProblem(
                        2,
                        1,
                        "Lengte (m)",
                        "length",
                        CellProblem.Code.NOT_A_NUMBER,
                        "lang",
                        "a number in mm, such as 1250 or 12,5"));
    }

    @Test
    void aLongValueIsQuotedInShort() throws IOException {
        CellProblem problem = factors("x".repeat(30_000)).getFirst().problems().getFirst();
        assertThat(problem.value()).hasSize(120).endsWith("x…");
    }
}
