package nl.stadsmijn.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written in whatever way is read back equal. */
class RoundTripTest {

    private static final Column<String> TEXT = Column.text("text").nl("Tekst").en("Text");
    private static final Column<String> OTHER = Column.text("other").nl("Anders");
    private static final Column<BigDecimal> DECIMAL = Column.decimal("decimal").nl("Getal");
    private static final Column<BigDecimal> QUANTITY =
            Column.quantity("quantity", Unit.SQUARE_METRE).nl("Maat");
    private static final Column<Long> INTEGER = Column.integer("integer").nl("Aantal");
    private static final Column<LocalDate> DAY = Column.date("day").nl("Dag");
    private static final Column<Boolean> BOOL = Column.bool("bool").nl("Waar of niet");
    private static final Column<Goods.Grade> CHOICE = Goods.GRADE;
    private static final Columns COLUMNS = Columns.of(TEXT, DECIMAL, OTHER, QUANTITY, INTEGER, DAY, BOOL, CHOICE);

    /** Values of one row; null where there is none. */
    record Values(
            String text,
            BigDecimal decimal,
            String other,
            BigDecimal quantity,
            Long integer,
            LocalDate day,
            Boolean bool,
            Goods.Grade choice) {

        List<Cell> cells() {
            return List.of(
                    TEXT.cell(text),
                    DECIMAL.cell(decimal),
                    OTHER.cell(other),
                    QUANTITY.cell(quantity),
                    INTEGER.cell(integer),
                    DAY.cell(day),
                    BOOL.cell(bool),
                    CHOICE.cell(choice));
        }

        boolean isBlank() {
            return stripped(text) == null
                    && stripped(other) == null
                    && Stream.of(
                                    Optional.ofNullable(decimal),
                                    Optional.ofNullable(quantity),
                                    Optional.ofNullable(integer),
                                    Optional.ofNullable(day),
                                    Optional.ofNullable(bool),
                                    Optional.ofNullable(choice))
                            .allMatch(Optional::isEmpty);
        }

        /** As they are read: text without white space at its ends, and none if nothing is left. */
        Values normal() {
            return new Values(
                    stripped(text), plain(decimal), stripped(other), plain(quantity), integer, day, bool, choice);
        }

        private static String stripped(String text) {
            return text == null || Names.strip(text).isEmpty() ? null : Names.strip(text);
        }

        private static BigDecimal plain(BigDecimal number) {
            return number == null ? null : NumberText.canonical(number);
        }

        static Values of(Row row) {
            assertThat(row.problems()).isEmpty();
            return new Values(
                    row.get(TEXT).orElse(null),
                    row.get(DECIMAL).orElse(null),
                    row.get(OTHER).orElse(null),
                    row.get(QUANTITY).orElse(null),
                    row.get(INTEGER).orElse(null),
                    row.get(DAY).orElse(null),
                    row.get(BOOL).orElse(null),
                    row.get(CHOICE).orElse(null));
        }
    }

    private interface Opening {
        TableWriter open(ByteArrayOutputStream out) throws IOException;
    }

