package nl.stadsmijn.matching.supply;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final List<String> TOPICS = List.of(
            "inventory.lots",
            "inventory.product-types",
            "hub.stock",
            "hub.hubs",
            "certification.lots",
            "certification.schemes");

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

    /** What an older release could not take in, this one may. */
    void retry(@Observes StartupEvent started) {
        TOPICS.forEach(topic -> inbox.retry(topic, this::apply));
    }

    @Incoming("inventory.lots")
    @Blocking
    void lots(ConsumerRecords<String, String> records) {
        inbox.receiveAll(records, this::apply);
    }

    @Incoming("inventory.product-types")
    @Blocking
    void productTypes(ConsumerRecords<String, String> records) {
        inbox.receiveAll(records, this::apply);
    }

    @Incoming("hub.stock")
    @Blocking
    void stock(ConsumerRecords<String, String> records) {
        inbox.receiveAll(records, this::apply);
    }

    @Incoming("hub.hubs")
    @Blocking
    void hubs(ConsumerRecords<String, String> records) {
        inbox.receiveAll(records, this::apply);
    }

    @Incoming("certification.lots")
    @Blocking
    void certification(ConsumerRecords<String, String> records) {
        inbox.receiveAll(records, this::apply);
    }

    @Incoming("certification.schemes")
    @Blocking
    void schemes(ConsumerRecords<String, String> records) {
        inbox.receiveAll(records, this::apply);
    }

    /** Takes in events of one of the topics, each of another aggregate; needs a transaction. */
    void apply(List<ReceivedEvent> events) {
        picture.lock();
        var byType = events.stream().collect(Collectors.groupingBy(ReceivedEvent::type));
        byType.forEach(this::apply);
    }

    private void apply(String type, List<ReceivedEvent> events) {
        switch (type) {
            case "nl.stadsmijn.inventory.lot.described.v1" ->
                picture.redraw(
                        picture.keepDescriptions(tellings(events, Facts.Description.class, Facts.Description::lotId)));
            case "nl.stadsmijn.hub.lot.changed.v1" ->
                picture.redraw(picture.keepStock(tellings(events, Facts.Stock.class, Facts.Stock::lotId)));
            case "nl.stadsmijn.certification.lot.changed.v1" ->
                picture.redraw(picture.keepQualities(tellings(events, Facts.Quality.class, Facts.Quality::lotId)));
            case "nl.stadsmijn.hub.hub.changed.v1" ->
                picture.redraw(picture.lotsIn(picture.keepHubs(tellings(events, Facts.Hub.class, Facts.Hub::hubId))));
            case "nl.stadsmijn.inventory.product-type.changed.v1" ->
                events.forEach(event -> productTypes.keep(event.as(Facts.ProductTypeFact.class), event.version()));
            case "nl.stadsmijn.certification.scheme.changed.v1" ->
                events.forEach(event -> schemes.keep(event.as(Facts.SchemeFact.class), event.version()));
            default -> {}
        }
    }

    private static <T> List<Telling> tellings(List<ReceivedEvent> events, Class<T> type, Function<T, UUID> about) {
        return events.stream()
                .map(event -> {
                    var fact = event.as(type);
                    return new Telling(about.apply(fact), event.version(), fact);
                })
                .toList();
    }
}
