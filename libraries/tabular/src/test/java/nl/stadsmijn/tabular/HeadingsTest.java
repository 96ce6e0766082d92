package nl.stadsmijn.tabular;

import static nl.stadsmijn.tabular.Goods.AREA;
import static nl.stadsmijn.tabular.Goods.COLUMNS;
import static nl.stadsmijn.tabular.Goods.LENGTH;
import static nl.stadsmijn.tabular.Goods.MASS;
import static nl.stadsmijn.tabular.Goods.NAME;
import static nl.stadsmijn.tabular.Goods.openCsv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingsTest {

    private static List<HeadingProblem> problems(String headings) throws IOException {
        try (Table table = openCsv(headings + "\nx;1;1\n")) {
            return table.problems();
        }
    }

    private static Optional<Unit> unitOfLength(String heading) throws IOException {
        try (Table table = openCsv("Naam;" + heading + "\nx;1\n")) {
            assertThat(table.problems()).isEmpty();
            return table.headings().get(table.position(LENGTH).orElseThrow()).unit();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lengte", "LENGTE", " lengte: ", "Length", "L-e_n g.t h", "léngtè", "length", "Lengte *"})
    void aNameIsKnownHoweverItIsWritten(String heading) throws IOException {
        assertThat(unitOfLength(heading)).contains(Unit.MILLIMETRE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lengte (mm)|MILLIMETRE
            Length [m]|METRE
            lengte_mm|MILLIMETRE
            lengte_m|METRE
            LENGTE_CM|CENTIMETRE
            Lengte in cm|CENTIMETRE
            Length in meters|METRE
            Lengte, m|METRE
            Lengte - dm|DECIMETRE
            Lengte/mm|MILLIMETRE
            Lengte m¹|METRE
            Lengte (strekkende meter)|METRE
            Length (ft)|FOOT
            Length { INCH }|INCH
            Lengte (mm) *|MILLIMETRE""")
    void theHeadingMayTellTheUnit(String heading, Unit unit) throws IOException {
        assertThat(unitOfLength(heading)).contains(unit);
    }

    @Test
    void aUnitThatDoesNotFitIsAProblemAndItsColumnIsNotRead() throws IOException {
        assertThat(problems("Naam;Lengte (kg);Aantal (m)"))
                .extracting(HeadingProblem::code, HeadingProblem::heading, HeadingProblem::key)
                .containsExactly(
                        tuple(HeadingProblem.Code.UNIT_MISFIT, "Lengte (kg)", "length"),
                        tuple(HeadingProblem.Code.UNIT_MISFIT, "Aantal (m)", "count"));
        assertThat(problems("Naam;Lengte (kg);Aantal").getFirst().right())
                .isEqualTo("Lengte (mm), or with another of mm, cm, dm, m, km, inch, ft");
        try (Table table = openCsv("Naam;Lengte (kg);Aantal\nx;5;1\n")) {
            assertThat(table.position(LENGTH)).isEmpty();
        }
    }

    private static final Column<String> SOLD_BY =
            Column.choice("by", String.class, Map.of("piece", List.of("piece", "stuks", "pcs"), "m2", List.of("m2")));

    private static final Columns SOLD = Columns.of(
            NAME, SOLD_BY, Column.decimal("amount").nl("Hoeveelheid", "Aantal").measuredIn(SOLD_BY));

    /** Where another column says the unit, the heading may say it for all rows. */
    @ParameterizedTest
    @CsvSource({
        "Hoeveelheid (m2), m2",
        "Aantal [pcs], piece",
        "Aantal stuks, piece",
        "Hoeveelheid in M², m2",
        "aantal_stuks, piece",
        "Hoeveelheid,",
        "Aantal (verplicht),"
    })
    void theHeadingMayTellWhatAnotherColumnDoes(String heading, String unit) throws IOException {
        byte[] file = ("Naam;" + heading + "\nx;1\n").getBytes(StandardCharsets.UTF_8);
        try (Table table = new TableReader(SOLD).open(new ByteArrayInputStream(file))) {
            assertThat(table.problems()).isEmpty();
            assertThat(table.headings().getLast().measuredIn(SOLD_BY)).isEqualTo(Optional.ofNullable(unit));
        }
    }

    @Test
    void aUnitThatTheOtherColumnHasNotIsAProblemThatNamesThoseItHas() throws IOException {
        byte[] file = "Naam;Hoeveelheid (cm)\nx;1\n".getBytes(StandardCharsets.UTF_8);
        try (Table table = new TableReader(SOLD).open(new ByteArrayInputStream(file))) {
            assertThat(table.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(HeadingProblem.Code.UNIT_MISFIT);
                assertThat(problem.right())
                        .startsWith("Hoeveelheid, in one of ")
                        .contains("piece", "m2");
            });
        }
    }

    @Test
    void aUnitNobodyKnowsIsAProblemUnlessTheColumnHasNone() throws IOException {
        assertThat(problems("Naam (verplicht);Lengte (ellen);Aantal"))
                .extracting(HeadingProblem::code, HeadingProblem::position)
                .containsExactly(tuple(HeadingProblem.Code.UNKNOWN_UNIT, 1));
    }

    @Test
    void aHeadingNobodyKnowsIsReportedWithTheNearestThatIsKnown() throws IOException {
        assertThat(problems("Naam;Lenhte;Aantal;Kleur van het glas"))
                .containsExactly(
                        new HeadingProblem(HeadingProblem.Code.UNKNOWN, 1, "Lenhte", "length", "perhaps Lengte (mm)"),
                        new HeadingProblem(
                                HeadingProblem.Code.UNKNOWN,
                                3,
                                "Kleur van het glas",
                                "",
                                "one of the headings of the template"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Lenght (mm)", "Lenght [m]", "lenght_mm", "Lenght in meters", "Lenght, cm", "Lenght (mm) *"})
    void theUnitOfAHeadingNobodyKnowsDoesNotHideWhatIsMeant(String heading) throws IOException {
        assertThat(problems("Naam;" + heading + ";Aantal"))
                .extracting(HeadingProblem::code, HeadingProblem::key, HeadingProblem::right)
                .containsExactly(tuple(HeadingProblem.Code.UNKNOWN, "length", "perhaps Lengte (mm)"));
    }

    @Test
    void headingsThatAreToBeIgnoredAreNoProblem() throws IOException {
        byte[] file = "Naam;Aantal;Fouten\nx;1;y\n".getBytes(StandardCharsets.UTF_8);
        try (Table table = new TableReader(COLUMNS.ignoring("Fouten", "Errors")).open(new ByteArrayInputStream(file))) {
            assertThat(table.problems()).isEmpty();
        }
    }

    @Test
    void theSameColumnTwiceIsAProblemAndTheFirstIsRead() throws IOException {
        try (Table table = openCsv("Naam;Lengte;Length (m)\nx;5;1\n")) {
            assertThat(table.problems())
                    .containsExactly(new HeadingProblem(
                            HeadingProblem.Code.DUPLICATE,
                            2,
                            "Length (m)",
                            "length",
                            "this column once; column B is read"));
            assertThat(table.position(LENGTH)).hasValue(1);
        }
    }

    @Test
    void allMissingColumnsAreReportedAtOnce() throws IOException {
        Columns columns = Columns.of(NAME, LENGTH.required(), MASS.required(), AREA);
        byte[] file = "Naam;Oppervlakte\nx;1\n".getBytes(StandardCharsets.UTF_8);
        try (Table table = new TableReader(columns).open(new ByteArrayInputStream(file))) {
            assertThat(table.problems())
                    .containsExactly(
                            new HeadingProblem(
                                    HeadingProblem.Code.MISSING, -1, "Lengte (mm)", "length", "a column Lengte (mm)"),
                            new HeadingProblem(
                                    HeadingProblem.Code.MISSING, -1, "Gewicht (kg)", "mass", "a column Gewicht (kg)"));
        }
    }

    @Test
    void valuesWithoutHeadingAreReportedOncePerColumn() throws IOException {
        try (Table table = openCsv("Naam,Aantal\nBalk,1\nBalk, eiken,2\nLat, grenen,3\n")) {
            assertThat(table.problems())
                    .extracting(HeadingProblem::code, HeadingProblem::position)
                    .containsExactly(tuple(HeadingProblem.Code.NO_HEADING, 2));
            assertThat(table.problems().getFirst().right()).contains("C3").contains("quotes");
        }
    }

    @Test
    void titlesAboveTheHeadingsArePassedOver() throws IOException {
        try (Table table =
                openCsv("Naam van het project: X;;\n;;\nOpgenomen op;31-03-2026;\nNaam;Aantal;Lengte\nx;1;2\n")) {
            assertThat(table.headingRow()).isEqualTo(4);
            assertThat(table.rowCount()).isEqualTo(1);
        }
    }

    @Test
    void howManyHeadingsItTakesIsTheCallersToSay() throws IOException {
        byte[] file = "Naam;Aantal;Lengte\nx;1;2\n".getBytes(StandardCharsets.UTF_8);
        try (Table table = new TableReader(COLUMNS.recognisedBy(3)).open(new ByteArrayInputStream(file))) {
            assertThat(table.headingRow()).isEqualTo(1);
        }
        assertThatThrownBy(() -> new TableReader(COLUMNS.recognisedBy(4)).open(new ByteArrayInputStream(file)))
                .isInstanceOfSatisfying(
                        TableException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.NO_HEADINGS));
    }

    @Test
    void aTableWithoutKnownHeadingsIsRefusedWithThoseItMayHave() throws IOException {
        Refusal refusal = Goods.refusal("Foo;Bar\n1;2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.code()).isEqualTo(Refusal.Code.NO_HEADINGS);
        assertThat(refusal.remedy())
                .startsWith("Begin with a row of headings such as: Naam; Lengte (mm); Gewicht (kg)");
    }

    @Test
    void twoColumnsWithOneNameAreAMistakeInTheProgram() {
        assertThatThrownBy(() -> Columns.of(NAME, Column.text("other").en("náám")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not tell one column");
    }

    @Test
    void headingsAreWrittenInTwoLanguages() {
        assertThat(Columns.of(NAME, LENGTH).headings(Locale.of("nl"))).containsExactly("Naam", "Lengte (mm)");
        assertThat(Columns.of(NAME, LENGTH).headings(Locale.UK)).containsExactly("Name", "Length (mm)");
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void everyUnitIsKnownByItsSymbol(Unit unit) {
        assertThat(Unit.named(unit.symbol())).contains(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "m², SQUARE_METRE", "M^2, SQUARE_METRE", "m 3, CUBIC_METRE", "kg/m¹, KILOGRAM_PER_METRE",
        "W/m²·K, WATT_PER_SQUARE_METRE_KELVIN", "W/(m²K), WATT_PER_SQUARE_METRE_KELVIN", "€, EURO", "Ton, TONNE"
    })
    void unitsAreKnownHoweverTheyAreWritten(String name, Unit unit) {
        assertThat(Unit.named(name)).contains(unit);
    }

    @Test
    void valuesAreNotKeptInAUnitThatOthersDoNotConvertToExactly() {
        assertThatThrownBy(() -> Column.quantity("x", Unit.INCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not convert exactly");
    }

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "701, ZZ", "702, AAA", "16383, XFD"})
    void columnsAreNamedAsInASpreadsheet(int position, String letters) {
        assertThat(new Heading(position, "", Optional.empty(), Optional.empty(), Optional.empty()).letters())
                .isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({
        "lengte, lengte, 0",
        "lengte, lenhte, 1",
        "lengte, elngte, 1",
        "lengte, lengt, 1",
        "ab, '', 2",
        "kitten, sitting, 3"
    })
    void distanceCountsLettersToChange(String a, String b, int distance) {
        assertThat(Names.distance(a, b)).isEqualTo(distance);
        assertThat(Names.distance(b, a)).isEqualTo(distance);
    }
}
