package nl.stadsmijn.inventory.description;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who established a value, when and how.
 *
 * @param by the organisation; people are not named, as what is told can't be taken back
 */
@Schema(
        examples =
                "{\"by\":\"5d2c1a7e-0000-4000-8000-000000000001\",\"on\":\"2026-11-18\",\"how\":\"rebound hammer, 12 points\"}")
public record EvidenceDetail(
        @Schema(description = "Id of the organisation that established it.")
        UUID by,

        @Schema(description = "The day, in the Netherlands.")
        LocalDate on,

        @Size(max = 300) @Schema(description = "Method or instrument.")
        String how,

        @Size(max = 200) @Schema(description = "Report or drawing that says so.")
        String reference) {}
