package nl.stadsmijn.hub.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.holding.Hindrance;
import nl.stadsmijn.hub.holding.Roads;
import nl.stadsmijn.hub.stock.Custody;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.storage.StorageTerm;
import nl.stadsmijn.kit.problem.Violation;

/** Which lots may become one, and what becomes of their time in the hub. */
final class MergePolicy {

    private static final String NOT_KNOWN = "not known";

    private MergePolicy() {}

    /** Everything that keeps these from being one: each that can't leave, and each difference from the first, by field. */
    static List<Violation> violations(List<Mergeable> inputs, Roads roads) {
        var violations = new ArrayList<Violation>();
        for (var index = 0; index < inputs.size(); index++) {
            var field = "lotIds[%d]".formatted(index);
            hindrance(field, inputs.get(index), roads).ifPresent(violations::add);
            violations.addAll(differences(field, inputs.getFirst(), inputs.get(index)));
        }
        if (!haveOneCertificate(inputs)) {
            violations.addAll(dilutions(inputs));
        }
        return violations;
    }

    /** Where the new lot is, whose, and until when: the earliest deadline and the strictest law of all. */
    static Custody custody(List<Mergeable> inputs) {
        var first = inputs.getFirst().lot().custody();
        var term = inputs.stream()
                .map(input -> input.lot().custody().storage())
                .filter(Objects::nonNull)
                .reduce(StorageTerm::mergedWith)
                .orElse(null);
        return new Custody(first.location(), first.ownerId(), first.holderId(), term);
    }

    private static Optional<Violation> hindrance(String field, Mergeable input, Roads roads) {
        var lot = input.lot();
        return Hindrance.ofLeaving(lot)
                .map(why -> new Violation(field, why.name(), why.detail(lot, roads), lot.id()))
                .or(() -> input.description() == null || !lot.standing().described()
                        ? Optional.of(new Violation(
                                field, "NOT_DESCRIBED", "must be described, so that it can be compared", lot.id()))
                        : Optional.empty());
    }

    private static List<Violation> differences(String field, Mergeable first, Mergeable other) {
        var differences = new ArrayList<Violation>();
        differ(differences, field, "PLACE", "place", first.lot(), other.lot(), Lot::location);
        differ(
                differences,
                field,
                "OWNER",
                "owner",
                first.lot(),
                other.lot(),
                lot -> lot.custody().ownerId());
        differ(
                differences,
                field,
                "UNIT",
                "unit",
                first.lot(),
                other.lot(),
                lot -> lot.unit().symbol());
        var one = first.description();
        var two = other.description();
        if (one != null && two != null) {
            differ(differences, field, "PRODUCT_TYPE", "product type", one, two, Description::productType);
            differ(differences, field, "SECTION", "section", one, two, Description::section);
            differ(differences, field, "CONDITION", "technical condition", one, two, Description::technicalCondition);
        }
        return differences;
    }

    private static <T> void differ(
            List<Violation> differences,
            String field,
            String code,
            String word,
            T first,
            T other,
            Function<T, ?> property) {
        var expected = property.apply(first);
        var found = property.apply(other);
        if (!Objects.equals(expected, found)) {
            differences.add(new Violation(
                    field,
                    code + "_DIFFERS",
                    "its %s must be that of the first, %s, and is %s".formatted(word, told(expected), told(found)),
                    told(found)));
        }
    }

    private static String told(Object value) {
        return switch (value) {
            case null -> NOT_KNOWN;
            case Location place -> "%s %s".formatted(place.kind(), place.id());
            default -> value.toString();
        };
    }

    private static boolean haveOneCertificate(List<Mergeable> inputs) {
        return inputs.stream().map(Mergeable::certificateId).distinct().count() == 1;
    }

    /** What was sold as certified would not be so any more. */
    private static List<Violation> dilutions(List<Mergeable> inputs) {
        var violations = new ArrayList<Violation>();
        for (var index = 0; index < inputs.size(); index++) {
            var awaited = inputs.get(index).awaited();
            if (awaited != null) {
                violations.add(new Violation(
                        "lotIds[%d]".formatted(index),
                        "CERTIFICATE_DILUTED",
                        "is reserved on the condition of a certificate under %s; the others have not the same certificate, so the merged lot would have none"
                                .formatted(awaited),
                        inputs.get(index).lot().id()));
            }
        }
        return violations;
    }
}
