package nl.stadsmijn.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one way through the whole table shows: where its headings are, how each column is written, how many rows there are, and that it can
 * be read to its end.
 *
 * @param conventions per position of a column that is read
 * @param rowCount rows below the headings that are not blank
 */
record Survey(Headings headings, Map<Integer, Convention> conventions, int rowCount) {

    private static final int ROWS_LOOKED_AT_FOR_HEADINGS = 50;

    static Survey of(TableSource source, Columns columns) throws IOException {
        try (RawRows rows = source.rows()) {
            return new Surveyor(findHeadings(rows, source, columns), source.dates()).survey(rows);
        }
    }

    private static Headings findHeadings(RawRows rows, TableSource source, Columns columns) throws IOException {
        int lookedAt = 0;
        Optional<RawRow> row = rows.next();
        while (row.isPresent() && lookedAt < ROWS_LOOKED_AT_FOR_HEADINGS) {
            Optional<Headings> headings = Headings.in(row.get(), columns);
            if (headings.isPresent()) {
                return headings.get();
            }
            lookedAt += row.get().isBlank() ? 0 : 1;
            row = rows.next();
        }
        throw new TableException(lookedAt == 0 ? new Refusal.Empty() : noHeadings(source, columns));
    }

    private static Refusal noHeadings(TableSource source, Columns columns) {
        List<String> others = source.format() instanceof TableFormat.Xlsx(String sheet, List<String> sheets)
                ? sheets.stream().filter(name -> !name.equals(sheet)).toList()
                : List.of();
        return new Refusal.NoHeadings(columns.headings(Locale.ROOT), others);
    }

    /** Goes through the rows below the headings. */
    private static final class Surveyor {

        private final Headings headings;
        private final ExcelDates dates;
        private final Map<Integer, Evidence> evidence = new HashMap<>();
        private final Map<Integer, Integer> firstRowWithoutHeading = new TreeMap<>();
        private int rowCount;

        Surveyor(Headings headings, ExcelDates dates) {
            this.headings = headings;
            this.dates = dates;
            headings.positions().values().forEach(position -> evidence.put(position, new Evidence()));
        }

        Survey survey(RawRows rows) throws IOException {
            Optional<RawRow> row = rows.next();
            while (row.isPresent()) {
                if (!row.get().isBlank()) {
                    rowCount++;
                    look(row.get());
                }
                row = rows.next();
            }
            return new Survey(headings.with(valuesWithoutHeading()), conventions(), rowCount);
        }

        private void look(RawRow row) {
            for (int position = 0; position < row.cells().size(); position++) {
                RawCell cell = row.cells().get(position);
                if (cell.isBlank()) {
                    continue;
                }
                Optional<Heading> heading = headings.at(position);
                if (heading.isPresent() && heading.get().column().isPresent()) {
                    heading.get().column().get().kind().observe(cell, evidence.get(position));
                } else if (heading.map(Heading::text).map(Names::key).orElse("").isEmpty()) {
                    firstRowWithoutHeading.putIfAbsent(position, row.number());
                }
            }
        }

        private List<HeadingProblem> valuesWithoutHeading() {
            List<HeadingProblem> problems = new ArrayList<>();
            firstRowWithoutHeading.forEach((position, row) -> problems.add(new HeadingProblem(
                    HeadingProblem.Code.NO_HEADING,
                    position,
                    headings.at(position).map(Heading::text).orElse(""),
                    "",
                    "a heading above the value in " + Heading.letters(position) + row
                            + ", or no value there; text with the delimiter in it stands in quotes")));
            return problems;
        }

        private Map<Integer, Convention> conventions() {
            Evidence file = new Evidence();
            evidence.values().forEach(file::add);
            Map<Integer, Convention> conventions = new HashMap<>();
            evidence.forEach((position, own) -> conventions.put(position, own.convention(file, dates)));
            return Map.copyOf(conventions);
        }
    }
}
