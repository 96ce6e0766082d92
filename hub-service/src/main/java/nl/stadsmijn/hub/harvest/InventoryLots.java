package nl.stadsmijn.hub.harvest;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.stadsmijn.kit.events.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Where descriptions come in. */
@ApplicationScoped
class InventoryLots {

    private final Inbox inbox;
    private final HarvestService harvests;

    InventoryLots(Inbox inbox, HarvestService harvests) {
        this.inbox = inbox;
        this.harvests = harvests;
    }

    @Incoming("inventory.lots")
    @Blocking
    void receive(ConsumerRecords<String, String> records) {
        inbox.receiveApart(records, harvests::on);
    }
}
