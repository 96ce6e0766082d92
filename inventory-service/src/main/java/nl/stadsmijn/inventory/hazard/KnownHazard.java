package nl.stadsmijn.inventory.hazard;

import java.util.UUID;
import nl.stadsmijn.inventory.description.Hazard;
import nl.stadsmijn.inventory.description.Lot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of one substance in one element. */
@Schema(name = "KnownHazard")
record KnownHazard(
        UUID elementId,

        @Schema(examples = "Ligger HEA 200") String element,

        @Schema(description = "Whether it is offered: what is SUSPECTED or PRESENT is not.")
        Lot.Publication publication,

        @Schema(examples = "chromium-6") String substance,

        Hazard.Status status,

        @Schema(description = "Of the report that says so; absent if nobody named one.", examples = "AI-2026-0417")
        String reportReference,

        @Schema(description = "Eural code of the element; absent if nobody said.", examples = "17 04 05")
        String eural) {}
