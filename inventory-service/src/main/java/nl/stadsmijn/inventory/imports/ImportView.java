package nl.stadsmijn.inventory.imports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as who may see its inventory sees it. */
@Schema(name = "Import")
record ImportView(
        UUID id,
        UUID inventoryId,
        ImportMode mode,
        boolean dryRun,
        ImportJob.Status status,
        Progress progress,
        ImportResult result,
        ImportProblem problem,
        Instant createdAt,
        Instant endedAt) {

    @Schema(name = "ImportProgress")
    record Progress(int done, int total) {}

    static ImportView of(ImportJob job) {
        return new ImportView(
                job.id(),
                job.inventoryId(),
                job.mode(),
                job.dryRun(),
                job.status(),
                new Progress(job.done(), job.total()),
                job.result(),
                job.problem(),
                job.createdAt(),
                job.endedAt());
    }
}
