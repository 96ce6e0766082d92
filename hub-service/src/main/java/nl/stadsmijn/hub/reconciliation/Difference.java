package nl.stadsmijn.hub.reconciliation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something kept that is not what it stands for.
 *
 * @param subjectId the lot, or the reservation
 * @param what of a lot: the account, {@code PROMISED}, {@code PARENTS}, {@code CHILDREN}, {@code KINSHIP} or {@code LAST_MOVEMENT}; of a reservation: {@code LINE n}, {@code LINES}
 *     or {@code OPEN}
 */
@Schema(name = "ReconciliationDifference")
public record Difference(
        @Schema(description = "The lot, or the reservation.")
        UUID subjectId,

        @Schema(
                description =
                        "Of a lot: the account, PROMISED, PARENTS, CHILDREN, KINSHIP or LAST_MOVEMENT; of a reservation: LINE and its number, LINES or OPEN.",
                examples = "ON_HAND")
        String what,

        @Schema(examples = "12") String kept,
        @Schema(examples = "11") String recomputed) {

    @Override
    public String toString() {
        return "%s keeps %s for %s, and it comes to %s".formatted(subjectId, kept, what, recomputed);
    }
}
