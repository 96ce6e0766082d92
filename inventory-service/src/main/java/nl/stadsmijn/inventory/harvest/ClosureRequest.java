package nl.stadsmijn.inventory.harvest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of an inventory, with the reason of everything that was not harvested. */
@Schema(name = "ClosureRequest")
record ClosureRequest(
        @Size(max = 10_000)
        @Schema(
                description =
                        "Why what is left of an element was not taken out: one for each that is not harvested, lost or withdrawn altogether.")
        List<@NotNull @Valid Explanation> explanations) {

    static final String EXAMPLE = """
            {"explanations":[{"elementId":"0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3","reason":"crushed with the floor; the crane was gone"}]}""";

    static final ClosureRequest NOTHING = new ClosureRequest(List.of());

    ClosureRequest {
        explanations = explanations == null ? List.of() : explanations;
    }

    @Schema(name = "ClosureExplanation")
    record Explanation(
            @NotNull UUID elementId,
            @NotBlank @Size(max = 500) String reason) {}
}
