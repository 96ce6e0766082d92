package nl.stadsmijn.hub.quarantine;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.stadsmijn.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody saw who looked at a lot. */
@Schema(name = "InspectionRequest")
public record InspectionRequest(
        @NotNull Inspection.Outcome outcome,

        @Min(1) @Max(6) @Schema(description = "Technical condition, 1 best (NEN 2767's scale).")
        Integer technical,

        @Min(1) @Max(6) @Schema(description = "Aesthetic condition, 1 best.")
        Integer aesthetic,

        @Size(max = 500) @Schema(description = "Must be told when it failed: it is the reason of the quarantine.")
        String remarks) {

    static final String EXAMPLE = """
            {"outcome": "PASSED", "technical": 2, "aesthetic": 3, "remarks": "surface rust only"}""";

    /**
     * @param field of the remarks, as the client sent them
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if it failed and nobody says why
     */
    public void requireReason(String field) {
        if (outcome == Inspection.Outcome.FAILED && (remarks == null || remarks.isBlank())) {
            throw Problem.rule(
                    field, "REQUIRED", "must say why it failed: it is the reason of the quarantine", remarks);
        }
    }
}