    private static void assertRoundTrip(List<Values> rows, Locale language, Opening opening) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = opening.open(out)) {
            writer.headings(COLUMNS.headings(language).stream().map(Cell::text).toList());
            for (Values row : rows) {
                writer.row(row.cells());
            }
        }
        List<Values> wanted = rows.stream().filter(row -> !row.isBlank()).toList();
        try (Table table = new TableReader(COLUMNS).open(new ByteArrayInputStream(out.toByteArray()));
                Stream<Row> read = table.rows()) {
            List<Row> all = read.toList();
            assertThat(table.problems()).isEmpty();
            assertThat(all)
                    .extracting(Values::of)
                    .isEqualTo(wanted.stream().map(Values::normal).toList());
            assertThat(all).extracting(row -> row.raw(TEXT)).isEqualTo(texts(wanted, Values::text));
            assertThat(all).extracting(row -> row.raw(OTHER)).isEqualTo(texts(wanted, Values::other));
        }
    }

    private static List<String> texts(List<Values> rows, Function<Values, String> text) {
        return rows.stream()
                .map(row -> Objects.requireNonNullElse(text.apply(row), ""))
                .toList();
    }

    @Property(tries = 300)
    void csvReadsBackEqualInWhateverDialect(
            @ForAll("tables") List<Values> rows,
            @ForAll("dialects") CsvOptions options,
            @ForAll("languages") Locale language)
            throws IOException {
        assertRoundTrip(rows, language, out -> TableWriter.csv(out, options));
    }

    @Property(tries = 200)
    void xlsxReadsBackEqual(@ForAll("tables") List<Values> rows, @ForAll("languages") Locale language)
            throws IOException {
        assertRoundTrip(rows, language, out -> TableWriter.xlsx(out, XlsxOptions.named("Blad: 1/2")));
    }

    @Property(tries = 2000)
    void everyTextIsNeutralisedAndComesBack(@ForAll("texts") String text) {
        String neutralised = Texts.neutralised(text);
        assertThat(Texts.unneutralised(neutralised)).isEqualTo(text);
        assertThat(neutralised.isEmpty() || "=+-@\t\r\n".indexOf(neutralised.charAt(0)) < 0)
                .isTrue();
    }

    @Property(tries = 2000)
    void everyTextIsEscapedForXmlAndComesBack(@ForAll("texts") String text) {
        String escaped = Texts.escaped(text);
        assertThat(Texts.unescaped(escaped)).isEqualTo(text);
        assertThat(escaped.chars()).allMatch(c -> c >= ' ' && c < 0xFFFE || c == '\t' || c == '\n');
    }

    /** Shows that the properties above see what they are to see. */
    @Example
    void withoutItsZeroANumberWouldNotComeBack() throws IOException {
        List<Row> rows = Goods.csv("Naam;factor\nx;1,234\n");
        assertThat(rows.getFirst().get(Goods.FACTOR)).isEmpty();
        assertRoundTrip(
                List.of(new Values("x", new BigDecimal("1.234"), null, null, null, null, null, null)),
                Locale.ROOT,
                out -> TableWriter.csv(out, CsvOptions.dutch()));
    }

    @Provide
    Arbitrary<List<Values>> tables() {
        return Combinators.combine(
                        texts().injectNull(0.2),
                        decimals().injectNull(0.2),
                        texts().injectNull(0.2),
                        decimals().injectNull(0.2),
                        Arbitraries.longs().injectNull(0.2),
                        days().injectNull(0.2),
                        Arbitraries.of(true, false).injectNull(0.2),
                        Arbitraries.of(Goods.Grade.class).injectNull(0.2))
                .as(Values::new)
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<CsvOptions> dialects() {
        return Combinators.combine(
                        Arbitraries.of(',', ';', '\t'), Arbitraries.of(DecimalMark.class), Arbitraries.of(true, false))
                .as(CsvOptions::new);
    }

    @Provide
    Arbitrary<Locale> languages() {
        return Arbitraries.of(Locale.ROOT, Locale.ENGLISH);
    }

    /** All characters that a text can have, the meaningful ones often. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> meaningful = Arbitraries.of(
                "'", "=", "+", "-", "@", "\"", ";", ",", "\t", "\r", "\n", "\r\n", " ", "\u00A0", "_x000D_", "_x", "_",
                "x005F_", "<", "&", "]]>", "\u0001", "\uFFFE", "\uFFFF", "\uFEFF", "1", ".", "😀", "é", "sep=", "＝",
                "#N/A", "true");
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(8).map(text -> Texts.clean(text));
        return Arbitraries.oneOf(meaningful, any)
                .list()
                .ofMaxSize(5)
                .map(pieces -> Texts.clean(String.join("", pieces)));
    }

    /** With up to thirty digits on either side, and often with three behind the mark. */
    private static Arbitrary<BigDecimal> decimals() {
        BigInteger most = BigInteger.TEN.pow(30).subtract(BigInteger.ONE);
        Arbitrary<BigDecimal> any = Combinators.combine(
                        Arbitraries.bigIntegers().between(most.negate(), most),
                        Arbitraries.integers().between(0, 30))
                .as(BigDecimal::new);
        Arbitrary<BigDecimal> misleading =
                Arbitraries.longs().between(-9_999_999, 9_999_999).map(n -> BigDecimal.valueOf(n, 3));
        Arbitrary<BigDecimal> whole =
                Arbitraries.bigIntegers().between(most.negate(), most).map(BigDecimal::new);
        return Arbitraries.oneOf(any, misleading, whole);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1000, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
