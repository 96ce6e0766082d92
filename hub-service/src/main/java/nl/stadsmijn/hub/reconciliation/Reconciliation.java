package nl.stadsmijn.hub.reconciliation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A job.
 *
 * @param askedBy subject id of who asked, or {@code hub-service} for the nightly one
 * @param part what is worked on
 * @param afterId how far it is in that part, which goes by id
 * @param done lots and reservations that have been recomputed
 * @param total as many as there were when it began
 * @param differences how many were found so far
 */
record Reconciliation(
        UUID id,
        Status status,
        String askedBy,
        Instant askedAt,
        Instant endedAt,
        Part part,
        UUID afterId,
        long done,
        long total,
        int differences) {

    /** How far a job is. */
    @Schema(name = "ReconciliationStatus")
    enum Status {
        QUEUED,
        RUNNING,
        SUCCEEDED
    }

    /** What is recomputed one after the other. */
    enum Part {
        LOTS("lot"),
        RESERVATIONS("reservation");

        private final String table;

        Part(String table) {
            this.table = table;
        }

        String table() {
            return table;
        }
    }
}
