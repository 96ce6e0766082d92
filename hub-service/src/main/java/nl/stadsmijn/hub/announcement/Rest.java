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

    /** What somebody said of its space: its share of what was said when it was announced, else of what was said of its lot since. @param measured null where nothing is kept of it */
    Space said(Rooms.Measured measured) {
        var share = said == null ? Space.UNKNOWN : said.share(amount.value(), announced.value());
        return measured == null ? share : share.or(measured.said(amount.value()));
    }

    /**
     * The space to keep for it: as it was said, and for what was not by what it is.
     *
     * @param measured null where nothing is kept of it
     * @param description null where nobody has described it
     */
    Space takes(Rooms.Measured measured, Description description) {
        if (amount.isZero()) {
            return Space.NONE;
        }
        var known = said(measured).or(Space.of(description, amount));
        return measured == null ? known : known.or(measured.followed(amount.value()));
    }
}
