package nl.stadsmijn.matching.deal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.matching.supply.SuppliedLot.Price;

/** What others are told of a deal: {@code nl.stadsmijn.matching.deal.changed.v1}. */
record DealEvent(
        UUID dealId,
        DealState.Name state,
        UUID lotId,
        Amount amount,
        UUID buyerId,
        UUID sellerId,
        UUID reservationId,
        UUID projectId,
        String projectName,
        Place projectPlace,
        UUID demandId,
        DealState.Condition condition,
        Price price,
        List<UUID> deliveredLotIds,
        String reason,
        LocalDate availableFrom,
        LocalDate availableUntil,
        List<Revision> revisions) {

    static Event of(Deal deal) {
        var terms = deal.terms();
        var standing = Standing.of(deal.state());
        var data = new DealEvent(
                deal.id(),
                deal.state().name(),
                deal.lotId(),
                terms.amount(),
                deal.buyerId(),
                deal.sellerId(),
                deal.reservationId(),
                terms.projectId(),
                terms.projectName(),
                terms.projectPlace(),
                terms.demandId(),
                standing.condition(),
                terms.price(),
                standing.deliveredLotIds(),
                standing.reason(),
                deal.available().from(),
                deal.available().until(),
                deal.revisions().isEmpty() ? null : deal.revisions());
        return new Event("matching.deals", "nl.stadsmijn.matching.deal.changed.v1", deal.id(), deal.version(), data);
    }
}
