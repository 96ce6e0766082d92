package nl.stadsmijn.certification;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.stadsmijn.certification.lot.KnownLots;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;

/** Plays hub-service and inventory-service: what they would say of lots. */
@ApplicationScoped
public class Ledger {

    private static final String STOCK = "hub.stock";
    private static final String STOCK_TYPE = "nl.stadsmijn.hub.lot.changed.v1";
    private static final String LOTS = "inventory.lots";
    private static final String LOTS_TYPE = "nl.stadsmijn.inventory.lot.described.v1";

    private final KafkaProbe kafka;
    private final KnownLots known;
    private final Map<UUID, Long> versions = new ConcurrentHashMap<>();
    private final Map<UUID, Map<String, Object>> states = new ConcurrentHashMap<>();

    Ledger(KafkaProbe kafka, KnownLots known) {
        this.kafka = kafka;
        this.known = known;
    }

    /** A lot of hollow-core slabs at a hub, that the service has heard of. */
    public UUID slabs(int pieces) {
        return lot(pieces, "hollow-core-slab", Organisations.CONTRACTOR, Organisations.HUB);
    }

    public void slabs(UUID lot, int pieces) {
        lot(lot, pieces, "hollow-core-slab", Organisations.CONTRACTOR, Organisations.HUB);
    }

    public UUID lot(int pieces, String productType, UUID owner, UUID holder) {
        var lot = Ids.next();
        lot(lot, pieces, productType, owner, holder);
        return lot;
    }

    private void lot(UUID lot, int pieces, String productType, UUID owner, UUID holder) {
        describe(lot, productType, pieces);
        stock(lot, state(lot, pieces, owner, holder, List.of(), Instant.now()));
        awaitKnown(lot);
    }

    /** A part of a lot under a new id, or several lots merged; does not wait. */
    public UUID madeOf(Instant at, UUID... parents) {
        var lot = Ids.next();
        madeOf(lot, at, parents);
        return lot;
    }

    public void madeOf(UUID lot, Instant at, UUID... parents) {
        stock(lot, state(lot, 2, Organisations.CONTRACTOR, Organisations.HUB, List.of(parents), at));
    }

    public void hold(UUID lot, UUID batch) {
        answer(lot, Map.of("batchId", batch.toString()));
    }

    public void refuse(UUID lot, UUID batch, String reason) {
        answer(lot, Map.of("batchId", batch.toString(), "refused", reason));
    }

    /** The last event again, as at-least-once delivery may. */
    public void again(UUID lot) {
        kafka.send(STOCK, STOCK_TYPE, lot, versions.get(lot), states.get(lot));
    }

    public void awaitKnown(UUID lot) {
        await().until(() -> known.find(List.of(lot)).containsKey(lot)
                && known.find(List.of(lot)).get(lot).settled());
    }

    /** Gives a lot to another owner; returns when the service has heard of it. */
    public void passTo(UUID owner, UUID lot) {
        var state = new HashMap<>(states.get(lot));
        state.put("ownerId", owner);
        stock(lot, state);
        await().until(() -> known.find(List.of(lot)).get(lot).isOfOrHeldBy(owner));
    }

    private void answer(UUID lot, Map<String, String> inspection) {
        var state = new HashMap<>(states.get(lot));
        state.put("inspection", inspection);
        stock(lot, state);
    }

    private void stock(UUID lot, Map<String, Object> state) {
        states.put(lot, state);
        kafka.send(STOCK, STOCK_TYPE, lot, versions.merge(lot, 1L, Long::sum), state);
    }

    private void describe(UUID lot, String productType, int pieces) {
        var description = new HashMap<String, Object>();
        description.put("lotId", lot);
        description.put("origin", "SURVEY");
        description.put("publication", "PUBLISHED");
        description.put("ownerId", Organisations.CONTRACTOR);
        description.put("holderId", Organisations.CONTRACTOR);
        description.put("name", "Kanaalplaat 200");
        description.put("productType", productType);
        description.put("amount", Map.of("value", Integer.toString(pieces), "unit", "piece"));
        description.put("harvestable", true);
        description.put("price", Map.of("kind", "ON_REQUEST"));
        description.put("harvests", List.of());
        kafka.send(LOTS, LOTS_TYPE, lot, 1, description);
    }

    private static Map<String, Object> state(
            UUID lot, int pieces, UUID owner, UUID holder, List<UUID> parents, Instant at) {
        var state = new HashMap<String, Object>();
        state.put("lotId", lot);
        state.put("unit", "piece");
        state.put("onHand", Integer.toString(pieces));
        state.put("available", Integer.toString(pieces));
        for (var zero : List.of("expected", "inTransit", "promised", "delivered", "writtenOff")) {
            state.put(zero, "0");
        }
        state.put("location", Map.of("kind", "HUB", "id", Ids.next()));
        state.put("ownerId", owner);
        state.put("holderId", holder);
        state.put("described", true);
        state.put("quarantined", false);
        state.put(
                "parents",
                parents.stream().map(id -> Map.of("lotId", id, "amount", "2")).toList());
        state.put("children", List.of());
        state.put(
                "last",
                Map.of(
                        "movementId",
                        Ids.next(),
                        "kind",
                        parents.isEmpty() ? "RECEIVED" : "SPLIT",
                        "amount",
                        "2",
                        "at",
                        at.toString()));
        return state;
    }
}
