package nl.stadsmijn.hub.disposition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.stock.Receiver;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was decided about a lot, or done with it.
 *
 * @param amount how much of it was decided, or done
 * @param askingPrice EUR per unit without VAT, with SELL_DOWN
 * @param toHubId with RELOCATE
 * @param place with RETURN: where its owner has it, or will; null as long as nobody said
 * @param receiver with RECYCLE and SCRAP
 * @param eural with RECYCLE and SCRAP: the code it left under
 * @param leftLotId with a RETURN that is done: the lot that left, the same or a part of it
 * @param decidedBy organisation
 * @param doneAt when it was over; null as long as it is decided or on its way
 * @param parts what is still to be done, or on its way, by lot; none of what is over
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
        Instant doneAt,
        List<Part> parts) {

    /** What of a decision is still open at a lot: the one it was about, or one that came out of that. */
    record Part(UUID lotId, BigDecimal amount, State state) {}

    /** What a decision says besides how much: where that is the same, two decisions are one wish. */
    record Terms(Kind kind, UUID decidedBy, UUID toHubId, Place place, Receiver receiver, String eural) {}

    Terms terms() {
        return new Terms(kind, decidedBy, toHubId, place, receiver, eural);
    }

    /** What can still be carried out: all that is open, but for what is on its way. */
    BigDecimal remaining() {
        return parts.stream()
                .filter(part -> part.state() == State.DECIDED)
                .map(Part::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Schema(name = "DispositionState")
    enum State {
        /** Its owner wants it, and of what remains so much of its lots is set apart for it; the hub can carry it out. */
        DECIDED,
        /** All that was still to be done is on its way to the hub that it moves to. */
        UNDER_WAY,
        /** It is booked; of a price: it is asked. */
        DONE,
        /** Who decided it took it back. */
        WITHDRAWN,
        /** What it was about, or what was left of that, has gone otherwise, or is another's. */
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
                at,
                List.of());
    }
}
