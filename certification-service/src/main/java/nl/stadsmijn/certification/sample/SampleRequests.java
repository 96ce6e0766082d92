package nl.stadsmijn.certification.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send about samples. */
final class SampleRequests {

    /** What a value is written as; {@link SampleRules} tells in words what is wrong with another. */
    static final String DECIMAL = "-?[0-9]{1,9}(\\.[0-9]{1,6})?";

    private SampleRequests() {}

    @Schema(name = "SamplesRequest", examples = """
                    {"samples":[{"lotId":"0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3","marking":"KP-01",
                     "amount":{"value":"1","unit":"piece"},"destructive":true}]}
                    """)
    record Drawn(@NotEmpty @Size(max = 200) List<@NotNull @Valid Piece> samples) {}

    /** One piece. */
    @Schema(name = "SampleRequest")
    record Piece(
            @NotNull UUID lotId,

            @NotBlank @Size(max = 60) @Schema(examples = "KP-01")
            String marking,

            @NotNull Amount amount,
            @NotNull @Schema(examples = "true") Boolean destructive) {}

    @Schema(name = "SampleResultsRequest", examples = """
                    {"results":[{"property":"compressiveStrength","value":"58.4","unit":"N/mm2","instrument":"press 3",
                     "measuredAt":"2026-02-18T10:00:00Z"},{"property":"concreteCover","value":"34","unit":"mm",
                     "measuredAt":"2026-02-18T09:00:00Z"},{"property":"visualCondition","value":"2","unit":"1",
                     "measuredAt":"2026-02-18T09:00:00Z"}]}
                    """)
    record Measured(@NotNull @Size(max = 50) List<@NotNull @Valid Measurement> results) {}

    /** @param unit must be the scheme's, if given: it tells a slip of the pen from a measurement */
    @Schema(name = "SampleResultRequest")
    record Measurement(
            @NotBlank @Schema(examples = "compressiveStrength")
            String property,

            @NotNull @Schema(examples = "58.4", pattern = DECIMAL)
            String value,

            @Schema(examples = "N/mm2") String unit,
            @Size(max = 120) @Schema(examples = "press 3") String instrument,
            @NotNull Instant measuredAt) {}
}
