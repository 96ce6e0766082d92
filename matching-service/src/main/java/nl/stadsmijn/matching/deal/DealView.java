package nl.stadsmijn.matching.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import nl.stadsmijn.matching.supply.SuppliedLot.Price;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deal as its parties see it. */
@Schema(name = "Deal")
record DealView(
        UUID id,
        DealState.Name state,
        @Schema(description = "When the state was reached") Instant since,
        UUID lotId,
        Amount amount,
        UUID buyerId,
        UUID sellerId,
        UUID reservationId,
        UUID projectId,
        UUID demandId,
        DealState.Condition condition,
        Price price,
        @Schema(description = "EUR ex VAT") Money total,

        @Schema(description = "When the reservation ends by itself, while it is an option")
        Instant expiresAt,

        @Schema(description = "The lots that were delivered: their passports go on")
        List<UUID> deliveredLotIds,

        @Schema(
                description =
                        "Why it ended, or why the last thing asked could not be done; once something else happened, history alone has that")
        String reason,

        String message,

        @Schema(
                description =
                        "When the last of it comes out of its donor, with availableUntil; absent when all of it is out. History tells when that changed.")
        LocalDate availableFrom,

        LocalDate availableUntil,

        @Schema(
                description =
                        "What its lots are said to be now that they were not when they were reserved, by lot; absent where that is nothing. History tells when that changed.")
        List<Revision> revisions,

        List<DealRepository.Step> history) {

    static DealView of(DealService.Told told) {
        var deal = told.deal();
        var terms = deal.terms();
        var standing = Standing.of(deal.state());
        return new DealView(
                deal.id(),
                deal.state().name(),
                deal.since(),
                deal.lotId(),
                terms.amount(),
                deal.buyerId(),
                deal.sellerId(),
                deal.reservationId(),
                terms.projectId(),
                terms.demandId(),
                standing.condition(),
                terms.price(),
                terms.total().orElse(null),
                standing.expiresAt(),
                standing.deliveredLotIds(),
                standing.reason(),
                terms.message(),
                deal.available().from(),
                deal.available().until(),
                deal.revisions().isEmpty() ? null : deal.revisions(),
                told.history());
    }

    DealView withoutPrice() {
        return new DealView(
                id,
                state,
                since,
                lotId,
                amount,
                buyerId,
                sellerId,
                reservationId,
                projectId,
                demandId,
                condition,
                null,
                null,
                expiresAt,
                deliveredLotIds,
                reason,
                null,
                availableFrom,
                availableUntil,
                revisions,
                history);
    }

    /** A deal in a list. */
    @Schema(name = "DealSummary")
    record Summary(
            UUID id,
            DealState.Name state,
            Instant since,
            UUID lotId,
            Amount amount,
            UUID buyerId,
            UUID sellerId,
            UUID projectId,
            UUID demandId,
            Money total) {

        static Summary of(Deal deal) {
            var terms = deal.terms();
            return new Summary(
                    deal.id(),
                    deal.state().name(),
                    deal.since(),
                    deal.lotId(),
                    terms.amount(),
                    deal.buyerId(),
                    deal.sellerId(),
                    terms.projectId(),
                    terms.demandId(),
                    terms.total().orElse(null));
        }
    }
}
