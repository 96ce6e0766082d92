package nl.stadsmijn.hub.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.storage.Ids;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Hands events of {@code matching.deals} to their handler at once, past Kafka and the inbox: what it does twice, nobody keeps it from. */
@ApplicationScoped
public class Deals {

    private final MatchingDeals handler;

    Deals(MatchingDeals handler) {
        this.handler = handler;
    }

    /** By the inbox, as Kafka brings them. */
    public void receive(ConsumerRecords<String, String> records) {
        handler.receive(records);
    }

    public void hear(ReceivedEvent event) {
        handler.on(event);
    }

    public void hear(ObjectNode data) {
        hear(new ReceivedEvent(
                Ids.next().toString(),
                "matching.deals",
                "/test",
                Others.DEAL,
                Others.id(data, "dealId"),
                1,
                Instant.now(),
                data));
    }
}
