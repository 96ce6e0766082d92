package nl.stadsmijn.inventory.hazard;

import java.util.UUID;
import nl.stadsmijn.inventory.description.Lot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of one hazard in a donor, by what was said of an element or by the code of what was inventoried or left. */
@Schema(name = "KnownHazard")
public record KnownHazard(
        @Schema(description = "Absent for a stream that never was an element.")
        UUID elementId,

        @Schema(description = "Of the lot that came out of the element, if it was found in that only.")
        UUID lotId,

        @Schema(description = "Name of the element, lot or stream.", examples = "Ligger HEA 200")
        String element,

        @Schema(
                description =
                        "Whether others know of the element or lot. What is SUSPECTED or PRESENT is not offered while it is built in; where it was found once it was out it stays PUBLISHED, and nobody can reserve it. Absent of what went from the donor to a receiver.")
        Lot.Publication publication,

        @Schema(description = "Absent with BY_CODE and REMOVED: no substance is named.", examples = "chromium-6")
        String substance,

        HazardStanding status,

        @Schema(description = "Of the report that says so; absent if nobody named one.", examples = "AI-2026-0417")
        String reportReference,

        @Schema(
                description = "Eural code of the element, or the one under which it left; absent if nobody said.",
                examples = "17 06 05*")
        String eural,

        @Schema(description = "With REMOVED: what went to a receiver, in GET /inventories/{id}/disposals.")
        UUID disposalId,

        @Schema(description = "With REMOVED: of the weighing note.", examples = "WB-2026-0999")
        String noteNumber,

        @Schema(description = "With REMOVED from a hub: its name.", examples = "Demo Hub Arnhem")
        String hubName,

        @Schema(description = "With REMOVED: who took it.", examples = "Stortplaats De Zweekhorst")
        String receiver) {}
