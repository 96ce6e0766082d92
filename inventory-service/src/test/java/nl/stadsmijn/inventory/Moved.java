package nl.stadsmijn.inventory;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;

/** What the ledger tells of lots that have gone on. */
public final class Moved {

    private Moved() {}

    /** The ledger says that six pieces lie in the hub of {@link Organisations#HUB}, and that has been heard. */
    public static void toHub(KafkaProbe kafka, UUID lot, UUID owner, long version) {
        kafka.send("hub.stock", "nl.stadsmijn.hub.lot.changed.v1", lot, version, stock(lot, "6", owner, List.of()));
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> Api.as(Organisations.HUB, Role.HUB_OPERATOR)
                        .get("/descriptions/{id}", lot)
                        .then()
                        .body("ownerId", equalTo(owner.toString())));
    }

    /** The ledger says that six pieces on the contractor's site are another's now, and that has been heard. */
    public static void sold(KafkaProbe kafka, UUID lot, UUID owner, long version) {
        var stock = new HashMap<>(stock(lot, "6", owner, List.of()));
        stock.put("location", Map.of("kind", "SITE", "id", Ids.next()));
        stock.put("holderId", Organisations.CONTRACTOR);
        kafka.send("hub.stock", "nl.stadsmijn.hub.lot.changed.v1", lot, version, stock);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> Api.contractor()
                        .get("/descriptions/{id}", lot)
                        .then()
                        .body("ownerId", equalTo(owner.toString())));
    }

    /** The ledger says that a lot was split off others, or made of them, in that hub. */
    public static void derived(KafkaProbe kafka, UUID lot, UUID owner, UUID... parents) {
        var from = List.of(parents).stream()
                .map(parent -> Map.of("lotId", parent, "amount", "2"))
                .toList();
        var pieces = Integer.toString(2 * parents.length);
        kafka.send("hub.stock", "nl.stadsmijn.hub.lot.changed.v1", lot, 1, stock(lot, pieces, owner, from));
    }

    private static Map<String, Object> stock(UUID lot, String pieces, UUID owner, List<?> parents) {
        return Map.ofEntries(
                Map.entry("lotId", lot),
                Map.entry("unit", "piece"),
                Map.entry("expected", "0"),
                Map.entry("onHand", pieces),
                Map.entry("inTransit", "0"),
                Map.entry("promised", "0"),
                Map.entry("available", pieces),
                Map.entry("delivered", "0"),
                Map.entry("writtenOff", "0"),
                Map.entry("location", Map.of("kind", "HUB", "id", Ids.next())),
                Map.entry("ownerId", owner),
                Map.entry("holderId", Organisations.HUB),
                Map.entry("described", true),
                Map.entry("quarantined", false),
                Map.entry("parents", parents),
                Map.entry("children", List.of()));
    }
}
