package nl.stadsmijn.inventory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stadsmijn.inventory.description.LotRepository;
import nl.stadsmijn.inventory.description.Voices;
import nl.stadsmijn.inventory.donor.Donor;
import nl.stadsmijn.inventory.element.ElementRules;
import nl.stadsmijn.inventory.element.PieceRepository;
import nl.stadsmijn.inventory.survey.Inventory;
import nl.stadsmijn.inventory.table.ElementColumns;
import nl.stadsmijn.tabular.HeadingProblem;
import nl.stadsmijn.tabular.Row;
import nl.stadsmijn.tabular.Table;
import nl.stadsmijn.tabular.TableException;

/**
 * Makes elements of a table, a batch of rows at a time: what is in memory does not grow with the table, but for the ids that were seen. A batch is planned
 * while the one before it is written.
 */
@ApplicationScoped
class TableImport {

    private static final int BATCH = 1000;

    private final ElementRules rules;
    private final LotRepository lots;
    private final PieceRepository pieces;
    private final PlanWriter writer;
    private final ImportRepository imports;
    private final TableBounds bounds;
    private final Voices voices;

    TableImport(
            ElementRules rules,
            LotRepository lots,
            PieceRepository pieces,
            PlanWriter writer,
            ImportRepository imports,
            TableBounds bounds,
            Voices voices) {
        this.rules = rules;
        this.lots = lots;
        this.pieces = pieces;
        this.writer = writer;
        this.imports = imports;
        this.bounds = bounds;
        this.voices = voices;
    }

    /** How far it is. */
    interface Progress {
        void tell(int done, int total);
    }

    /** @throws RefusedFileException if the file as a whole can't be imported; nothing has been written then */
    ImportResult run(ImportJob job, Path file, Inventory inventory, Donor donor, Progress progress)
            throws IOException, RefusedFileException {
        try (var table = bounds.open(file)) {
            requireHeadings(table);
            imports.planAnew();
            progress.tell(0, table.rowCount());
            var planner = new TablePlanner(rules, table, inventory, donor, job.mode());
            return work(job, table, planner, done -> progress.tell(done, table.rowCount()));
        } catch (TableException refused) {
            throw RefusedFileException.of(refused);
        }
    }

    private static void requireHeadings(Table table) throws RefusedFileException {
        var missing = table.problems().stream()
                .filter(problem -> problem.code() == HeadingProblem.Code.MISSING)
                .map(HeadingProblem::right)
                .toList();
        if (!missing.isEmpty()) {
            throw new RefusedFileException(
                    "MISSING_HEADING",
                    "The table lacks %s. Add it to its row of headings, as in GET /import-templates/csv."
                            .formatted(String.join(", ", missing)),
                    (long) table.headingRow());
        }
    }

    private ImportResult work(ImportJob job, Table table, TablePlanner planner, IntConsumer progress)
            throws IOException {
        var tally = new TableTally();
        var sender = imports.senderOf(job.id());
        try (var rows = table.rows();
                var ahead = new PlanAhead(
                        new RowBatches(rows.iterator(), BATCH), batch -> plan(job, sender, planner, batch))) {
            for (var next = ahead.next(); next.isPresent(); next = ahead.next()) {
                tally.passOver(next.get().passedOver());
                tally.add(write(job, next.get().plan()));
                progress.accept(tally.rows());
            }
        }
        return tally.result(table);
    }

    /**
     * Runs beside the transaction of the job, so what it finds is what the inventory had before: that nothing else changes it meanwhile is held by that
     * transaction, and what stands in the table twice is known from the table.
     */
    private ImportPlan plan(ImportJob job, UUID sender, TablePlanner planner, List<Row> batch) {
        var ids = batch.stream().map(planner::id).filter(Objects::nonNull).toList();
        var externalIds = batch.stream()
                .flatMap(row -> row.get(ElementColumns.EXTERNAL_ID).stream())
                .collect(Collectors.toSet());
        var elements = lots.elements(job.inventoryId(), ids, externalIds);
        var known = new KnownElements(elements, new SendersVoice(voices, voices.ofInventory(elements, sender)));
        var steps = batch.stream().map(row -> planner.step(row, known)).toList();
        var taken = pieces.taken(
                job.inventoryId(),
                steps.stream()
                        .flatMap(step -> TablePlanner.added(step).stream())
                        .toList());
        return new ImportPlan(
                IntStream.range(0, steps.size())
                        .mapToObj(i -> planner.unlessTaken(batch.get(i), steps.get(i), taken))
                        .toList(),
                List.of());
    }

    private List<ImportRow> write(ImportJob job, ImportPlan plan) {
        if (!job.dryRun()) {
            writer.write(plan);
        }
        var rows = plan.rows(!job.dryRun());
        imports.addRows(job.id(), rows);
        return rows;
    }
}
