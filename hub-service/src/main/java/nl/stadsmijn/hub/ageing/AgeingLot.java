package nl.stadsmijn.hub.ageing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.hub.storage.StorageState;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A lot in a hub's time.
 *
 * @param name null where nobody has described it
 * @param daysLeft negative once the deadline has passed
 * @param massT tonnes; null where it is not known
 * @param floorM2 m²; null where it is not known
 * @param decided what its owner has decided and nobody has carried out
 */
@Schema(name = "AgeingLot")
record AgeingLot(
        UUID lotId,
        String name,
        @Schema(examples = "hollow-core-slab") String productType,
        UUID ownerId,
        @Schema(description = "On hand, or on its way.") Amount amount,
        StorageState state,
        @Schema(description = "The day of intake.") LocalDate since,

        @Schema(description = "The last day it may lie there.")
        LocalDate deadline,

        @Schema(description = "Whole days until the deadline; negative once it has passed.")
        long daysLeft,

        @Schema(description = "The last day that the law lets it be stored; absent while it is not waste.")
        LocalDate legalLimit,

        @Schema(description = "How often its time was extended.")
        int extensions,

        @Schema(description = "Tonnes; absent where it is not known.")
        BigDecimal massT,

        @Schema(description = "m² of floor; absent where it is not known.")
        BigDecimal floorM2,

        @Schema(
                description = "What its owner has decided and nobody has carried out: the kind of a disposition.",
                examples = "RECYCLE")
        String decided) {}
