package nl.stadsmijn.certification.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.certification.lot.Lot;
import nl.stadsmijn.certification.sampling.SamplingPlan;
import nl.stadsmijn.certification.scheme.Scheme;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;

/** Which lots can be a batch under a scheme. */
final class BatchRules {

    private BatchRules() {}

    /** What is wrong with the lots, each with its place in the request; none if nothing is. */
    static List<Violation> violations(Scheme scheme, List<UUID> wanted, Map<UUID, Lot> known) {
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<UUID>();
        for (int i = 0; i < wanted.size(); i++) {
            var field = "lotIds[%d]".formatted(i);
            var id = wanted.get(i);
            if (!seen.add(id)) {
                violations.add(new Violation(field, "DUPLICATE", "must be named once", id));
            } else {
                violation(scheme, field, id, known.get(id)).ifPresent(violations::add);
            }
        }
        if (violations.isEmpty()) {
            tooMany(seen, known).ifPresent(violations::add);
        }
        return violations;
    }

    private static Optional<Violation> tooMany(Set<UUID> wanted, Map<UUID, Lot> known) {
        var pieces = wanted.stream()
                .flatMap(lot -> Optional.ofNullable(known.get(lot)).flatMap(Lot::amount).stream())
                .map(Amount::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return pieces.compareTo(BigDecimal.valueOf(SamplingPlan.LARGEST_LOT)) <= 0
                ? Optional.empty()
                : Optional.of(new Violation(
                        "lotIds",
                        "TOO_MANY_PIECES",
                        "must have at most %d pieces together".formatted(SamplingPlan.LARGEST_LOT),
                        pieces.toPlainString()));
    }

    private static Optional<Violation> violation(Scheme scheme, String field, UUID id, Lot lot) {
        if (lot == null || lot.amount().isEmpty()) {
            return Optional.of(new Violation(field, "UNKNOWN_LOT", "is not in the ledger, or not heard of yet", id));
        }
        if (lot.productType() == null) {
            return Optional.of(
                    new Violation(field, "NOT_DESCRIBED", "has no description yet; try again in a second", id));
        }
        if (!scheme.appliesTo(lot.productType())) {
            var message =
                    "is a %s; scheme %s is for %s".formatted(lot.productType(), scheme.id(), scheme.productTypes());
            return Optional.of(new Violation(field, "WRONG_PRODUCT_TYPE", message, id));
        }
        if (lot.unit() != scheme.unit()) {
            var message = "is counted in %s; scheme %s samples %s"
                    .formatted(lot.unit().symbol(), scheme.id(), scheme.unit().symbol());
            return Optional.of(new Violation(field, "WRONG_UNIT", message, id));
        }
        if (lot.amount().orElseThrow().isZero()) {
            return Optional.of(new Violation(field, "NOTHING_LEFT", "has nothing left to assess", id));
        }
        return Optional.empty();
    }
}
