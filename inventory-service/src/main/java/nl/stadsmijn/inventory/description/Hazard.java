package nl.stadsmijn.inventory.description;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a dangerous substance in the material, and which report says so. */
public record Hazard(
        @NotBlank
        @Size(max = 60)
        @Schema(
                description =
                        "asbestos, chromium-6, lead-paint, pcb, tar, pah …; usual words in Dutch and English are taken.",
                examples = "chromium-6")
        String substance,

        @NotNull Status status,

        @Size(max = 200)
        @Pattern(
                regexp = "[\\s\\S]*[\\p{L}\\p{N}][\\s\\S]*",
                message = "must have a letter or a digit: it is looked up by it")
        String reportReference) {

    /** What was found; only the absent ones may be offered for sale. Of what is out of its donor the others are written down too, and it can't be reserved then. */
    @Schema(name = "HazardStatus")
    public enum Status {
        ABSENT_TESTED,
        ABSENT_PRESUMED,
        SUSPECTED,
        PRESENT
    }

    public boolean forbidsSale() {
        return switch (status) {
            case ABSENT_TESTED, ABSENT_PRESUMED -> false;
            case SUSPECTED, PRESENT -> true;
        };
    }
}
