package nl.stadsmijn.matching.savedsearch;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.quantity.NotSwapped;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.kit.quantity.Unit;
import nl.stadsmijn.matching.search.LotFilter;
import nl.stadsmijn.matching.search.LotFilter.Certified;
import nl.stadsmijn.matching.search.LotFilter.Near;
import nl.stadsmijn.matching.search.LotFilter.Range;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The filters of {@code GET /lots}, as JSON under the same names; all that is given must hold. Sizes are in mm. */
@Schema(name = "SavedSearchFilter")
record KeptFilter(
        @Size(max = 200) @Schema(examples = "kanaalplaat", description = "Words in any of nl, en, de, fr.")
        String q,

        @Size(max = 50) @Schema(examples = "[\"hollow-core-slab\"]")
        List<String> productType,

        @Size(max = 50) @Schema(examples = "[\"concrete-precast\"]")
        List<String> material,

        @Size(max = 20) @Schema(examples = "23", description = "NL/SfB code, or the beginning of one.")
        String nlsfb,

        @Size(max = 60) @Schema(examples = "HEA 200") String section,

        @NotSwapped Place near,

        @DecimalMin("0") @DecimalMax("20038") @Schema(examples = "50", description = "At most so far from near.")
        Double radiusKm,

        @Min(0) @Max(MOST_MM) Integer lengthMin,
        @Min(0) @Max(MOST_MM) Integer lengthMax,
        @Min(0) @Max(MOST_MM) Integer widthMin,
        @Min(0) @Max(MOST_MM) Integer widthMax,
        @Min(0) @Max(MOST_MM) Integer thicknessMin,
        @Min(0) @Max(MOST_MM) Integer thicknessMax,

        @Min(1) @Max(6) @Schema(description = "The worst acceptable technical condition (scale of NEN 2767).")
        Integer condition,

        @Schema(description = "true or false, or the key of a scheme.", examples = "hollow-core-slab")
        String certified,

        LocalDate availableBy,
        Unit unit) {

    private static final int MOST_MM = 1_000_000;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming the field that contradicts another, or says nothing */
    LotFilter filter() {
        if (radiusKm != null && near == null) {
            throw Problem.rule("filter.radiusKm", "NEEDS_NEAR", "needs near to measure from", radiusKm);
        }
        return new LotFilter(
                Optional.ofNullable(q),
                productType == null ? List.of() : productType,
                material == null ? List.of() : material,
                Optional.ofNullable(nlsfb),
                Optional.ofNullable(section),
                Optional.ofNullable(near).map(place -> new Near(place, Optional.ofNullable(radiusKm))),
                range("length", lengthMin, lengthMax),
                range("width", widthMin, widthMax),
                range("thickness", thicknessMin, thicknessMax),
                Optional.ofNullable(condition),
                Optional.ofNullable(certified).map(KeptFilter::certified),
                Optional.ofNullable(availableBy),
                Optional.ofNullable(unit));
    }

    private static Range range(String name, Integer min, Integer max) {
        if (min != null && max != null && min > max) {
            throw Problem.rule("filter." + name + "Min", "ABOVE_MAX", "must be at most " + name + "Max", min);
        }
        return new Range(Optional.ofNullable(min), Optional.ofNullable(max));
    }

    private static Certified certified(String text) {
        try {
            return Certified.of(text);
        } catch (IllegalArgumentException e) {
            throw Problem.rule("filter.certified", "WRONG_VALUE", "must be true, false or the key of a scheme", text);
        }
    }
}
