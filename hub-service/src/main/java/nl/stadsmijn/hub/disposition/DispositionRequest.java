package nl.stadsmijn.hub.disposition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.stock.Receiver;
import nl.stadsmijn.hub.wastecode.WasteCodes;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import nl.stadsmijn.kit.quantity.NotSwapped;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to become of a lot. */
@Schema(name = "DispositionRequest")
record DispositionRequest(
        @NotNull Kind kind,

        @Schema(description = "How much of it; all that is on hand when absent. Not with SELL_DOWN.")
        Amount amount,

        @NotBlank @Size(max = 500) String reason,

        @Schema(description = "With SELL_DOWN: per unit, without VAT. PUT /descriptions/{id} or the element asks it.")
        Money askingPrice,

        @Schema(description = "With RELOCATE: one of GET /stock/{lotId}/relocations.")
        UUID toHubId,

        @Valid @Schema(description = "With RECYCLE and SCRAP: who takes it.")
        Receiver receiver,

        @Size(max = 20)
        @Schema(description = "With RECYCLE and SCRAP: the Eural code it leaves under.", examples = "17 01 01")
        String eural,

        @NotSwapped
        @Schema(
                description =
                        "With RETURN: where its owner takes it, so that it can be found there. Absent from what carries a decision out: as was decided; where nobody said: where the hub is.")
        Place place) {

    static final String EXAMPLE = """
            {
              "kind": "RECYCLE",
              "amount": {"value": "4", "unit": "piece"},
              "reason": "Nobody has asked for it in nine months",
              "receiver": {"name": "Puinrecycling Rivierenland", "address": "Havenweg 12, Tiel", "permit": "OV-2024-118"},
              "eural": "17 01 01"
            }""";

    /** What belongs to its kind and is missing, what does not belong to it, and a waste code that is none. */
    List<Violation> violations(WasteCodes codes) {
        var violations = new ArrayList<Violation>();
        belongs("askingPrice", askingPrice, kind == Kind.SELL_DOWN, violations);
        belongs("toHubId", toHubId, kind == Kind.RELOCATE, violations);
        belongs("receiver", receiver, kind.isReceived(), violations);
        belongs("eural", eural, kind.isReceived(), violations);
        if (place != null && kind != Kind.RETURN) {
            violations.add(new Violation("place", "NOT_ALLOWED", "is given with RETURN only", null));
        }
        if (amount != null && kind == Kind.SELL_DOWN) {
            violations.add(new Violation("amount", "NOT_ALLOWED", "a price is asked for all of it", amount));
        }
        if (eural != null) {
            codes.violation("eural", eural).ifPresent(violations::add);
        }
        return violations;
    }

    private void belongs(String field, Object value, boolean wanted, List<Violation> violations) {
        if (wanted && value == null) {
            violations.add(new Violation(field, "REQUIRED", "must be given with " + kind, null));
        }
        if (!wanted && value != null) {
            violations.add(new Violation(field, "NOT_ALLOWED", "must not be given with " + kind, value.toString()));
        }
    }
}
