package nl.stadsmijn.hub.announcement;

import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.room.Rooms;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;

/**
 * What is still to come of an announced amount.
 *
 * @param amount 0 to announced
 * @param said the space that all that was announced takes, as far as somebody said; null where nobody did
 */
record Rest(Amount announced, Amount amount, Space said) {

    /**
     * The space to keep for it: its share of what was said; else as its lot was measured last, and for what was not by what it is.
     *
     * @param measured null where nothing is kept of it
     * @param description null where nobody has described it
     */
    Space takes(Rooms.Measured measured, Description description) {
        if (amount.isZero()) {
            return Space.NONE;
        }
        var share = said == null ? Space.UNKNOWN : said.share(amount.value(), announced.value());
        var last = measured == null ? Space.UNKNOWN : measured.space().share(amount.value(), measured.amount());
        return share.or(last).or(Space.of(description, amount));
    }
}
