package nl.stadsmijn.inventory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.survey.InventoryService;
import nl.stadsmijn.inventory.survey.Status;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.storage.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes files in, and tells how far they are. */
@ApplicationScoped
class ImportService {

    private static final int START = 4096;

    private final ImportRepository imports;
    private final InventoryService inventories;
    private final Caller caller;
    private final Clock clock;
    private final long mostTableBytes;
    private final long mostModelBytes;

    ImportService(
            ImportRepository imports,
            InventoryService inventories,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "stadsmijn.imports.most-bytes", defaultValue = "209715200") long mostTableBytes,
            @ConfigProperty(name = "stadsmijn.imports.most-model-bytes", defaultValue = "629145600")
                    long mostModelBytes) {
        this.imports = imports;
        this.inventories = inventories;
        this.caller = caller;
        this.clock = clock;
        this.mostTableBytes = mostTableBytes;
        this.mostModelBytes = mostModelBytes;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 413 too large, 422 another kind of file, 409 the inventory is no draft */
    @Transactional
    ImportJob submit(UUID inventoryId, ImportFormat format, ImportMode mode, boolean dryRun, Path file)
            throws IOException {
        InventoryService.require(inventories.mine(inventoryId), Status.Act.EDIT);
        refuseTooLarge(format, Files.size(file));
        try (var in = Files.newInputStream(file)) {
            format.refusal(in.readNBytes(START)).ifPresent(why -> {
                throw Problem.rule("body", "NOT_" + format, why, null);
            });
        }
        var job = new ImportJob(
                Ids.next(),
                inventoryId,
                format,
                mode,
                dryRun,
                ImportJob.Status.QUEUED,
                0,
                0,
                null,
                null,
                Instant.now(clock),
                null);
        try (var in = Files.newInputStream(file)) {
            imports.insert(job, caller.organisation(), in);
        }
        return job;
    }

    private void refuseTooLarge(ImportFormat format, long bytes) {
        var most = format.isTable() ? mostTableBytes : mostModelBytes;
        if (bytes > most) {
            throw Problem.of(
                    ProblemType.TOO_LARGE,
                    "%s may have at most %d bytes, and this has %d. Send %s."
                            .formatted(
                                    format.isTable() ? "A table" : "A model",
                                    most,
                                    bytes,
                                    format.isTable() ? "the rows in parts" : "it zipped (.ifczip)"));
        }
    }

    ImportJob mine(UUID id) {
        var job = imports.find(id).orElseThrow(Problem::notFound);
        inventories.mine(job.inventoryId());
        return job;
    }

    /** The rows of an import that has ended, to be written as a workbook. @throws io.quarkiverse.resteasy.problem.HttpProblem 404, or 409 if there are none */
    ImportJob ended(UUID id) {
        var job = mine(id);
        if (job.status() != ImportJob.Status.SUCCEEDED) {
            throw Problem.conflict("The import is %s: it has no rows to give back.".formatted(job.status()));
        }
        if (job.format().isTable() && !imports.hasFile(id)) {
            throw Problem.conflict("The file itself is kept no longer; its rows are still given as application/json.");
        }
        return job;
    }

    Page<ImportRow> rows(UUID id, PageRequest page) {
        mine(id);
        var after = page.after(1).map(cursor -> number(cursor.text(0))).orElse(0);
        return Page.of(imports.rows(id, after, page.limit() + 1), page, row -> List.of(row.row()));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notOurs) {
            throw Problem.of(
                    ProblemType.MALFORMED_REQUEST, "cursor: take it unchanged from nextCursor of the page before.");
        }
    }
}
