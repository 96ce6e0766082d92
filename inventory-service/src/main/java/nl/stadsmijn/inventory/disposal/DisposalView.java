package nl.stadsmijn.inventory.disposal;

import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.inventory.receiver.Processing;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What went to a receiver, as the donor's owner and participants see it. */
@Schema(name = "Disposal")
record DisposalView(
        UUID id,
        UUID inventoryId,

        @Schema(description = "Absent for a stream that never was an element.")
        UUID elementId,

        @Schema(description = "The harvest at which it was lost; absent for none.")
        UUID harvestId,

        UUID receiverId,
        String name,
        String material,
        String eural,
        Processing processing,
        Amount mass,

        @Schema(description = "false: worked out from the element's mass per unit.")
        boolean weighed,

        @Schema(description = "Why it weighs much more than was worked out; absent if nobody said.")
        String massReason,

        String noteNumber,
        LocalDate on,
        String remarks,

        @Schema(description = "Why it is no longer counted; absent if it is.")
        String annulledReason) {

    static DisposalView of(Disposal disposal) {
        return new DisposalView(
                disposal.id(),
                disposal.inventoryId(),
                disposal.elementId(),
                disposal.harvestId(),
                disposal.receiverId(),
                disposal.name(),
                disposal.material(),
                disposal.eural(),
                disposal.processing(),
                new Amount(disposal.massKg(), Unit.KG),
                disposal.weighed(),
                disposal.massReason(),
                disposal.noteNumber(),
                disposal.on(),
                disposal.remarks(),
                disposal.annulledReason());
    }
}
