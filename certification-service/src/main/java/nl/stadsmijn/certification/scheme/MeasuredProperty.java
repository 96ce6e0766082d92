package nl.stadsmijn.certification.scheme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something a sample is measured for.
 *
 * @param name stable, for programs
 * @param unit of the value; {@link #GRADE} for a grade
 * @param method how it is measured, with its norm
 * @param destructive whether the piece is lost by it: only a sample marked destructive can have such a result
 * @param least the smallest value that can be right; a smaller one is an error of the pen
 * @param most the largest value that can be right
 */
public record MeasuredProperty(
        @NotNull @Pattern(regexp = "[a-z][A-Za-z0-9]{1,59}") @Schema(examples = "compressiveStrength")
        String name,

        @NotBlank @Schema(examples = "N/mm2") String unit,

        @NotBlank @Schema(examples = "EN 12504-1, cored specimen 1:2, dry")
        String method,

        @NotNull @Schema(examples = "true") Boolean destructive,
        @NotNull @Schema(examples = "1") BigDecimal least,
        @NotNull @Schema(examples = "200") BigDecimal most) {

    /** The unit of what has none: a grade on a scale. */
    public static final String GRADE = "1";

    public boolean canBe(BigDecimal value) {
        return least.compareTo(value) <= 0 && value.compareTo(most) <= 0;
    }
}
