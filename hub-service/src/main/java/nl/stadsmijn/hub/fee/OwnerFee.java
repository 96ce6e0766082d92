package nl.stadsmijn.hub.fee;

import java.util.UUID;
import nl.stadsmijn.kit.quantity.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What all lots of an owner cost. */
@Schema(name = "OwnerStorageFee")
record OwnerFee(
        UUID ownerId,

        @Schema(description = "How many lots it had there on priced days.")
        long lots,

        @Schema(description = "EUR, ex VAT: the sum of its lots.")
        Money fee,

        @Schema(description = "Days of lots for which nobody has said the space they take.")
        long unmeasuredDays) {}
