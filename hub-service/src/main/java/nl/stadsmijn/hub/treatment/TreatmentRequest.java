package nl.stadsmijn.hub.treatment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.hub.stock.Receiver;
import nl.stadsmijn.hub.wastecode.WasteCodes;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done, with what went in and what came out. */
@Schema(name = "TreatmentRequest")
record TreatmentRequest(
        @NotNull TreatmentKind kind,

        @NotNull @Valid @Schema(description = "How much of the lot went in; nothing that is promised to somebody.")
        Amount amount,

        @Valid
        @Schema(description = "What that weighed, in kg or t; worked out from the lot's mass per unit when absent.")
        Amount mass,

        @Size(max = 50) @Schema(description = "Other lots that went in, of the same owner in the same place.")
        List<@NotNull @Valid Input> with,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid Yield> yields,

        @Size(max = 20) List<@NotNull @Valid Leftover> waste,

        @Valid @Schema(description = "What it cost, ex VAT.")
        Money cost,

        @NotNull Instant startedAt,
        @NotNull Instant finishedAt,
        @Size(max = 500) String note) {

    static final String EXAMPLE = """
            {
              "kind": "CUT",
              "amount": {"value": "4", "unit": "piece"},
              "mass": {"value": "11.352", "unit": "t"},
              "yields": [
                {"productType": "hollow-core-slab", "amount": {"value": "4", "unit": "piece"}, "mass": {"value": "8600", "unit": "kg"}},
                {"productType": "concrete-paving-slab", "amount": {"value": "48", "unit": "piece"}, "mass": {"value": "2400", "unit": "kg"}}
              ],
              "waste": [
                {"mass": {"value": "352", "unit": "kg"}, "eural": "17 01 01", "processing": "RECYCLING",
                 "receiver": {"name": "Puinbreker Westervoort", "address": "IJsseldijk 31, Westervoort", "permit": "OV-2023-077"}}
              ],
              "cost": {"amount": "640.00", "currency": "EUR"},
              "startedAt": "2026-03-02T07:30:00Z",
              "finishedAt": "2026-03-02T14:00:00Z",
              "note": "sawn to 6.00 m"
            }""";

    /** Another lot that went in. */
    @Schema(name = "TreatmentInputRequest")
    record Input(
            @NotNull UUID lotId,
            @NotNull @Valid Amount amount,
            @Valid Amount mass) {}

    /** What came out. */
    @Schema(name = "TreatmentYieldRequest")
    record Yield(
            @NotBlank @Size(max = 100) @Schema(description = "Key of what it is now.")
            String productType,

            @NotNull @Valid Amount amount,

            @Valid
            @Schema(
                    description =
                            "What that weighs, in kg or t. When absent, worked out for what is counted in kg or t, or was only cleaned or repaired.")
            Amount mass) {}

    /** What was left over, and is gone. */
    @Schema(name = "TreatmentWasteRequest")
    record Leftover(
            @NotNull @Valid Amount mass,

            @NotBlank @Size(max = 20) @Schema(description = "The Eural code it leaves under.", examples = "17 01 01")
            String eural,

            @NotNull @Schema(description = "What becomes of it.")
            WasteProcessing processing,

            @Valid @Schema(description = "Who got it; the material balance of its donor names it.")
            Receiver receiver) {}

    /** All that went in, the lot itself first. */
    List<Input> inputs(UUID lotId) {
        return Stream.concat(Stream.of(new Input(lotId, amount, mass)), with == null ? Stream.empty() : with.stream())
                .toList();
    }

    /** This, with the waste codes that are any written as their list writes them. */
    TreatmentRequest withCodes(WasteCodes codes) {
        var coded = leftovers().stream()
                .map(each -> new Leftover(
                        each.mass(), codes.find(each.eural()).orElse(each.eural()), each.processing(), each.receiver()))
                .toList();
        return new TreatmentRequest(kind, amount, mass, with, yields, coded, cost, startedAt, finishedAt, note);
    }

    List<Leftover> leftovers() {
        return waste == null ? List.of() : waste;
    }

    /** Where an input stands in the request. */
    static String field(int input) {
        return input == 0 ? "" : "with[%d].".formatted(input - 1);
    }
}
