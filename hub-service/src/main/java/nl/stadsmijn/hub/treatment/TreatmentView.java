package nl.stadsmijn.hub.treatment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.stock.Receiver;
import nl.stadsmijn.hub.storage.StorageTerm;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done to lots, as it was booked. */
@Schema(name = "Treatment")
record TreatmentView(
        @Schema(description = "The booking of its movements.")
        UUID id,

        TreatmentKind kind,
        List<Input> inputs,
        List<Yield> yields,
        List<Waste> waste,
        Balance balance,
        Money cost,
        Instant startedAt,
        Instant finishedAt,
        String note,

        @Schema(description = "Organisation that did it.") UUID byOrganisation,

        Instant at) {

    @Schema(name = "TreatmentInput")
    record Input(UUID lotId, Amount amount, Amount mass) {}

    /** A lot that came out. */
    @Schema(name = "TreatmentYield")
    record Yield(
            UUID lotId,
            String productType,
            Amount amount,
            Amount mass,

            @Schema(description = "Its time in the hub starts anew.")
            StorageTerm storage) {}

    @Schema(name = "TreatmentWaste")
    record Waste(Amount mass, String eural, WasteProcessing processing, Receiver receiver) {}

    /** In and out, in kg. */
    @Schema(name = "TreatmentMassBalance")
    record Balance(
            Amount in,
            Amount out,
            Amount waste,

            @Schema(description = "How much out and waste differ from in, either way; at most 0.1 %, or 1 kg.")
            Amount difference) {}
}
