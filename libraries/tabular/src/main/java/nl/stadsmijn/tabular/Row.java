package nl.stadsmijn.tabular;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row of a table: its values by column, its cells as they were sent, and what could not be read of them. */
public final class Row {

    private final RawRow raw;
    private final Map<String, Integer> positions;
    private final Object[] values;
    private final List<CellProblem> problems;

    Row(RawRow raw, Map<String, Integer> positions, Object[] values, List<CellProblem> problems) {
        this.raw = raw;
        this.positions = positions;
        this.values = values;
        this.problems = List.copyOf(problems);
    }

    /**
     * The row's number as a spreadsheet program shows it, from 1: a row of CSV with line breaks in quotes is one row, an empty line is one too,
     * and a first line {@code sep=;} is none.
     */
    public int number() {
        return raw.number();
    }

    /** The value of a column; empty when the cell is blank, could not be read, or the file has no such column. */
    public <T> Optional<T> get(Column<T> column) {
        Integer position = positions.get(column.key());
        return position == null
                ? Optional.empty()
                : Optional.ofNullable(column.kind().type().cast(values[position]));
    }

    /**
     * The text of the cell at a position from 0, exactly as sent in CSV (less an apostrophe that keeps it from being a formula); in XLSX what
     * the cell holds: a number with a decimal point, a date as ISO 8601, the outcome of a formula. Empty for a blank cell.
     */
    public String raw(int position) {
        return raw.cell(position).text();
    }

    /** The text of the cell of a column, as {@link #raw(int)}; empty when the file has no such column. */
    public String raw(Column<?> column) {
        Integer position = positions.get(column.key());
        return position == null ? "" : raw(position);
    }

    /** The cells that can't be read, in their order; none if all can. */
    public List<CellProblem> problems() {
        return problems;
    }

    /** The row's cells, at least as many as there are headings, to be written again as they were, with all faulty ones marked. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int position = 0; position < Math.max(raw.cells().size(), values.length); position++) {
            cells.add(written(raw.cell(position)));
        }
        for (CellProblem problem : problems) {
            cells.set(problem.position(), cells.get(problem.position()).faulty(problem.right()));
        }
        return cells;
    }

    private static Cell written(RawCell cell) {
        return switch (cell.type()) {
            case NUMBER ->
                NumberText.inRange(new BigDecimal(cell.text()), null) instanceof NumberText.Clear number
                        ? Cell.number(number.value())
                        : Cell.text(cell.text());
            case DATE ->
                cell.text().indexOf('T') < 0 ? Cell.date(LocalDate.parse(cell.text())) : Cell.text(cell.text());
            case BOOLEAN -> Cell.bool(Boolean.valueOf(cell.text()));
            default -> Cell.text(cell.text());
        };
    }

    @Override
    public String toString() {
        return "row " + number() + raw.cells().stream().map(RawCell::text).toList();
    }
}
