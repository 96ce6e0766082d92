package nl.stadsmijn.matching.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.kit.events.Outbox;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.quantity.Money;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.matching.deal.DealRules.Outcome;
import nl.stadsmijn.matching.demand.Demands;
import nl.stadsmijn.matching.supply.Supply;

/** What buyers, sellers and holders do with deals, and what becomes of them by hub-service's word. */
@ApplicationScoped
class DealService {

    private final DealRepository deals;
    private final Offers offers;
    private final Demands demands;
    private final Supply supply;
    private final Outbox outbox;
    private final Clock clock;

    DealService(DealRepository deals, Offers offers, Demands demands, Supply supply, Outbox outbox, Clock clock) {
        this.deals = deals;
        this.offers = offers;
        this.demands = demands;
        this.supply = supply;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A deal with all it went through. */
    record Told(Deal deal, List<DealRepository.Step> history) {}

    /**
     * Agrees on a lot with a fixed price or for free, proposes a deal where the price is on request.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if the picture knows that not so much is left; 422 if the request can't be meant so
     */
    @Transactional
    Told open(UUID buyer, DealRequest request) {
        var lot = offers.lot(buyer, request);
        var terms = offers.terms(buyer, request, lot);
        var state = switch (terms.price().kind()) {
            case FIXED, FREE -> new DealState.Agreed();
            case ON_REQUEST -> new DealState.Proposed();
        };
        var deal = new Deal(
                Ids.next(),
                1,
                buyer,
                lot.sellerId(),
                Ids.next(),
                lot.lotId(),
                terms,
                state,
                now(),
                List.of(lot.lotId()),
                Availability.NOW,
                List.of());
        deals.add(deal);
        outbox.add(DealEvent.of(deal));
        return told(deal);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless they are buyer or seller */
    Told get(UUID organisation, UUID id) {
        return told(deals.find(id).filter(deal -> deal.isBetween(organisation)).orElseThrow(Problem::notFound));
    }

    Page<Deal> list(UUID organisation, PageRequest page) {
        return deals.list(organisation, page);
    }

    /** @param perUnit the price the seller asks, or null; the buyer still has to confirm */
    @Transactional
    Told accept(UUID organisation, UUID id, Money perUnit) {
        var deal = held(organisation, id);
        if (!organisation.equals(deal.sellerId())) {
            throw Problem.forbidden("The seller accepts a deal.");
        }
        return obey(perUnit == null ? deal : deal.on(deal.terms().at(perUnit)), new DealCommand.Accept());
    }

    @Transactional
    Told confirm(UUID organisation, UUID id, DealState.Condition condition) {
        var deal = held(organisation, id);
        if (!organisation.equals(deal.buyerId())) {
            throw Problem.forbidden("The buyer confirms a deal.");
        }
        offers.check(condition);
        return obey(deal, new DealCommand.Confirm(condition));
    }

    @Transactional
    Told cancel(UUID organisation, UUID id, String reason) {
        return obey(held(organisation, id), new DealCommand.Cancel(reason));
    }

    /**
     * Reports the delivery: by the seller, or by whoever has custody of what was sold. The ledger decides on it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 and 403 for others, 409 if its state or what the picture knows of its lots does not allow it
     */
    @Transactional
    Told deliver(UUID organisation, UUID id) {
        var deal = deals.hold(id).orElseThrow(Problem::notFound);
        var isHolder = supply.holders(deal.liesIn()).contains(organisation);
        if (!isHolder && organisation.equals(deal.buyerId())) {
            throw Problem.forbidden("The seller or the holder reports a delivery.");
        }
        if (!isHolder && !organisation.equals(deal.sellerId())) {
            throw Problem.notFound();
        }
        var condition = Standing.of(deal.state()).condition();
        return obey(deal, new DealCommand.Deliver(offers.hindrance(deal.liesIn(), condition)));
    }

    /**
     * Follows hub-service. A deal nobody knows, or another's reservation, is passed over.
     *
     * @param liesIn the lots in which the amount is now
     * @param said what else hub-service says of it
     */
    @Transactional
    void heard(UUID id, UUID reservationId, List<UUID> liesIn, Said said, DealCommand command) {
        deals.hold(id)
                .filter(deal -> deal.reservationId().equals(reservationId))
                .ifPresent(deal -> {
                    if (!liesIn.isEmpty()) {
                        deals.lies(id, liesIn);
                    }
                    deals.said(id, said);
                    var known = deal.saidToBe(said.available(), said.revisions());
                    if (DealRules.decide(deal.state(), command) instanceof Outcome.Becomes next) {
                        advance(known, next.state());
                    } else if (deal.isAwaited()) {
                        said.news(deal).ifPresent(news -> retell(known.retold(), news));
                    }
                });
    }

    /**
     * What hub-service says of what a deal holds.
     *
     * @param available when it comes out of its donor
     * @param revisions what its lots are said to be now that they were not when they were reserved
     */
    record Said(Availability available, List<Revision> revisions) {

        /** For people: what of it the deal's parties did not know; empty for nothing. */
        private Optional<String> news(Deal deal) {
            var days = available.equals(deal.available()) ? null : available.told();
            var other = revisions.equals(deal.revisions()) ? null : Revision.told(revisions);
            return Stream.of(days, other).filter(Objects::nonNull).reduce("%s; %s"::formatted);
        }
    }

    private void retell(Deal deal, String news) {
        deals.retell(deal, now(), news);
        outbox.add(DealEvent.of(deal));
    }

    private Told obey(Deal deal, DealCommand command) {
        return switch (DealRules.decide(deal.state(), command)) {
            case Outcome.Becomes next -> told(advance(deal, next.state()));
            case Outcome.Stays same -> told(deal);
            case Outcome.Refused refused -> throw DealProblems.wrongState(deal, refused.why());
        };
    }

    private Deal advance(Deal deal, DealState state) {
        var next = deal.become(state, now());
        deals.advance(next);
        outbox.add(DealEvent.of(next));
        var demand = next.terms().demandId();
        if (demand != null && next.firm() != deal.firm()) {
            demands.covered(demand, deals.firmFor(demand));
        }
        return next;
    }

    private Deal held(UUID organisation, UUID id) {
        return deals.hold(id).filter(deal -> deal.isBetween(organisation)).orElseThrow(Problem::notFound);
    }

    private Told told(Deal deal) {
        return new Told(deal, deals.history(deal.id()));
    }

    /** To what the database keeps, so that the answer to a POST is what a GET gives. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
