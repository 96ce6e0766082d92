package nl.stadsmijn.certification.scheme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.stadsmijn.certification.sampling.SamplingRisks;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.quantity.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scheme as a certifier sends it; its version is given here. */
@Schema(name = "SchemeRequest", examples = SchemeRequest.EXAMPLE)
record SchemeRequest(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{2,59}") String id,
        @NotEmpty Map<@Pattern(regexp = "nl|en|de|fr") String, @NotBlank @Size(max = 200) String> name,
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 60) String> productTypes,
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 300) String> basis,
        @NotNull @Valid Risks risks,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid MeasuredProperty> properties,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Criterion> criteria,
        @NotNull @Min(1) @Max(120) Integer validityMonths) {

    static final String EXAMPLE = """
            {"id":"facing-brick","name":{"nl":"Hergebruik van metselstenen","en":"Reuse of facing bricks"},
             "productTypes":["brick"],"basis":["EN 771-1"],
             "risks":{"acceptableQuality":0.05,"producersRisk":0.05,"limitingQuality":0.3,"consumersRisk":0.1},
             "properties":[{"name":"compressiveStrength","unit":"N/mm2","method":"EN 772-1","destructive":true,"least":1,"most":200}],
             "criteria":[{"kind":"CHARACTERISTIC_AT_LEAST","property":"compressiveStrength","limit":15,"fewestSamples":6,"source":"EN 771-1"}],
             "validityMonths":24}
            """;

    @Schema(name = "SamplingRisksRequest")
    record Risks(
            @NotNull Double acceptableQuality,
            @NotNull Double producersRisk,
            @NotNull Double limitingQuality,
            @NotNull Double consumersRisk) {

        List<SamplingRisks.Fault> faults() {
            return SamplingRisks.faults(acceptableQuality, producersRisk, limitingQuality, consumersRisk);
        }

        SamplingRisks toSamplingRisks() {
            return new SamplingRisks(acceptableQuality, producersRisk, limitingQuality, consumersRisk);
        }
    }

    /**
     * @param known the keys of the product types that a lot can be described as
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming each product type, figure, property or criterion that doesn't fit
     */
    Scheme toScheme(Set<String> known) {
        var violations = SchemeRules.violations(this, known);
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
        return new Scheme(
                id,
                0,
                name,
                productTypes,
                basis,
                Unit.PIECE,
                risks.toSamplingRisks(),
                properties,
                criteria,
                validityMonths);
    }
}
