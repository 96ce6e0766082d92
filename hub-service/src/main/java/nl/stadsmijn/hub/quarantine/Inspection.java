package nl.stadsmijn.hub.quarantine;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A look at a lot by its holder (keuring bij de poort); never changed once written down.
 *
 * @param locationId the hub or site where it lay
 * @param technical 1 (best) to 6, NEN 2767's scale; null where it was not judged
 * @param aesthetic 1 (best) to 6; null where it was not judged
 * @param bySubject subject id of who looked; never a name
 */
@Schema(name = "StockInspection")
public record Inspection(
        UUID id,
        UUID lotId,
        UUID locationId,
        Outcome outcome,
        Integer technical,
        Integer aesthetic,
        String remarks,
        String bySubject,
        UUID byOrganisation,
        Instant at) {

    @Schema(name = "InspectionOutcome")
    public enum Outcome {
        /** It may leave, if nothing else keeps it. */
        PASSED,
        /** It stays in quarantine, or goes there. */
        FAILED
    }
}
