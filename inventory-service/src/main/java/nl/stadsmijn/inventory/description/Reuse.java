package nl.stadsmijn.inventory.description;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may become of it.
 *
 * @param harvestable false: it can't be taken out whole, for example because it was cast in place; true when nothing is said
 * @param harvestMethod how it is to be taken out
 */
public record Reuse(
        @Schema(description = "false: it can't be taken out whole; true when absent.")
        Boolean harvestable,

        @Size(max = 500) String notHarvestableReason,
        Description.RStrategy rStrategy,

        @Size(max = 500) @Schema(examples = "unbolt, sling at quarter points")
        String harvestMethod)
        implements DescriptionGroup {

    static final Reuse UNKNOWN = new Reuse(null, null, null, null);

    public Reuse {
        harvestable = harvestable == null || harvestable;
    }
}
