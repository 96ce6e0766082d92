package nl.stadsmijn.hub.disposition;

import java.time.Instant;
import java.util.UUID;
import nl.stadsmijn.hub.stock.Receiver;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was decided about a lot, or done with it.
 *
 * @param amount how much of it; of what is decided only, what is still to be done
 * @param askingPrice EUR per unit without VAT, with SELL_DOWN
 * @param toHubId with RELOCATE
 * @param place with RETURN: where its owner has it, or will; null as long as nobody said
 * @param receiver with RECYCLE and SCRAP
 * @param eural with RECYCLE and SCRAP: the code it left under
 * @param leftLotId with a RETURN that is done: the lot that left, the same or a part of it
 * @param decidedBy organisation
 * @param doneAt when it was over; null as long as it is decided or on its way
 */
record Disposition(
        UUID id,
        UUID lotId,
        UUID hubId,
        Kind kind,
        State state,
        Amount amount,
        String reason,
        Money askingPrice,
        UUID toHubId,
        Place place,
        Receiver receiver,
        String eural,
        UUID leftLotId,
        UUID decidedBy,
        Instant decidedAt,
        Instant doneAt) {

    @Schema(name = "DispositionState")
    enum State {
        /** Its owner wants it, and so much of the lot is set apart for it; the hub can carry it out. */
        DECIDED,
        /** It is on its way to the hub that it moves to. */
        UNDER_WAY,
        /** It is booked; of a price: it is asked. */
        DONE,
        /** Who decided it took it back. */
        WITHDRAWN,
        /** What it was about has gone otherwise, or is another's. */
        LAPSED
    }

    Disposition done(UUID left, Instant at) {
        return new Disposition(
                id,
                lotId,
                hubId,
                kind,
                State.DONE,
                amount,
                reason,
                askingPrice,
                toHubId,
                place,
                receiver,
                eural,
                left,
                decidedBy,
                decidedAt,
                at);
    }
}
