package nl.stadsmijn.inventory.description;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 1 (best) to 6 (worst), the scale of NEN 2767; each may be unknown. */
public record Condition(
        @Min(1) @Max(6) Integer technical,
        @Min(1) @Max(6) Integer aesthetic,
        @Size(max = 50) List<@NotNull @Valid Defect> defects)
        implements DescriptionGroup {

    public Condition {
        defects = defects == null ? List.of() : List.copyOf(defects);
    }

    /**
     * What is wrong with it, in the three measures of NEN 2767-1.
     *
     * @param severity (ernst)
     * @param intensity (intensiteit) 1 early, 2 advanced, 3 end stage
     * @param extent (omvang) 1 below 2 %, 2 below 10 %, 3 below 30 %, 4 below 70 %, 5 from 70 %
     */
    @Schema(
            name = "Defect",
            examples = "{\"description\":\"corner broken off\",\"severity\":\"MINOR\",\"intensity\":3,\"extent\":1}")
    public record Defect(
            @NotBlank @Size(max = 500) String description,
            Severity severity,
            @Min(1) @Max(3) Integer intensity,
            @Min(1) @Max(5) Integer extent) {}

    /** What the defect does: looks (gering), slow harm (serieus), or function (ernstig). */
    @Schema(name = "DefectSeverity")
    public enum Severity {
        MINOR,
        SERIOUS,
        CRITICAL
    }
}
