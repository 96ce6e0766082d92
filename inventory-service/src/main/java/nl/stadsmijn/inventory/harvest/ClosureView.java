package nl.stadsmijn.inventory.harvest;

import java.time.Instant;
import java.util.UUID;
import nl.stadsmijn.inventory.survey.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a closure came to. */
@Schema(name = "Closure")
record ClosureView(
        UUID inventoryId,
        Status status,

        @Schema(description = "Absent after a dry run.") Instant closedAt,

        @Schema(description = "How many elements the inventory has.")
        int elements,

        @Schema(description = "Of how many what was left is booked as lost, with the reason given.")
        int explained) {}
