package nl.stadsmijn.hub.treatment;

import java.math.BigDecimal;
import java.util.Optional;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** How much something weighs, by the best that is known of it. */
final class Weighed {

    private Weighed() {}

    /**
     * Kg: as it was weighed, or as it is measured, or by the mass of a unit.
     *
     * @param stated null where it was not weighed
     * @param like the description that tells the mass of a unit; null for none
     * @return empty if nobody knows, or what was stated is no mass
     */
    static Optional<BigDecimal> kg(Amount amount, Amount stated, Description like) {
        if (stated != null) {
            return kg(stated);
        }
        return kg(amount)
                .or(() -> Optional.ofNullable(like)
                        .filter(known -> known.massPerUnit() != null)
                        .flatMap(known ->
                                amount.in(known.unit()).map(each -> each.value().multiply(known.massPerUnit()))));
    }

    static Optional<BigDecimal> kg(Amount mass) {
        return mass.in(Unit.KG).map(Amount::value);
    }
}
