package nl.stadsmijn.hub.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.storage.StorageState;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.storage.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organisation was told of a lot whose time in a hub runs out. */
@Schema(name = "StorageAlert")
record StorageAlert(
        UUID id,

        @Schema(description = "Of the step, the same for all whom it concerns; also of its event on hub.alerts.")
        UUID stepId,

        UUID lotId,
        StorageState step,

        @Schema(description = "The last day it may lie there, Europe/Amsterdam.")
        LocalDate deadline,

        @Schema(description = "Whole days until then; below 0 once it has passed.")
        long daysLeft,

        UUID hubId,
        String hubName,

        @Schema(description = "Key of a product type; absent where nobody has said what it is.")
        String productType,

        Amount amount,

        @Schema(description = "What your organisation is to the lot.")
        Addressee.As as,

        @Schema(description = "What you can decide (POST /stock/{lotId}/dispositions or storage-extensions).")
        List<Choice> choice,

        Instant at) {

    static StorageAlert of(Step step, Addressee addressee, Instant at) {
        var lot = step.lot();
        return new StorageAlert(
                Ids.next(),
                step.id(),
                lot.lotId(),
                step.reached(),
                lot.term().deadline(),
                step.daysLeft(),
                lot.hub().id(),
                lot.hub().name(),
                lot.productType(),
                new Amount(lot.held(), lot.unit()),
                addressee.as(),
                addressee.choice(),
                at);
    }
}
