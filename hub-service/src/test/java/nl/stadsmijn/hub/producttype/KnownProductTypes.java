package nl.stadsmijn.hub.producttype;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.storage.Ids;

/** Hands events of {@code inventory.product-types} to their handler at once, past Kafka and the inbox. */
@ApplicationScoped
public class KnownProductTypes {

    private static final JsonMapper JSON = new JsonMapper();

    private final InventoryProductTypes handler;

    KnownProductTypes(InventoryProductTypes handler) {
        this.handler = handler;
    }

    public void hear(ReceivedEvent event) {
        QuarkusTransaction.requiringNew().run(() -> handler.on(event));
    }

    /** That there is a type, below another; null for none. */
    public void hear(String key, String parent, String dutch) {
        hear(key, parent, dutch, 1);
    }

    void hear(String key, String parent, String dutch, long version) {
        var data = JSON.createObjectNode()
                .put("key", key)
                .put("defaultUnit", "piece")
                .put("massPerM2", "299");
        data.putObject("labels").put("nl", dutch).put("en", key.replace('-', ' '));
        data.putObject("synonyms");
        if (parent != null) {
            data.put("parent", parent);
        }
        hear(new ReceivedEvent(
                Ids.next().toString(),
                "inventory.product-types",
                "/test",
                ProductTypeChanged.TYPE,
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                version,
                Instant.now(),
                data));
    }

    /** Slabs are floors, and there are windows and doors. */
    public void hearTheUsual() {
        hear("floor", null, "Vloer");
        hear("hollow-core-slab", "floor", "Kanaalplaat");
        hear("window", null, "Raam");
        hear("door", null, "Deur");
        hear("timber-door", "door", "Houten deur");
    }
}
