package nl.stadsmijn.hub.merge;

import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.storage.StorageTerm;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The lot that was made of others. */
@Schema(name = "Merge")
record MergeView(
        @Schema(description = "The new lot.") UUID lotId,

        Amount amount,

        @Schema(description = "How much of it is reserved: what was reserved of the lots it is made of.")
        Amount promised,

        @Schema(description = "The earliest deadline of all; absent outside a hub.")
        StorageTerm storage,

        List<Input> inputs) {

    /** A lot it is made of, of which nothing is left. */
    @Schema(name = "MergeInput")
    record Input(UUID lotId, Amount amount) {}
}
