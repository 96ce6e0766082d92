package nl.stadsmijn.certification.producttype;

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
    private final ProductTypeRepository productTypes;

    InventoryProductTypes(Inbox inbox, ProductTypeRepository productTypes) {
        this.inbox = inbox;
        this.productTypes = productTypes;
    }

    @Incoming(ProductTypeChanged.TOPIC)
    @Blocking
    void receive(ConsumerRecords<String, String> records) {
        inbox.receive(records, this::on);
    }

    private void on(ReceivedEvent event) {
        if (event.type().equals(ProductTypeChanged.TYPE)) {
            productTypes.remember(event.as(ProductTypeChanged.class).key());
        }
    }
}
