package nl.stadsmijn.hub.announcement;

import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;

/**
 * What is still to come of an announced amount.
 *
 * @param amount 0 to announced
 * @param said the space that all that was announced takes, as far as somebody said; null where nobody did
 */
record Rest(Amount announced, Amount amount, Space said) {

    /** The space to keep for it: its share of what was said, and for what was not by what it is. @param description null where nobody has described it */
    Space takes(Description description) {
        if (amount.isZero()) {
            return Space.NONE;
        }
        var share = said == null ? Space.UNKNOWN : said.share(amount.value(), announced.value());
        return share.or(Space.of(description, amount));
    }
}
