package nl.stadsmijn.matching.demand;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a project needs of one product. */
public record Demand(UUID id, long version, UUID projectId, UUID organisationId, State state, Wanted wanted) {

    /** OPEN; MET by a deal that covers it; WITHDRAWN by its organisation. */
    @Schema(name = "DemandState")
    public enum State {
        OPEN,
        MET,
        WITHDRAWN
    }

    /**
     * What is wanted.
     *
     * @param productType narrower types will do too
     * @param minimumCondition the worst acceptable technical condition, 1 (best) to 6
     * @param certifiedUnder a scheme it must be certified under in the end; what is not yet can be bought on that condition
     * @param neededFrom first day of the window in which it must be there; null: the project's build window
     * @param maxPricePerUnit EUR ex VAT per unit of the amount
     */
    @Schema(
            name = "DemandRequest",
            examples = "{\"productType\":\"hollow-core-slab\",\"amount\":{\"value\":\"4\",\"unit\":\"piece\"},"
                    + "\"geometry\":{\"lengthMm\":{\"min\":7000},\"thicknessMm\":{\"min\":180,\"max\":220}},\"minimumCondition\":3,"
                    + "\"certifiedUnder\":\"hollow-core-slab\",\"neededFrom\":\"2027-03-01\",\"neededUntil\":\"2027-06-30\","
                    + "\"maxPricePerUnit\":{\"amount\":\"120.00\",\"currency\":\"EUR\"},\"maxDistanceKm\":75}")
    public record Wanted(
            @NotBlank @Schema(examples = "hollow-core-slab") String productType,
            @NotNull Amount amount,
            @Valid Geometry geometry,
            @Min(1) @Max(6) Integer minimumCondition,

            @Size(max = 100) @Schema(examples = "hollow-core-slab")
            String certifiedUnder,

            LocalDate neededFrom,
            LocalDate neededUntil,
            Money maxPricePerUnit,
            @Positive Double maxDistanceKm) {
        public Wanted {
            if (amount != null && amount.isZero()) {
                throw Problem.rule("amount", "ZERO", "must be more than 0", amount.toString());
            }
            if (neededFrom != null && neededUntil != null && neededUntil.isBefore(neededFrom)) {
                throw Problem.rule(
                        "neededUntil", "BEFORE_FROM", "must not be before neededFrom", neededUntil.toString());
            }
            geometry = geometry == null ? new Geometry(null, null, null) : geometry;
        }

        Wanted within(LocalDate from, LocalDate until) {
            return new Wanted(
                    productType,
                    amount,
                    geometry,
                    minimumCondition,
                    certifiedUnder,
                    neededFrom == null ? from : neededFrom,
                    neededUntil == null ? until : neededUntil,
                    maxPricePerUnit,
                    maxDistanceKm);
        }
    }

    /** Sizes that will do; absent: any. */
    @Schema(name = "DemandGeometry")
    public record Geometry(
            @Valid Range lengthMm,
            @Valid Range widthMm,
            @Valid Range thicknessMm) {}

    /** Bounds in mm, both included; absent: none. */
    @Schema(name = "RangeMm", examples = "{\"min\":7000,\"max\":8000}")
    public record Range(
            @PositiveOrZero Integer min, @PositiveOrZero Integer max) {
        public Range {
            if (min != null && max != null && max < min) {
                throw Problem.rule("max", "BELOW_MIN", "must not be below min", max);
            }
        }
    }

    Demand changed(Wanted other) {
        return new Demand(id, version + 1, projectId, organisationId, state, other);
    }

    Demand in(State other) {
        return new Demand(id, version + 1, projectId, organisationId, other, wanted);
    }
}
