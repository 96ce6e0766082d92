package nl.stadsmijn.hub.treatment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.holding.Hindrance;
import nl.stadsmijn.hub.holding.Holding;
import nl.stadsmijn.hub.producttype.ProductType;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/**
 * What must be true of a treatment besides what its form says.
 *
 * @param lots those that went in, in their order
 * @param descriptions of those that somebody described
 * @param productTypes those that are named, as far as they are known
 */
record TreatmentRules(
        TreatmentRequest request,
        List<Lot> lots,
        Map<UUID, Description> descriptions,
        Map<String, ProductType> productTypes) {

    List<Violation> violations(Instant now) {
        var violations = new ArrayList<Violation>();
        time(now).ifPresent(violations::add);
        var inputs = request.inputs(lots.getFirst().id());
        for (var index = 0; index < inputs.size(); index++) {
            violations.addAll(ofInput(TreatmentRequest.field(index), inputs.get(index), lots.get(index)));
        }
        for (var index = 0; index < request.yields().size(); index++) {
            violations.addAll(
                    ofYield("yields[%d].".formatted(index), request.yields().get(index)));
        }
        for (var index = 0; index < request.leftovers().size(); index++) {
            mass(
                            "waste[%d].mass".formatted(index),
                            request.leftovers().get(index).mass())
                    .ifPresent(violations::add);
        }
        return violations;
    }

    private Optional<Violation> time(Instant now) {
        if (request.finishedAt().isBefore(request.startedAt())) {
            return Optional.of(new Violation(
                    "finishedAt",
                    "BEFORE_FROM",
                    "must not be before startedAt",
                    request.finishedAt().toString()));
        }
        return request.finishedAt().isAfter(now)
                ? Optional.of(new Violation(
                        "finishedAt",
                        "IN_THE_FUTURE",
                        "is booked when it is done",
                        request.finishedAt().toString()))
                : Optional.empty();
    }

    private List<Violation> ofInput(String field, TreatmentRequest.Input input, Lot lot) {
        var violations = new ArrayList<Violation>();
        Hindrance.ofLeaving(lot)
                .ifPresent(
                        why -> violations.add(new Violation(field + "lotId", why.name(), why.detail(lot), lot.id())));
        if (!descriptions.containsKey(lot.id())) {
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
        mass(field + "mass", input.mass(), Weighed.kg(input.amount(), input.mass(), descriptions.get(lot.id())))
                .ifPresent(violations::add);
        return violations;
    }

    private List<Violation> ofYield(String field, TreatmentRequest.Yield yield) {
        var violations = new ArrayList<Violation>();
        if (yield.amount().isZero()) {
            violations.add(new Violation(field + "amount.value", "TOO_SMALL", "must be more than 0", "0"));
        }
        var type = productTypes.get(yield.productType());
        if (type == null) {
            violations.add(new Violation(
                    field + "productType",
                    "UNKNOWN_PRODUCT_TYPE",
                    "must be the key of a product type of GET /product-types",
                    yield.productType()));
        } else if (!type.units().isEmpty()
                && !type.units().contains(yield.amount().unit())) {
            violations.add(new Violation(
                    field + "amount.unit",
                    "UNIT_DOES_NOT_FIT",
                    "%s is not counted so; it fits %s"
                            .formatted(
                                    type.key(),
                                    String.join(
                                            ", ",
                                            type.units().stream()
                                                    .map(Unit::symbol)
                                                    .toList())),
                    yield.amount().unit().symbol()));
        }
        mass(field + "mass", yield.mass(), kg(yield)).ifPresent(violations::add);
        return violations;
    }

    /** Kg of what came out; of what only was cleaned or repaired, as much as it was. */
    Optional<BigDecimal> kg(TreatmentRequest.Yield yield) {
        var like = request.kind().keepsForm() && isWhatWentIn(yield)
                ? descriptions.get(lots.getFirst().id())
                : null;
        return Weighed.kg(yield.amount(), yield.mass(), like);
    }

    /** Whether it is of the product type and unit of all that went in. */
    boolean isWhatWentIn(TreatmentRequest.Yield yield) {
        return lots.stream().allMatch(lot -> {
            var known = descriptions.get(lot.id());
            return known != null
                    && known.productType().equals(yield.productType())
                    && lot.unit() == yield.amount().unit();
        });
    }

    private static Optional<Violation> mass(String field, Amount stated, Optional<BigDecimal> kg) {
        return stated == null && kg.isEmpty()
                ? Optional.of(
                        new Violation(field, "MASS_MISSING", "must be given in kg or t: it can't be worked out", null))
                : stated == null ? Optional.empty() : mass(field, stated);
    }

    private static Optional<Violation> mass(String field, Amount stated) {
        return Weighed.kg(stated)
                .map(kg -> kg.signum() > 0
                        ? Optional.<Violation>empty()
                        : Optional.of(new Violation(field + ".value", "TOO_SMALL", "must be more than 0", "0")))
                .orElseGet(() -> Optional.of(new Violation(
                        field + ".unit",
                        "WRONG_UNIT",
                        "must be kg or t",
                        stated.unit().symbol())));
    }
}
