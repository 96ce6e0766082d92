package nl.stadsmijn.inventory.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One survey of one donor.
 *
 * @param organisationId who keeps it; holder of its lots at the start
 * @param asbestosReport reference of the asbestos report, or null
 */
public record Inventory(
        UUID id,
        long version,
        UUID donorId,
        UUID organisationId,
        Stage stage,
        Status status,
        LocalDate surveyedOn,
        String asbestosReport,
        Instant publishedAt,
        Instant closedAt) {

    /** How deep the survey goes (DIN SPEC 91484). */
    @Schema(name = "InventoryStage")
    public enum Stage {
        PRE_CHECK,
        DETAILED
    }
}
