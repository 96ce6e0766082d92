package nl.stadsmijn.hub.fee;

import java.math.BigDecimal;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a lot cost under one owner. */
@Schema(name = "LotStorageFee")
record LotFee(
        UUID lotId,
        UUID ownerId,

        @Schema(description = "As it was described; absent where it has not been.")
        String name,

        @Schema(description = "Days that were priced.") long days,

        @Schema(description = "Square metres of floor × days, of the days that are priced so.")
        BigDecimal m2Days,

        @Schema(description = "Places × days, of the days that are priced so.")
        BigDecimal placeDays,

        @Schema(description = "EUR, ex VAT, rounded half up to cents per lot.")
        Money fee,

        @Schema(
                description =
                        "Of days: those for which nobody has said the space it takes. They cost nothing until somebody does, from that day on.")
        long unmeasuredDays) {}
