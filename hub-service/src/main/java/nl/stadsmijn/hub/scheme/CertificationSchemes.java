package nl.stadsmijn.hub.scheme;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.stadsmijn.kit.events.Inbox;
import nl.stadsmijn.kit.events.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Where schemes come in. */
@ApplicationScoped
class CertificationSchemes {

    private final Inbox inbox;
    private final SchemeRepository schemes;

    CertificationSchemes(Inbox inbox, SchemeRepository schemes) {
        this.inbox = inbox;
        this.schemes = schemes;
    }

    @Incoming("certification.schemes")
    @Blocking
    void receive(ConsumerRecords<String, String> records) {
        inbox.receive(records, this::on);
    }

    void on(ReceivedEvent event) {
        if (event.type().equals(SchemeChanged.TYPE)) {
            schemes.remember(event.as(SchemeChanged.class), event.version());
        }
    }
}
