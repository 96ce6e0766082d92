package nl.stadsmijn.hub.reconciliation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job as the administrators read it. */
@Schema(name = "Reconciliation")
record ReconciliationView(
        UUID id,
        Reconciliation.Status status,

        @Schema(description = "Subject id of who asked; hub-service for the nightly one.")
        String askedBy,

        Instant askedAt,
        Instant endedAt,
        Progress progress,

        @Schema(description = "What was found, so far or in all.")
        Result result) {

    /** Lots and reservations that were recomputed. */
    @Schema(name = "ReconciliationProgress")
    record Progress(long done, long total) {}

    /** @param differences 0 when all is well */
    @Schema(name = "ReconciliationResult")
    record Result(int differences) {}

    static ReconciliationView of(Reconciliation job) {
        return new ReconciliationView(
                job.id(),
                job.status(),
                job.askedBy(),
                job.askedAt(),
                job.endedAt(),
                new Progress(job.done(), job.total()),
                new Result(job.differences()));
    }
}
