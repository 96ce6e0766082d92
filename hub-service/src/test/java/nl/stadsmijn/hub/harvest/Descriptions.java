package nl.stadsmijn.hub.harvest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.storage.Ids;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Hands events of {@code inventory.lots} to their handler at once, past Kafka and the inbox: what it does twice, nobody keeps it from. */
@ApplicationScoped
public class Descriptions {

    private final HarvestService handler;
    private final InventoryLots inbox;

    Descriptions(HarvestService handler, InventoryLots inbox) {
        this.handler = handler;
        this.inbox = inbox;
    }

    /** By the inbox, as Kafka brings them. */
    public void receive(ConsumerRecords<String, String> records) {
        inbox.receive(records);
    }

    public void hear(ReceivedEvent event) {
        hear(List.of(event));
    }

    /** @param events each of another lot */
    public void hear(List<ReceivedEvent> events) {
        handler.on(events);
    }

    public void hear(ObjectNode data) {
        hear(new ReceivedEvent(
                Ids.next().toString(),
                "inventory.lots",
                "/test",
                Others.LOT,
                Others.id(data, "lotId"),
                1,
                Instant.now(),
                data));
    }

    /** So many slabs, described, harvested and standing on their site. */
    public UUID onTheSite(int slabs) {
        var lot = Ids.next();
        var data = Others.slabs(lot, slabs);
        hear(data);
        hear(Others.harvested(data, lot, slabs, 0));
        return lot;
    }
}
