package nl.stadsmijn.hub.hub;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import nl.stadsmijn.hub.description.EvidenceKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a hub asks of lots besides their product type.
 *
 * @param worstTechnicalCondition 1 (best) to 6 (NEN 2767); null for any
 * @param evidence what must be known for certain, and of which products
 */
@Schema(
        name = "HubAcceptance",
        examples =
                "{\"worstTechnicalCondition\":4,\"evidence\":[{\"productTypes\":[\"steel-beam\"],\"kinds\":[\"NON_DESTRUCTIVE\",\"DESTRUCTIVE\"]}]}")
public record Acceptance(
        @Min(1)
        @Max(6)
        @Schema(description = "Technical condition, 1 best to 6 (NEN 2767): what is worse is refused. Any when absent.")
        Integer worstTechnicalCondition,

        @Size(max = 50) List<@NotNull @Valid RequiredEvidence> evidence) {

    /** What nothing is asked by. */
    public static final Acceptance ANY = new Acceptance(null, null);

    /**
     * Evidence that lots of some products must have.
     *
     * @param productTypes these, with all that are below them; empty for every product
     * @param kinds a lot must have at least one of them
     */
    @Schema(name = "RequiredEvidence")
    public record RequiredEvidence(
            @Size(max = 100) @Schema(description = "These, with all that are below them; every product when absent.")
            List<@NotBlank @Size(max = 100) String> productTypes,

            @NotEmpty @Schema(description = "At least one of them.")
            Set<@NotNull EvidenceKind> kinds) {

        public RequiredEvidence {
            productTypes = productTypes == null ? List.of() : productTypes;
            kinds = EnumOrder.of(kinds);
        }
    }

    public Acceptance {
        evidence = evidence == null ? List.of() : evidence;
    }
}
