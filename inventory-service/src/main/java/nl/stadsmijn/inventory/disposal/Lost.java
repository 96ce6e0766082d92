package nl.stadsmijn.inventory.disposal;

import java.math.BigDecimal;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.kit.quantity.Amount;

/** What of an element no harvest brings out any more, so that a disposal can say where it went without counting it twice. */
final class Lost {

    private Lost() {}

    /**
     * What was lost at harvests or closure and what was taken back. Of an element that is not offered, because it can't be harvested or was withdrawn, also all that is left: nothing but a
     * disposal takes it out.
     *
     * @param takenBack in the unit of the element, which must have an amount
     */
    static Amount of(Lot element, BigDecimal takenBack) {
        var lost = element.harvests().stream()
                .map(harvest -> harvest.lost().value())
                .reduce(takenBack, BigDecimal::add);
        var unit = element.description().amount().unit();
        return new Amount(
                element.publication() == Lot.Publication.PUBLISHED
                        ? lost
                        : lost.add(element.left().value()),
                unit);
    }
}
