package nl.stadsmijn.hub.disposition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Receiver;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was decided about a lot, or done with it.
 *
 * @param where the hub or the site that it lies in, or lay
 * @param amount how much of it was decided, or done
 * @param askingPrice EUR per unit without VAT, with SELL_DOWN
 * @param toHubId with RELOCATE
 * @param place with RETURN: where its owner has it, or will; null as long as nobody said
 * @param receiver with RECYCLE and SCRAP
 * @param eural with RECYCLE and SCRAP: the code it left under
 * @param leftLotId with a RETURN that is done: the lot that left, the same or a part of it
 * @param decidedBy organisation
 * @param withdrawnAt when who decided it took it back; null if they did not
 * @param lastChange when something of it was carried out, left, or came to nothing last
 * @param parts where all of its amount is; some may be 0
 */
record Disposition(
        UUID id,
        UUID lotId,
        Location where,
        Kind kind,
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
        Instant withdrawnAt,
        Instant lastChange,
        List<Part> parts) {

    /** How much of a decision is at a lot: the one it was about, or one that came out of that. */
    record Part(UUID lotId, Stage stage, BigDecimal amount) {}

    /** What a decision says besides how much: where that is the same, two decisions are one wish. */
    record Terms(Kind kind, UUID decidedBy, UUID toHubId, Place place, Receiver receiver, String eural) {}

    Terms terms() {
        return new Terms(kind, decidedBy, toHubId, place, receiver, eural);
    }

    /** Whether it is to move lots to that hub. */
    boolean goesTo(UUID hub) {
        return kind == Kind.RELOCATE && hub.equals(toHubId);
    }

    /** Null for what lies on a site. */
    UUID hubId() {
        return where.is(Location.Kind.HUB) ? where.id() : null;
    }

    /** Null for what lies in a hub. */
    UUID siteId() {
        return where.is(Location.Kind.SITE) ? where.id() : null;
    }

    /** How much of it is at a stage, at all of its lots. */
    BigDecimal at(Stage stage) {
        return parts.stream()
                .filter(part -> part.stage() == stage)
                .map(Part::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What can still be carried out: all that is open, unless it was taken back. */
    BigDecimal remaining() {
        return withdrawnAt == null ? at(Stage.OPEN) : BigDecimal.ZERO;
    }

    /** What was still open when it was taken back, and what has come back since. */
    BigDecimal withdrawn() {
        return at(Stage.OPEN).subtract(remaining());
    }

    /** Follows from where its parts are: it is done if all of it is. */
    State state() {
        if (remaining().signum() > 0) {
            return State.DECIDED;
        }
        if (at(Stage.UNDER_WAY).signum() > 0) {
            return State.UNDER_WAY;
        }
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        return at(Stage.DONE).compareTo(amount.value()) == 0 ? State.DONE : State.LAPSED;
    }

    /** When it was over; null as long as it is decided or on its way. */
    Instant overAt() {
        return switch (state()) {
            case DECIDED, UNDER_WAY -> null;
            case DONE, LAPSED -> lastChange;
            case WITHDRAWN -> lastChange.isAfter(withdrawnAt) ? lastChange : withdrawnAt;
        };
    }

    @Schema(name = "DispositionState")
    enum State {
        /** Its owner wants it, and of what remains so much of its lots is set apart for it; the hub can carry it out. */
        DECIDED,
        /** All that was still to be done is on its way. */
        UNDER_WAY,
        /** All of it is booked; of a price: it is asked. */
        DONE,
        /** Who decided it took it back. */
        WITHDRAWN,
        /** What it was about, or what was left of that, was treated, has gone otherwise, or is another's. */
        LAPSED
    }

    /** @param left the lot that left by it; null if none did */
    Disposition done(UUID left) {
        return new Disposition(
                id,
                lotId,
                where,
                kind,
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
                withdrawnAt,
                lastChange,
                List.of(new Part(lotId, Stage.DONE, amount.value())));
    }
}
