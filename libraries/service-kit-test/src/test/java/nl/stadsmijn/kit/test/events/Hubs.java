package nl.stadsmijn.kit.test.events;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.events.Outbox;

/** A producer as every service has them. */
@Path("/test-hubs/{id}/{version}")
@PermitAll
public class Hubs {

    static final String TYPE = "nl.stadsmijn.hub.hub.changed.v1";

    private final Outbox outbox;

    @Inject
    Hubs(Outbox outbox) {
        this.outbox = outbox;
    }

    @POST
    @Transactional
    public void change(@PathParam("id") UUID id, @PathParam("version") long version) {
        outbox.add(event(id, version));
    }

    static Event event(UUID id, long version) {
        return new Event(Mirror.TOPIC, TYPE, id, version, hub(id));
    }

    static Map<String, Object> hub(UUID id) {
        return Map.of(
                "hubId",
                id,
                "name",
                "Hub " + id,
                "type",
                "URBAN_MINING_HUB",
                "place",
                Map.of("lat", 51.9851, "lon", 5.8987),
                "operatorId",
                UUID.randomUUID(),
                "storageDays",
                270);
    }
}
