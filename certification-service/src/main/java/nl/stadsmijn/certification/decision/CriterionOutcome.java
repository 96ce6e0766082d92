package nl.stadsmijn.certification.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the samples stand against one criterion.
 *
 * @param code SAMPLE_SIZE, ACCEPTANCE_NUMBER, CHARACTERISTIC_AT_LEAST or EACH_PIECE_WITHIN
 * @param property that it is about, or null
 * @param figures what it was computed from, where measurements are enough for it
 * @param message in words, with the figures
 */
@Schema(name = "CriterionOutcome")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CriterionOutcome(
        @Schema(examples = "CHARACTERISTIC_AT_LEAST") String code,
        @Schema(examples = "compressiveStrength") String property,
        boolean met,
        String message,
        Figures figures) {

    /**
     * Of a characteristic value, EN 1990 Annex D.
     *
     * @param n number of measurements
     * @param mean m
     * @param variation V
     * @param factor k_n
     * @param characteristic X_k = m·(1 − k_n·V)
     * @param limit what X_k must be at least
     */
    @Schema(name = "CharacteristicFigures")
    public record Figures(int n, String mean, String variation, String factor, String characteristic, String limit) {}
}
