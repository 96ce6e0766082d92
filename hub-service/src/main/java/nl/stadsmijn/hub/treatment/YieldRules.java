package nl.stadsmijn.hub.treatment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.producttype.ProductType;
import nl.stadsmijn.hub.producttype.ProductTypes;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Unit;

/**
 * What can come out of a treatment: a product that there is, counted as it can be counted; and of what was only cleaned, repaired or refurbished, the product that went in.
 *
 * @param productTypesIn of what went in
 */
record YieldRules(TreatmentKind kind, Collection<String> productTypesIn, ProductTypes known) {

    private static final int NEAREST = 3;

    List<Violation> violations(String field, TreatmentRequest.Yield yield) {
        var violations = new ArrayList<Violation>();
        if (yield.amount().isZero()) {
            violations.add(new Violation(field + "amount.value", "TOO_SMALL", "must be more than 0", "0"));
        }
        var type = known.of(List.of(yield.productType())).get(yield.productType());
        (type == null ? unknown(field, yield) : misfit(field, yield, type)).ifPresent(violations::add);
        return violations;
    }

    private Optional<Violation> unknown(String field, TreatmentRequest.Yield yield) {
        var nearest = known.nearest(yield.productType(), NEAREST);
        return Optional.of(new Violation(
                field + "productType",
                "UNKNOWN_PRODUCT_TYPE",
                "must be a key of GET /product-types; "
                        + (nearest.isEmpty() ? "none is known yet" : "nearest: " + String.join(", ", nearest)),
                yield.productType()));
    }

    private Optional<Violation> misfit(String field, TreatmentRequest.Yield yield, ProductType type) {
        if (kind.keepsForm() && !productTypesIn.contains(type.key())) {
            return Optional.of(new Violation(
                    field + "productType",
                    "WRONG_PRODUCT_TYPE",
                    "must be what went in, %s: %s does not make another product of it"
                            .formatted(String.join(", ", productTypesIn), kind),
                    type.key()));
        }
        if (type.units().isEmpty() || type.units().contains(yield.amount().unit())) {
            return Optional.empty();
        }
        var units = type.units().stream().map(Unit::symbol).collect(Collectors.joining(", "));
        return Optional.of(new Violation(
                field + "amount.unit",
                "UNIT_DOES_NOT_FIT",
                "%s is not counted so; it fits %s".formatted(type.key(), units),
                yield.amount().unit().symbol()));
    }
}
