package nl.stadsmijn.hub.delivery;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.stadsmijn.hub.reservation.DealReservations;
import nl.stadsmijn.hub.reservation.Reservation;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.kit.events.Inbox;
import nl.stadsmijn.kit.events.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Where deals come in. */
@ApplicationScoped
class MatchingDeals {

    private static final Logger LOG = Logger.getLogger(MatchingDeals.class);

    private final Inbox inbox;
    private final DealReservations reservations;
    private final DeliveryService deliveries;

    MatchingDeals(Inbox inbox, DealReservations reservations, DeliveryService deliveries) {
        this.inbox = inbox;
        this.reservations = reservations;
        this.deliveries = deliveries;
    }

    @Incoming("matching.deals")
    @Blocking
    void receive(ConsumerRecords<String, String> records) {
        inbox.receive(records, this::on);
    }

    @Transactional
    void on(ReceivedEvent event) {
        if (!event.type().equals(DealChanged.TYPE)) {
            return;
        }
        var deal = event.as(DealChanged.class);
        var by = By.service("matching-service", event.id());
        switch (deal.state()) {
            case "AGREED" -> {
                deliveries.remember(deal);
                reservations.hold(deal.hold(), by);
            }
            case "CONFIRMING" -> ofDeal(deal, () -> reservations.confirm(deal.reservationId(), deal.condition(), by));
            case "DELIVERING" -> ofDeal(deal, () -> deliveries.deliver(deal, by));
            case "CANCELLED" -> {
                if (isOfDeal(deal)) {
                    reservations.release(deal.reservationId(), by);
                }
            }
            default -> LOG.debugf("Deal %s is %s, which asks nothing of the ledger", deal.dealId(), deal.state());
        }
    }

    /** A deal whose reservation never came to be hears so, instead of waiting for ever. */
    private void ofDeal(DealChanged deal, Runnable work) {
        if (isOfDeal(deal)) {
            work.run();
        } else if (reservations.find(deal.reservationId()).isEmpty()) {
            reservations.refuse(
                    deal.hold(),
                    new Reservation.Refusal("never-reserved", "The deal never asked for this reservation."));
        }
    }

    private boolean isOfDeal(DealChanged deal) {
        return reservations
                .find(deal.reservationId())
                .filter(reservation -> deal.dealId().equals(reservation.facts().dealId()))
                .isPresent();
    }
}
