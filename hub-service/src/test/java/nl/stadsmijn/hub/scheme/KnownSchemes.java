package nl.stadsmijn.hub.scheme;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.storage.Ids;

/** Hands events of {@code certification.schemes} to their handler at once, past Kafka and the inbox. */
@ApplicationScoped
public class KnownSchemes {

    private static final JsonMapper JSON = new JsonMapper();

    private final CertificationSchemes handler;

    KnownSchemes(CertificationSchemes handler) {
        this.handler = handler;
    }

    public void hear(ReceivedEvent event) {
        QuarkusTransaction.requiringNew().run(() -> handler.on(event));
    }

    /** That there is a scheme of this key, for these product types; for what is not told if none are named. */
    public void hear(String key, String... productTypes) {
        var data = productTypes.length == 0 ? Map.of("key", key) : Map.of("key", key, "productTypes", productTypes);
        hear(new ReceivedEvent(
                Ids.next().toString(),
                "certification.schemes",
                "/test",
                SchemeChanged.TYPE,
                Ids.next(),
                1,
                Instant.now(),
                JSON.valueToTree(data)));
    }
}
