package nl.stadsmijn.inventory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.table.ElementColumns;
import nl.stadsmijn.inventory.table.ImportRemarks;
import nl.stadsmijn.inventory.table.TableKind;
import nl.stadsmijn.inventory.table.TableLanguage;
import nl.stadsmijn.tabular.Cell;
import nl.stadsmijn.tabular.Row;
import nl.stadsmijn.tabular.Table;
import nl.stadsmijn.tabular.TableWriter;

/** An import given back as a workbook: of a table its own rows, what became of each before it, and every fault at its cell. */
@ApplicationScoped
class ImportWorkbook {

    /** Of all that is added to the file: the messages of the rows are in it, and nobody reads a column in two. */
    static final TableLanguage LANGUAGE = TableLanguage.en;

    private static final int BATCH = 1000;

    private final ImportRepository imports;
    private final TableBounds bounds;

    ImportWorkbook(ImportRepository imports, TableBounds bounds) {
        this.imports = imports;
        this.bounds = bounds;
    }

    void write(ImportJob job, OutputStream out) throws IOException {
        try (var writer = TableKind.XLSX.writer(out, LANGUAGE, "Import")) {
            if (job.format().isTable()) {
                writeTable(job, writer);
            } else {
                writeModel(job, writer);
            }
        }
    }

    private void writeModel(ImportJob job, TableWriter writer) throws IOException {
        var headings = cells(ImportRemarks.headings());
        headings.addAll(cells(List.of("Element id", "IFC GlobalId", "Name", "IFC class")));
        writer.headings(headings);
        var outcomes = new Outcomes(job);
        while (outcomes.hasNext()) {
            var row = outcomes.next();
            var cells = remarks(row);
            cells.add(Cell.text(row.elementId() == null ? "" : row.elementId().toString()));
            cells.addAll(cells(Arrays.asList(row.globalId(), row.name(), row.ifcClass())));
            writer.row(cells);
        }
    }

    private static List<Cell> cells(List<String> texts) {
        return texts.stream().map(Cell::text).collect(Collectors.toCollection(ArrayList::new));
    }

    private void writeTable(ImportJob job, TableWriter writer) throws IOException {
        Path file = Files.createTempFile("import-", ".part");
        try {
            try (var out = Files.newOutputStream(file)) {
                imports.copyFile(job.id(), out);
            }
            try (var table = bounds.open(file);
                    var rows = table.rows()) {
                var hasId = table.position(ElementColumns.ID).isPresent();
                writer.headings(headings(table, hasId));
                var outcomes = new Outcomes(job);
                for (var row : (Iterable<Row>) rows::iterator) {
                    writer.row(cells(table, row, outcomes.of(row.number()), hasId));
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<Cell> headings(Table table, boolean hasId) {
        var headings = cells(ImportRemarks.headings());
        if (!hasId) {
            headings.add(Cell.text(ElementColumns.ID.heading(LANGUAGE.locale())));
        }
        var before = headings.size();
        table.headings().forEach(heading -> headings.add(Cell.text(heading.text())));
        table.problems().stream()
                .filter(problem -> problem.position() >= 0
                        && problem.position() < table.headings().size())
                .forEach(problem -> headings.set(
                        before + problem.position(),
                        headings.get(before + problem.position()).faulty(problem.right())));
        return headings;
    }

    private static List<Cell> cells(Table table, Row row, ImportRow outcome, boolean hasId) {
        var cells = remarks(outcome);
        if (!hasId) {
            var id = outcome == null ? null : outcome.elementId();
            cells.add(Cell.text(id == null ? "" : id.toString()));
        }
        var own = row.cells();
        if (outcome != null) {
            outcome.notices().forEach(notice -> mark(table, own, notice));
        }
        cells.addAll(own);
        return cells;
    }

    /** What became of it and why. @param outcome null for a row of the template */
    private static List<Cell> remarks(ImportRow outcome) {
        if (outcome == null) {
            return new ArrayList<>(List.of(Cell.blank(), Cell.blank()));
        }
        var why = outcome.notices().stream().map(ImportWorkbook::remark).collect(Collectors.joining("\n"));
        return new ArrayList<>(List.of(
                Cell.text(outcome.outcome().name()), Cell.text(why.substring(0, Math.min(why.length(), 32_000)))));
    }

    private static String remark(ImportNotice notice) {
        var about = notice.heading() == null ? notice.field() : notice.heading();
        return about == null ? notice.message() : about + ": " + notice.message();
    }

    private static void mark(Table table, List<Cell> cells, ImportNotice notice) {
        var column = notice.field() == null
                ? null
                : ElementColumns.of(notice.field()).orElse(null);
        if (column == null || table.position(column).isEmpty()) {
            return;
        }
        var position = table.position(column).getAsInt();
        if (cells.get(position).note().isEmpty()) {
            cells.set(position, cells.get(position).faulty(notice.message()));
        }
    }

    /** The outcomes of a job in the order of its rows, a batch in memory at a time. */
    private final class Outcomes implements Iterator<ImportRow> {

        private final ImportJob job;
        private List<ImportRow> batch = List.of();
        private int next;
        private int last;

        private Outcomes(ImportJob job) {
            this.job = job;
        }

        @Override
        public boolean hasNext() {
            if (next == batch.size()) {
                batch = imports.rows(job.id(), last, BATCH);
                next = 0;
                last = batch.isEmpty() ? last : batch.getLast().row();
            }
            return next < batch.size();
        }

        @Override
        public ImportRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return batch.get(next++);
        }

        /** Of this row of the table; null if there is none. Rows are asked for in their order. */
        private ImportRow of(int row) {
            return hasNext() && batch.get(next).row() == row ? next() : null;
        }
    }
}
