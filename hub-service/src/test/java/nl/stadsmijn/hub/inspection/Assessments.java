package nl.stadsmijn.hub.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.storage.Ids;

/** Hands events of {@code certification.lots} to their handler at once, past Kafka and the inbox: what it does twice, nobody keeps it from. */
@ApplicationScoped
public class Assessments {

    private final CertificationLots handler;

    Assessments(CertificationLots handler) {
        this.handler = handler;
    }

    public void hear(ReceivedEvent event) {
        handler.on(event);
    }

    public void hear(ObjectNode data) {
        hear(new ReceivedEvent(
                Ids.next().toString(),
                "certification.lots",
                "/test",
                Others.QUALITY,
                Others.id(data, "lotId"),
                1,
                Instant.now(),
                data));
    }
}
