package nl.stadsmijn.inventory.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.stadsmijn.inventory.table.ElementColumns;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.tabular.Column;
import nl.stadsmijn.tabular.Row;
import nl.stadsmijn.tabular.Table;

/** What is to be said of a row, each under the heading that the file has for it. */
final class RowNotices {

    private final Table table;
    private final Row row;
    private final List<ImportNotice> notices = new ArrayList<>();

    RowNotices(Table table, Row row) {
        this.table = table;
        this.row = row;
    }

    /** The cells that could not be read. */
    void addCells() {
        row.problems()
                .forEach(cell -> notices.add(new ImportNotice(
                        cell.key(), cell.heading(), cell.code().name(), "must be " + cell.right(), cell.value())));
    }

    void add(Violation wrong) {
        var column = ElementColumns.of(wrong.field());
        var value = wrong.value() == null
                ? column.map(row::raw).filter(text -> !text.isEmpty()).orElse(null)
                : wrong.value().toString();
        notices.add(new ImportNotice(
                wrong.field(),
                column.flatMap(this::heading)
                        .or(() -> headingOfWhole(wrong.field()))
                        .orElse(null),
                wrong.code(),
                wrong.message(),
                ImportNotice.shortened(value)));
    }

    /** Adds what can't be made of a cell, unless the cell could not even be read. */
    void addFault(Violation fault) {
        var column = ElementColumns.of(fault.field());
        var unread = row.problems().stream()
                .anyMatch(cell ->
                        column.map(Column::key).filter(cell.key()::equals).isPresent());
        if (!unread) {
            add(fault);
        }
    }

    /** Adds a broken rule, unless its cell is known to be wrong: then it is what follows from that. */
    void addRule(Violation broken) {
        var column = ElementColumns.of(broken.field());
        var known = notices.stream()
                .anyMatch(notice -> notice.field().equals(broken.field())
                        || column.isPresent()
                                && ElementColumns.of(notice.field()).equals(column));
        if (!known) {
            add(broken);
        }
    }

    /** A unit that no column says stands in the heading of the amount. */
    private Optional<String> headingOfWhole(String field) {
        var end = field.lastIndexOf('.');
        return end < 0
                ? Optional.empty()
                : ElementColumns.of(field.substring(0, end)).flatMap(this::heading);
    }

    private Optional<String> heading(Column<?> column) {
        var position = table.position(column);
        return position.isPresent()
                ? Optional.of(table.headings().get(position.getAsInt()).text())
                : Optional.empty();
    }

    boolean isEmpty() {
        return notices.isEmpty();
    }

    /** What was added since this was asked before. */
    List<ImportNotice> take() {
        var taken = List.copyOf(notices);
        notices.clear();
        return taken;
    }
}
