package nl.stadsmijn.inventory.imports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.json.Json;

/** An upload on its way to elements. */
public record ImportJob(
        UUID id,
        UUID inventoryId,
        ImportFormat format,
        ImportMode mode,
        boolean dryRun,
        Status status,
        int done,
        int total,
        @Json ImportResult result,
        @Json ImportProblem problem,
        Instant createdAt,
        Instant endedAt) {

    /** How far it is. */
    @Schema(name = "ImportStatus")
    public enum Status {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED
    }
}
