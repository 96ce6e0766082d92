package nl.stadsmijn.hub.deadline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** More time for a lot: so many days, or until a day. */
@Schema(name = "StorageExtensionRequest")
record ExtensionRequest(
        @Min(1)
        @Max(365)
        @Schema(description = "Days more, from the deadline; once that has passed from today. Either this or until.")
        Integer days,

        @Schema(description = "The last day it may lie there then. Either this or days.")
        LocalDate until,

        @NotBlank
        @Size(max = 500)
        @Schema(description = "What will come of it.", examples = "Reserved for the school in Malburgen")
        String reason) {

    static final String EXAMPLE = """
            {
              "days": 60,
              "reason": "A school has it reserved; its foundation is poured in May"
            }""";

    /** The deadline that is asked for. */
    LocalDate asked(LocalDate from) {
        return until == null ? from.plusDays(days) : until;
    }
}
