package nl.stadsmijn.inventory.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Hazard;
import nl.stadsmijn.inventory.description.Identity;
import nl.stadsmijn.inventory.description.Price;
import nl.stadsmijn.inventory.table.ElementColumns.Told;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.tabular.Column;
import nl.stadsmijn.tabular.TableReader;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What is written as a table is read back as it was. */
class ElementColumnsTest {

    @Property(tries = 60)
    void aTableThatWasWrittenTellsTheSame(
            @ForAll("descriptions") List<Description> descriptions,
            @ForAll TableKind kind,
            @ForAll TableLanguage language)
            throws IOException {
        var file = write(descriptions, kind, language);

        var fresh = read(file, List.of());
        var again = read(file, descriptions);

        assertThat(fresh).flatExtracting(Told::faults).isEmpty();
        assertThat(fresh)
                .extracting(told -> told.element().what())
                .usingRecursiveFieldByFieldElementComparator(RecursiveComparisonConfiguration.builder()
                        .withComparatorForType(Comparator.<BigDecimal>naturalOrder(), BigDecimal.class)
                        .build())
                .isEqualTo(descriptions);
        assertThat(again).extracting(told -> told.element().what()).isEqualTo(descriptions);
    }

    @Provide
    Arbitrary<List<Description>> descriptions() {
        return Descriptions.any().list().ofMinSize(1).ofMaxSize(3);
    }

