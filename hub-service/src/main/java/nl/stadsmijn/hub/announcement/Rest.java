package nl.stadsmijn.hub.announcement;

import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;

/**
 * What is still to come of an announced amount.
 *
 * @param said the space that all of it takes, as far as somebody said; null where nobody did
 */
record Rest(Amount announced, Amount received, Space said) {

    /** Nothing if as much came as was announced, or more. */
    Amount amount() {
        return received.value().compareTo(announced.value()) >= 0
                ? announced.minus(announced)
                : announced.minus(received);
    }

    /** The space to keep for it: its share of what was said, and for what was not by what it is. @param description null where nobody has described it */
    Space takes(Description description) {
        var left = amount();
        if (left.isZero()) {
            return Space.NONE;
        }
        var share = said == null ? Space.UNKNOWN : said.share(left.value(), announced.value());
        return share.or(Space.of(description, left));
    }
}
