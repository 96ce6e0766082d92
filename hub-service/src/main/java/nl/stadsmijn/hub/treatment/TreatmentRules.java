package nl.stadsmijn.hub.treatment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.holding.Hindrance;
import nl.stadsmijn.hub.holding.Holding;
import nl.stadsmijn.hub.holding.Roads;
import nl.stadsmijn.hub.producttype.ProductTypes;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.wastecode.WasteCodes;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/**
 * What must be true of a treatment besides what its form says.
 *
 * @param lots those that went in, in their order
 */
record TreatmentRules(TreatmentRequest request, List<Lot> lots, Known known) {

    /**
     * What is known besides.
     *
     * @param descriptions of those lots that somebody described
     * @param arrivals when each lot, or what it came out of, came where it lies
     */
    record Known(
            Map<UUID, Description> descriptions,
            Map<UUID, Instant> arrivals,
            ProductTypes productTypes,
            WasteCodes wasteCodes,
            Roads roads) {}

    List<Violation> violations(Instant now) {
        var violations = new ArrayList<Violation>();
        var times = new TreatmentTimes(
                request.startedAt(), request.finishedAt(), known.arrivals().values());
        times.violation(now).ifPresent(violations::add);
        var inputs = request.inputs(lots.getFirst().id());
        for (var index = 0; index < inputs.size(); index++) {
            violations.addAll(ofInput(TreatmentRequest.field(index), inputs.get(index), lots.get(index)));
        }
        violations.addAll(ofYields());
        morePieces(inputs).ifPresent(violations::add);
        for (var index = 0; index < request.leftovers().size(); index++) {
            var left = request.leftovers().get(index);
            var field = "waste[%d].".formatted(index);
            StatedMass.violation(field + "mass", left.mass()).ifPresent(violations::add);
            known.wasteCodes().violation(field + "eural", left.eural()).ifPresent(violations::add);
        }
        return violations;
    }

    private List<Violation> ofInput(String field, TreatmentRequest.Input input, Lot lot) {
        var violations = new ArrayList<Violation>();
        Hindrance.ofWork(lot)
                .ifPresent(why -> violations.add(
                        new Violation(field + "lotId", why.name(), why.detail(lot, known.roads()), lot.id())));
        if (description(lot) == null) {
            violations.add(new Violation(
                    field + "lotId", "NOT_DESCRIBED", "must be described before it is treated", lot.id()));
        }
        Holding.violation(field + "amount", input.amount(), lot).ifPresent(violations::add);
        var first = lots.getFirst();
        if (!lot.location().equals(first.location())) {
            violations.add(
                    new Violation(field + "lotId", "PLACE_DIFFERS", "must lie where the first lot lies", lot.id()));
        }
        if (!Objects.equals(lot.custody().ownerId(), first.custody().ownerId())) {
            violations.add(
                    new Violation(field + "lotId", "OWNER_DIFFERS", "must be of the first lot's owner", lot.id()));
        }
        new StatedMass(input.amount(), input.mass(), description(lot))
                .violation(field + "mass")
                .ifPresent(violations::add);
        return violations;
    }

    private List<Violation> ofYields() {
        var rules = new YieldRules(request.kind(), productTypesIn(), known.productTypes());
        var violations = new ArrayList<Violation>();
        for (var index = 0; index < request.yields().size(); index++) {
            var yield = request.yields().get(index);
            var field = "yields[%d].".formatted(index);
            violations.addAll(rules.violations(field, yield));
            new StatedMass(yield.amount(), yield.mass(), like(yield))
                    .violation(field + "mass")
                    .ifPresent(violations::add);
        }
        return violations;
    }

    /** What was only cleaned, repaired or refurbished is no more pieces than went in; two broken ones may make a good one. */
    private Optional<Violation> morePieces(List<TreatmentRequest.Input> inputs) {
        var arePieces = Stream.concat(
                        inputs.stream().map(TreatmentRequest.Input::amount),
                        request.yields().stream().map(TreatmentRequest.Yield::amount))
                .allMatch(amount -> amount.unit() == Unit.PIECE);
        if (!request.kind().keepsForm() || !arePieces) {
            return Optional.empty();
        }
        var in = sum(inputs.stream().map(TreatmentRequest.Input::amount));
        var out = sum(request.yields().stream().map(TreatmentRequest.Yield::amount));
        return out.compareTo(in) > 0
                ? Optional.of(new Violation(
                        "yields",
                        "MORE_THAN_WENT_IN",
                        "must be at most what went in, %s: %s makes no more of it".formatted(in, request.kind()),
                        out.toString()))
                : Optional.empty();
    }

    private static Amount sum(Stream<Amount> pieces) {
        return pieces.reduce(Amount.zero(Unit.PIECE), Amount::plus);
    }

    private Collection<String> productTypesIn() {
        return known.descriptions().values().stream()
                .map(Description::productType)
                .collect(Collectors.toSet());
    }

    /** Kg of what came out; of what only was cleaned or repaired, as much as it was. */
    Optional<BigDecimal> kg(TreatmentRequest.Yield yield) {
        return Weighed.kg(yield.amount(), yield.mass(), like(yield));
    }

    private Description like(TreatmentRequest.Yield yield) {
        return request.kind().keepsForm() && isWhatWentIn(yield) ? description(lots.getFirst()) : null;
    }

    /** Whether it is of the product type and unit of all that went in. */
    boolean isWhatWentIn(TreatmentRequest.Yield yield) {
        return lots.stream().allMatch(lot -> {
            var described = description(lot);
            return described != null
                    && described.productType().equals(yield.productType())
                    && lot.unit() == yield.amount().unit();
        });
    }

    /** Null if nobody described it. */
    Description description(Lot lot) {
        return known.descriptions().get(lot.id());
    }
}
