package nl.stadsmijn.inventory.description;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What it is made of.
 *
 * @param material the main one: key of the impact-factor table
 */
public record MadeOf(
        @Size(max = 60) @Schema(description = "Key of GET /materials.", examples = "concrete-precast")
        String material,

        @Size(max = 20)
        @Schema(description = "Shares by mass; together at most 100 %, 0.01 aside for what was rounded.")
        List<@NotNull @Valid Share> composition,

        @Size(max = 60) @Schema(examples = "RAL 7016") String colour,
        @Size(max = 120) @Schema(examples = "powder coated") String finish)
        implements DescriptionGroup {

    static final MadeOf UNKNOWN = new MadeOf(null, null, null, null);

    /** @param percent of the mass */
    @Schema(name = "MaterialShare", examples = "{\"material\":\"reinforcing-steel\",\"percent\":3.5}")
    public record Share(
            @NotBlank @Size(max = 60) String material,

            @NotNull @Positive @Digits(integer = 3, fraction = 3)
            BigDecimal percent) {}

    public MadeOf {
        composition = composition == null ? List.of() : List.copyOf(composition);
    }
}
