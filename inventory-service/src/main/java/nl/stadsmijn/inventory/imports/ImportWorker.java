package nl.stadsmijn.inventory.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nl.stadsmijn.ifc.IfcException;
import nl.stadsmijn.ifc.IfcReader;
import nl.stadsmijn.inventory.donor.Donor;
import nl.stadsmijn.inventory.donor.DonorService;
import nl.stadsmijn.inventory.imports.ifc.IfcMapping;
import nl.stadsmijn.inventory.survey.Inventory;
import nl.stadsmijn.inventory.survey.InventoryService;
import nl.stadsmijn.inventory.survey.Status;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Does one import from file to elements in one transaction, in which its job is locked. A worker that dies takes its transaction with it: the job is free
 * again and nothing is half. A job that killed its worker {@value #MOST_ATTEMPTS} times is given up.
 */
@ApplicationScoped
class ImportWorker {

    private static final int MOST_ATTEMPTS = 3;

    private final ImportRepository imports;
    private final InventoryService inventories;
    private final DonorService donors;
    private final IfcMapping ifc;
    private final ImportPlanner planner;
    private final PlanWriter writer;
    private final ModelStatementRepository statements;
    private final TableImport tables;
    private final String publicUrl;

    ImportWorker(
            ImportRepository imports,
            InventoryService inventories,
            DonorService donors,
            IfcMapping ifc,
            ImportPlanner planner,
            PlanWriter writer,
            ModelStatementRepository statements,
            TableImport tables,
            @ConfigProperty(name = "stadsmijn.public-url") String publicUrl) {
        this.imports = imports;
        this.inventories = inventories;
        this.donors = donors;
        this.ifc = ifc;
        this.planner = planner;
        this.writer = writer;
        this.statements = statements;
        this.tables = tables;
        this.publicUrl = publicUrl;
    }

    /** In the transaction of whoever calls. @return whether there was a job to do */
    @Transactional(TxType.MANDATORY)
    boolean workOne(Lane lane) {
        var taken = imports.take(lane);
        taken.ifPresent(this::work);
        return taken.isPresent();
    }

    private void work(ImportJob job) {
        var attempts = QuarkusTransaction.requiringNew().call(() -> imports.begin(job.id()));
        if (attempts > MOST_ATTEMPTS) {
            imports.fail(job.id(), ImportProblem.givenUp(publicUrl, MOST_ATTEMPTS));
            return;
        }
        try {
            var inventory = inventories.lockForJob(job.inventoryId(), Status.Act.EDIT);
            var result = work(job, inventory, donors.forJob(inventory.donorId()));
            imports.succeed(job.id(), result);
            if (!job.format().isTable()) {
                imports.forgetFile(job.id());
            }
        } catch (RefusedFileException refused) {
            imports.fail(
                    job.id(),
                    ImportProblem.unreadable(publicUrl, refused.code(), refused.getMessage(), refused.line()));
        } catch (IfcException unreadable) {
            var line = unreadable.line() == 0 ? null : unreadable.line();
            imports.fail(
                    job.id(),
                    ImportProblem.unreadable(publicUrl, unreadable.code().name(), unreadable.getMessage(), line));
        } catch (IOException diskFailed) {
            throw new UncheckedIOException(diskFailed);
        }
    }

    private ImportResult work(ImportJob job, Inventory inventory, Donor donor)
            throws IOException, RefusedFileException {
        Path file = Files.createTempFile("import-", ".part");
        try {
            try (var out = Files.newOutputStream(file)) {
                imports.copyFile(job.id(), out);
            }
            return switch (job.format()) {
                case IFC, IFCZIP -> write(job, ifc.map(new IfcReader().read(file), donor.place()), inventory, donor);
                case CSV, XLSX ->
                    tables.run(job, file, inventory, donor, (done, total) -> progress(job.id(), done, total));
            };
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private ImportResult write(ImportJob job, MappedFile file, Inventory inventory, Donor donor) {
        var total = file.rows();
        progress(job.id(), 0, total);
        var planned = planner.plan(file, inventory, donor, job.mode(), imports.senderOf(job.id()));
        var plan = planned.plan();
        if (!job.dryRun()) {
            writer.write(plan);
            statements.keep(planned.statements());
        }
        var rows = plan.rows(!job.dryRun());
        imports.addRows(job.id(), rows);
        progress(job.id(), total, total);
        return plan.result(rows);
    }

    private void progress(UUID jobId, int done, int total) {
        QuarkusTransaction.requiringNew().run(() -> imports.progress(jobId, done, total));
    }
}
