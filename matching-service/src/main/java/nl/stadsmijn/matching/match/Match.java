package nl.stadsmijn.matching.match;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.matching.supply.SuppliedLot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lot that suits a demand. */
@Schema(name = "Match")
record Match(
        UUID lotId,
        String name,

        @Schema(description = "0-1: the weighted sum of the reasons' scores")
        double score,

        Amount amountAvailable,

        @Schema(description = "What of it the demand would take, in the lot's unit")
        Amount amountUsed,

        SuppliedLot.Price price,
        SuppliedLot.Certification certification,
        SuppliedLot.Storage storage,
        UUID sellerId,
        List<Reason> reasons) {

    /** What is looked at, with its weight in the score. Size comes first: what does not fit is not reused; price last: it can be talked about. */
    @Schema(name = "MatchCriterion")
    enum Criterion {
        DIMENSIONS(0.30),
        AMOUNT(0.25),
        DISTANCE(0.15),
        TIME(0.15),
        QUALITY(0.10),
        PRICE(0.05);

        private final double weight;

        Criterion(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }
    }

    /** What makes a lot unsuitable whatever else it is. */
    @Schema(name = "MatchConstraint")
    enum Constraint {
        OWN_LOT,
        HARVESTABLE,
        UNIT,
        DIMENSIONS,
        DISTANCE,
        TIME,
        QUALITY,
        PRICE
    }

    /** In Dutch and English. */
    @Schema(name = "ReasonText")
    record Text(String nl, String en) {}

    /** How a lot does on one criterion. */
    @Schema(name = "MatchReason")
    record Reason(
            Criterion criterion,
            @Schema(description = "0-1") double score,

            @Schema(
                    description = "What the score is made of",
                    examples = "{\"lengthMm\":7910,\"lengthMmMin\":7000,\"lengthMmSurplus\":910}")
            Map<String, Object> figures,

            Text text) {}
}
