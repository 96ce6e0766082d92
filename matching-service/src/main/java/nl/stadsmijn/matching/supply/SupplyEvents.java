package nl.stadsmijn.matching.supply;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.stadsmijn.kit.events.Inbox;
import nl.stadsmijn.kit.events.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Draws the picture from what the other services tell. Sends nothing: filling the picture again must not cause an alert, an event or a command.
 * A fact that is not newer than the one known is passed over here too, so that the picture is right even when the inbox was emptied for a refill.
 */
@ApplicationScoped
class SupplyEvents {

    private final Inbox inbox;
    private final PictureRepository picture;
    private final ProductTypeRepository productTypes;
    private final SchemeRepository schemes;

    SupplyEvents(Inbox inbox, PictureRepository picture, ProductTypeRepository productTypes, SchemeRepository schemes) {
        this.inbox = inbox;
        this.picture = picture;
        this.productTypes = productTypes;
        this.schemes = schemes;
    }

    @Incoming("inventory.lots")
    @Blocking
    void lots(ConsumerRecords<String, String> records) {
        inbox.receive(records, this::apply);
    }

    @Incoming("inventory.product-types")
    @Blocking
    void productTypes(ConsumerRecords<String, String> records) {
        inbox.receive(records, this::apply);
    }

    @Incoming("hub.stock")
    @Blocking
    void stock(ConsumerRecords<String, String> records) {
        inbox.receive(records, this::apply);
    }

    @Incoming("hub.hubs")
    @Blocking
    void hubs(ConsumerRecords<String, String> records) {
        inbox.receive(records, this::apply);
    }

    @Incoming("certification.lots")
    @Blocking
    void certification(ConsumerRecords<String, String> records) {
        inbox.receive(records, this::apply);
    }

    @Incoming("certification.schemes")
    @Blocking
    void schemes(ConsumerRecords<String, String> records) {
        inbox.receive(records, this::apply);
    }

    /** Takes in one event of any of the topics; needs a transaction. */
    void apply(ReceivedEvent event) {
        picture.lock();
        switch (event.type()) {
            case "nl.stadsmijn.inventory.lot.described.v1" -> described(event);
            case "nl.stadsmijn.hub.lot.changed.v1" -> moved(event);
            case "nl.stadsmijn.certification.lot.changed.v1" -> assessed(event);
            case "nl.stadsmijn.hub.hub.changed.v1" -> hubChanged(event);
            case "nl.stadsmijn.inventory.product-type.changed.v1" ->
                productTypes.keep(event.as(Facts.ProductTypeFact.class), event.version());
            case "nl.stadsmijn.certification.scheme.changed.v1" ->
                schemes.keep(event.as(Facts.SchemeFact.class), event.version());
            default -> {}
        }
    }

    private void described(ReceivedEvent event) {
        var fact = event.as(Facts.Description.class);
        if (picture.keep(fact, event.version())) {
            picture.redraw(fact.lotId());
        }
    }

    private void moved(ReceivedEvent event) {
        var fact = event.as(Facts.Stock.class);
        if (picture.keep(fact, event.version())) {
            picture.redraw(fact.lotId());
        }
    }

    private void assessed(ReceivedEvent event) {
        var fact = event.as(Facts.Quality.class);
        if (picture.keep(fact, event.version())) {
            picture.redraw(fact.lotId());
        }
    }

    private void hubChanged(ReceivedEvent event) {
        var fact = event.as(Facts.Hub.class);
        if (picture.keep(fact, event.version())) {
            picture.lotsIn(fact.hubId()).forEach(picture::redraw);
        }
    }
}
