package nl.stadsmijn.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Where another service's events come in: each takes effect once. */
@ApplicationScoped
public class Inbox {

    public void receive(ConsumerRecords<String, String> records, Consumer<ReceivedEvent> handler) {
        throw new UnsupportedOperationException();
    }
}
