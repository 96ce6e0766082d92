package nl.stadsmijn.hub.delivery;

import java.util.Objects;
import java.util.UUID;
import nl.stadsmijn.hub.reservation.Condition;
import nl.stadsmijn.hub.reservation.DealReservations;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Place;

/** What the ledger reads of {@code nl.stadsmijn.matching.deal.changed.v1}. */
record DealChanged(
        UUID dealId,
        String state,
        UUID lotId,
        Amount amount,
        UUID buyerId,
        UUID reservationId,
        UUID projectId,
        String projectName,
        Place projectPlace,
        Condition condition) {

    static final String TYPE = "nl.stadsmijn.matching.deal.changed.v1";

    DealChanged {
        Objects.requireNonNull(dealId, "dealId");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(lotId, "lotId");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(buyerId, "buyerId");
        Objects.requireNonNull(reservationId, "reservationId");
    }

    DealReservations.Hold hold() {
        return new DealReservations.Hold(reservationId, dealId, buyerId, lotId, amount);
    }

    /** Where it goes: the project, or, for a deal without one, a place of the deal's own. */
    UUID destination() {
        return projectId == null ? dealId : projectId;
    }
}