    private static byte[] write(List<Description> descriptions, TableKind kind, TableLanguage language)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = new ElementTable(kind, language, out)) {
            for (var what : descriptions) {
                table.add(new TableElement(null, null, false, what));
            }
        }
        return out.toByteArray();
    }

    /** @param before what is known of each row's element; empty if nothing is */
    private static List<Told> read(byte[] file, List<Description> before) throws IOException {
        var told = new ArrayList<Told>();
        try (var table = new TableReader(ElementColumns.COLUMNS).open(new ByteArrayInputStream(file));
                var rows = table.rows()) {
            assertThat(table.problems()).isEmpty();
            rows.forEach(row -> {
                assertThat(row.problems()).isEmpty();
                told.add(ElementColumns.read(
                        table,
                        row,
                        before.isEmpty()
                                ? TableElement.NEW
                                : new TableElement(null, null, false, before.get(told.size()))));
            });
        }
        return told;
    }

    private static Told only(String csv, Description... before) throws IOException {
        return read(csv.getBytes(StandardCharsets.UTF_8), List.of(before)).getFirst();
    }

    @Test
    void everyColumnIsNamedAndExplainedInBothLanguages() {
        assertThat(ElementColumns.FIELDS).hasSizeGreaterThan(45).allSatisfy(field -> {
            assertThat(field.nl()).isNotBlank();
            assertThat(field.en()).isNotBlank();
            assertThat(field.column().heading(TableLanguage.nl.locale())).doesNotContain(".");
            assertThat(field.column().heading(TableLanguage.en.locale())).doesNotContain(".");
        });
    }

    @Test
    void aFieldOfJsonLeadsToItsColumn() {
        assertThat(ElementColumns.of("geometry.lengthMm")).map(Column::key).hasValue("geometry.lengthMm");
        assertThat(ElementColumns.of("hazards[2].substance")).map(Column::key).hasValue("hazards");
        assertThat(ElementColumns.of("amount.value")).map(Column::key).hasValue("amount");
        assertThat(ElementColumns.of("amount.unit")).map(Column::key).hasValue("amount.unit");
        assertThat(ElementColumns.of("price.perUnit.amount")).map(Column::key).hasValue("price.perUnit");
        assertThat(ElementColumns.of("evidenceDetails.lengthMm.on"))
                .map(Column::key)
                .hasValue("evidence");
        assertThat(ElementColumns.of("")).isEmpty();
    }

    @Test
    void whatThereIsNoColumnForStaysAndABlankCellEmpties() throws IOException {
        var before = only("naam;kleur;technische conditie;prijs\nDeur;rood;2;12,50\n")
                .element()
                .what();

        var after = only("naam;kleur\nDeur;\n", before).element().what();

        assertThat(after.madeOf().colour()).isNull();
        assertThat(after.condition().technical()).isEqualTo(2);
        assertThat(after.terms().price().perUnit().amount()).isEqualByComparingTo("12.50");
    }

    @Test
    void aPriceAloneIsFixedAndItsLossMakesItOnRequest() throws IOException {
        var fixed = only("naam;prijs\nDeur;€ 12,50\n").element().what();
        var lost = only("naam;prijs\nDeur;\n", fixed).element().what();

        assertThat(fixed.terms().price().kind()).isEqualTo(Price.Kind.FIXED);
        assertThat(lost.terms().price()).isEqualTo(Price.ON_REQUEST);
    }

    @Test
    void peopleWriteUnitsAndWordsAsTheyDo() throws IOException {
        var what = only("Naam;Aantal;Eenheid;Lengte (m);Gevaarlijke stoffen;Oogstbaar;Type verbinding\n"
                        + "Ligger;8;stuks;6,25;asbestos: absent-tested (ASB 1);ja;bout\n")
                .element()
                .what();

        assertThat(what.amount()).hasToString("8 pieces");
        assertThat(what.geometry().lengthMm()).isEqualTo(6250);
        assertThat(what.hazards()).containsExactly(new Hazard("asbestos", Hazard.Status.ABSENT_TESTED, "ASB 1"));
        assertThat(what.detachability().connection()).hasToString("BOLT_AND_NUT");
    }

    @Test
    void whatCanNotBeIsAFaultOfItsFieldAsInJson() throws IOException {
        var told =
                only("naam;aantal;eenheid;lengte (mm);gevaarlijke stoffen;prijs;bewijs;samenstelling;minimale afname\n"
                        + "Deur;1,5;stuk;2015,5;asbestos:MISSCHIEN;1,255;lengthMm:GUESSED(on=gisteren);hout:veel;-1\n");

        assertThat(told.remarks())
                .extracting(Violation::field, Violation::code)
                .containsExactly(Tuple.tuple("geometry.lengthMm", "ROUNDED"));
        assertThat(told.faults())
                .extracting(Violation::field, Violation::code)
                .contains(
                        Tuple.tuple("amount.value", "NOT_WHOLE"),
                        Tuple.tuple("hazards[0].status", "WRONG_VALUE"),
                        Tuple.tuple("price.perUnit.amount", "WRONG_MONEY"),
                        Tuple.tuple("evidence.lengthMm", "WRONG_VALUE"),
                        Tuple.tuple("evidenceDetails.lengthMm.on", "WRONG_FORM"),
                        Tuple.tuple("composition[0].percent", "NOT_A_DECIMAL"),
                        Tuple.tuple("minimumOrder.value", "NEGATIVE"));
    }

    @Test
    void aNumberThatIsMuchTooLargeIsNotCalledBroken() throws IOException {
        var told = only("naam;lengte (mm);technische conditie\nLigger;99999999999;99999999999\n");

        assertThat(told.faults())
                .extracting(Violation::field, Violation::code, Violation::message)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("geometry.lengthMm", "TOO_LARGE", "must be at most 100000 mm"),
                        Tuple.tuple("condition.technical", "TOO_LARGE", "must be at most 6"));
    }

    @Test
    void aListTooLongForACellStaysWhereItIsAndIsRefusedElsewhere() throws IOException {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 2000; i++) {
            ids.add("0Du7sXlKf9Q9osiRbT%04d".formatted(i));
        }
        var before = only("naam;kleur\nDeur;rood\n").element().what();
        var many = before.with(new Identity("Deur", null, ids, null));
        var file = write(List.of(many), TableKind.XLSX, TableLanguage.en);

        assertThat(read(file, List.of(many)).getFirst().element().what()).isEqualTo(many);
        assertThat(read(file, List.of()).getFirst().faults())
                .extracting(Violation::code)
                .containsExactly("TOO_LONG");
    }
}
