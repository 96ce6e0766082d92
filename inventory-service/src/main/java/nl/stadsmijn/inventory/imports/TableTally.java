package nl.stadsmijn.inventory.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.stadsmijn.inventory.table.ElementColumns;
import nl.stadsmijn.tabular.HeadingProblem;
import nl.stadsmijn.tabular.Table;

/** Counts what became of a table's rows. */
final class TableTally {

    private final Map<ImportRow.Outcome, Integer> outcomes = new EnumMap<>(ImportRow.Outcome.class);
    private int passedOver;

    void add(List<ImportRow> rows) {
        rows.forEach(row -> outcomes.merge(row.outcome(), 1, Integer::sum));
    }

    /** Rows of the template itself. */
    void passOver(int rows) {
        passedOver += rows;
    }

    int rows() {
        return passedOver
                + outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int count(ImportRow.Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    ImportResult result(Table table) {
        var warnings = new ArrayList<ImportNotice>();
        table.problems().forEach(problem -> warnings.add(warning(problem)));
        if (passedOver > 0) {
            warnings.add(new ImportNotice(
                    null,
                    "TEMPLATE_ROWS",
                    passedOver == 1
                            ? "1 row of the template itself (example or explanation) was passed over."
                            : "%d rows of the template itself (example, explanation) were passed over."
                                    .formatted(passedOver),
                    null));
        }
        ElementColumns.massOfSomething(table)
                .ifPresent(heading -> warnings.add(new ImportNotice(
                        "massPerUnit",
                        heading,
                        "TAKEN_PER_UNIT",
                        "It is taken for the mass of one piece, metre or m², not of the whole amount; write Massa per eenheid (kg) to say so.",
                        heading)));
        if (rows() == passedOver) {
            warnings.add(new ImportNotice(
                    null,
                    "NO_ELEMENTS",
                    "There are no rows of elements below the headings, so nothing was listed.",
                    null));
        }
        var elements = rows() - passedOver - count(ImportRow.Outcome.REJECTED);
        return new ImportResult(
                count(ImportRow.Outcome.CREATED),
                count(ImportRow.Outcome.UPDATED),
                count(ImportRow.Outcome.UNCHANGED),
                count(ImportRow.Outcome.REJECTED),
                warnings,
                elements);
    }

    private static ImportNotice warning(HeadingProblem problem) {
        var what = switch (problem.code()) {
            case UNKNOWN -> "Nobody knows this heading, so its column was not read; ";
            case NO_HEADING -> "Values without a heading were not read; there must be ";
            case DUPLICATE -> "This heading stands there twice, so this column was not read; give ";
            case UNKNOWN_UNIT -> "This unit is not known, so the column was not read; write ";
            case UNIT_MISFIT -> "It is not measured in this unit, so the column was not read; write ";
            case MISSING -> "There must be ";
        };
        return new ImportNotice(
                problem.key().isEmpty() ? null : problem.key(),
                problem.heading(),
                code(problem.code()),
                what + problem.right() + ".",
                problem.heading());
    }

    private static String code(HeadingProblem.Code code) {
        return switch (code) {
            case UNKNOWN -> "UNKNOWN_HEADING";
            case NO_HEADING -> "NO_HEADING";
            case DUPLICATE -> "DUPLICATE_HEADING";
            case UNKNOWN_UNIT -> "UNKNOWN_UNIT";
            case UNIT_MISFIT -> "UNIT_MISFIT";
            case MISSING -> "MISSING_HEADING";
        };
    }
}
