package nl.stadsmijn.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The columns of the tables in the tests, and short ways to read such tables. */
final class Goods {

    enum Grade {
        GOOD,
        FAIR,
        POOR;

        List<String> names() {
            return switch (this) {
                case GOOD -> List.of("goed", "good");
                case FAIR -> List.of("redelijk", "fair");
                case POOR -> List.of("slecht", "poor");
            };
        }
    }

    static final Column<String> NAME = Column.text("name")
            .nl("Naam", "Omschrijving")
            .en("Name", "Description")
            .required();
    static final Column<BigDecimal> LENGTH =
            Column.quantity("length", Unit.MILLIMETRE).nl("Lengte").en("Length");
    static final Column<BigDecimal> MASS =
            Column.quantity("mass", Unit.KILOGRAM).nl("Gewicht", "Massa").en("Weight", "Mass");
    static final Column<BigDecimal> AREA =
            Column.quantity("area", Unit.SQUARE_METRE).nl("Oppervlakte").en("Area");
    static final Column<BigDecimal> PRICE =
            Column.quantity("price", Unit.EURO).nl("Prijs").en("Price");
    static final Column<BigDecimal> FACTOR = Column.decimal("factor");
    static final Column<Long> COUNT = Column.integer("count").nl("Aantal").en("Count");
    static final Column<LocalDate> FROM =
            Column.date("from").nl("Beschikbaar vanaf").en("Available from");
    static final Column<Boolean> TESTED = Column.bool("tested").nl("Getest").en("Tested");
    static final Column<Grade> GRADE =
            Column.choice("grade", Grade.class, Grade::names).nl("Staat").en("State");

    static final Columns COLUMNS = Columns.of(NAME, LENGTH, MASS, AREA, PRICE, FACTOR, COUNT, FROM, TESTED, GRADE);

    private Goods() {}

    static Table open(byte[] file) throws IOException {
        return new TableReader(COLUMNS).open(new ByteArrayInputStream(file));
    }

    static Table openCsv(String text) throws IOException {
        return open(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Row> rows(byte[] file) throws IOException {
        try (Table table = open(file);
                Stream<Row> rows = table.rows()) {
            return rows.toList();
        }
    }

    static List<Row> csv(String text) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The values of one column, none for blank and unreadable cells. */
    static <T> List<T> values(List<Row> rows, Column<T> column) {
        return rows.stream().flatMap(row -> row.get(column).stream()).toList();
    }

    /** All problems of all rows, as "row heading CODE value". */
    static List<String> problems(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.problems().stream())
                .map(problem -> problem.row() + " " + problem.heading() + " " + problem.code() + " " + problem.value())
                .toList();
    }

    /** Why a file is refused; fails when it is read. */
    static Refusal refusal(byte[] file) throws IOException {
        return refusal(file, TableLimits.defaults());
    }

    static Refusal refusal(byte[] file, TableLimits limits) throws IOException {
        try (Table table = new TableReader(COLUMNS, limits).open(new ByteArrayInputStream(file))) {
            throw new AssertionError("read as " + table.format());
        } catch (TableException refused) {
            return refused.refusal();
        }
    }
}
