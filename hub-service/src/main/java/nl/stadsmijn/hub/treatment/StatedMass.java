package nl.stadsmijn.hub.treatment;

import java.math.BigDecimal;
import java.util.Optional;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;

/**
 * A mass as it was stated, beside what else is known of it. What is counted in kg or t weighs what it is counted as, but for what scales differ; what is described weighs
 * between half and twice what its description says: one who weighs knows better, but not so much better.
 *
 * @param amount of what it is the mass
 * @param stated null where it was not weighed
 * @param like the description that tells the mass of a unit; null for none
 */
record StatedMass(Amount amount, Amount stated, Description like) {

    private static final BigDecimal TWICE = BigDecimal.TWO;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    Optional<Violation> violation(String field) {
        var expected = Weighed.kg(amount, null, like);
        if (stated == null) {
            return expected.isPresent()
                    ? Optional.empty()
                    : Optional.of(new Violation(
                            field, "MASS_MISSING", "must be given in kg or t: it can't be worked out", null));
        }
        return violation(field, stated).or(() -> expected.flatMap(kg -> contradiction(field, kg)));
    }

    /** What is wrong with a mass in itself. */
    static Optional<Violation> violation(String field, Amount mass) {
        return Weighed.kg(mass)
                .map(kg -> kg.signum() > 0
                        ? Optional.<Violation>empty()
                        : Optional.of(new Violation(field + ".value", "TOO_SMALL", "must be more than 0", "0")))
                .orElseGet(() -> Optional.of(new Violation(
                        field + ".unit",
                        "WRONG_UNIT",
                        "must be kg or t",
                        mass.unit().symbol())));
    }

    private Optional<Violation> contradiction(String field, BigDecimal expected) {
        var kg = Weighed.kg(stated).orElseThrow();
        if (Weighed.kg(amount).isPresent()) {
            return new MassBalance(expected, kg, BigDecimal.ZERO).holds()
                    ? Optional.empty()
                    : Optional.of(new Violation(
                            field,
                            "CONTRADICTION",
                            "must be the amount itself, %s, or absent".formatted(amount),
                            stated.toString()));
        }
        var low = expected.multiply(HALF);
        var high = expected.multiply(TWICE);
        return kg.compareTo(low) >= 0 && kg.compareTo(high) <= 0
                ? Optional.empty()
                : Optional.of(new Violation(
                        field,
                        "IMPLAUSIBLE",
                        "must be between %s and %s kg: it is described as weighing %s kg; if that is wrong, change its description first"
                                .formatted(Masses.plain(low), Masses.plain(high), Masses.plain(expected)),
                        stated.toString()));
    }
}
