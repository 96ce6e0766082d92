package nl.stadsmijn.hub.producttype;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.stadsmijn.kit.events.Inbox;
import nl.stadsmijn.kit.events.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Where product types come in. */
@ApplicationScoped
class InventoryProductTypes {

    private final Inbox inbox;
    private final ProductTypeRepository types;

    InventoryProductTypes(Inbox inbox, ProductTypeRepository types) {
        this.inbox = inbox;
        this.types = types;
    }

    @Incoming("inventory.product-types")
    @Blocking
    void receive(ConsumerRecords<String, String> records) {
        inbox.receive(records, this::on);
    }

    void on(ReceivedEvent event) {
        if (event.type().equals(ProductTypeChanged.TYPE)) {
            types.remember(event.as(ProductTypeChanged.class).type(), event.version());
        }
    }
}
