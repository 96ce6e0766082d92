package nl.stadsmijn.matching.deal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.matching.supply.SuppliedLot.Price;

/**
 * What a buyer and a seller agree on.
 *
 * @param sellerId the lot's owner when it was made
 * @param reservationId chosen here, so that asking twice makes one reservation
 * @param since when the state was reached
 * @param liesIn the lots in which the amount is held now, after splits
 * @param available when it comes out of its donor, as hub-service said last
 * @param revisions what its lots are said to be now that they were not when they were reserved, as hub-service said last
 */
record Deal(
        UUID id,
        long version,
        UUID buyerId,
        UUID sellerId,
        UUID reservationId,
        UUID lotId,
        Terms terms,
        DealState state,
        Instant since,
        List<UUID> liesIn,
        Availability available,
        List<Revision> revisions) {

    /** @param amount in the lot's unit */
    record Terms(
            Amount amount,
            Price price,
            UUID projectId,
            String projectName,
            Place projectPlace,
            UUID demandId,
            String message) {

        /** EUR ex VAT; empty while no price is known. */
        Optional<Money> total() {
            return switch (price.kind()) {
                case FREE -> Optional.of(Money.euro("0"));
                case FIXED, ON_REQUEST -> Optional.ofNullable(price.perUnit()).map(each -> each.times(amount.value()));
            };
        }

        Terms at(Money perUnit) {
            return new Terms(
                    amount, new Price(price.kind(), perUnit), projectId, projectName, projectPlace, demandId, message);
        }
    }

    boolean isBetween(UUID organisation) {
        return organisation.equals(buyerId) || organisation.equals(sellerId);
    }

    Deal become(DealState next, Instant now) {
        return new Deal(
                id,
                version + 1,
                buyerId,
                sellerId,
                reservationId,
                lotId,
                terms,
                next,
                now,
                liesIn,
                available,
                revisions);
    }

    Deal on(Terms other) {
        return new Deal(
                id,
                version,
                buyerId,
                sellerId,
                reservationId,
                lotId,
                other,
                state,
                since,
                liesIn,
                available,
                revisions);
    }

    Deal lyingIn(List<UUID> lots) {
        return new Deal(
                id, version, buyerId, sellerId, reservationId, lotId, terms, state, since, lots, available, revisions);
    }

    /** The same with what hub-service says of it now. */
    Deal saidToBe(Availability days, List<Revision> other) {
        return new Deal(id, version, buyerId, sellerId, reservationId, lotId, terms, state, since, liesIn, days, other);
    }

    /** The next version of the same deal in the same state; why something could not be done before is for its history. */
    Deal retold() {
        return become(state.withoutReason(), since);
    }

    /** Whether its parties wait for it, and hear of it when it comes sooner or later, or is another thing than it was. */
    boolean isAwaited() {
        return state instanceof DealState.Reserved || state instanceof DealState.Confirmed;
    }

    /** Firm deals count for the demand they were made for. */
    boolean firm() {
        return switch (state) {
            case DealState.Confirmed now -> true;
            case DealState.Delivering now -> true;
            case DealState.Delivered now -> true;
            case DealState.Proposed now -> false;
            case DealState.Agreed now -> false;
            case DealState.Reserved now -> false;
            case DealState.Confirming now -> false;
            case DealState.Over now -> false;
        };
    }
}
