package nl.stadsmijn.hub;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;

/** What the other services would send. Versions grow over all aggregates, which is enough. */
@ApplicationScoped
public class Others {

    public static final String LOT = "nl.stadsmijn.inventory.lot.described.v1";
    public static final String DEAL = "nl.stadsmijn.matching.deal.changed.v1";
    public static final String QUALITY = "nl.stadsmijn.certification.lot.changed.v1";
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicLong VERSION = new AtomicLong();

    private final KafkaProbe kafka;

    Others(KafkaProbe kafka) {
        this.kafka = kafka;
    }

    /** A published element of so many slabs, owned and held by the contractor, as inventory-service describes it. */
    public static ObjectNode slabs(UUID lot, int pieces) {
        var data = JSON.createObjectNode();
        data.put("lotId", lot.toString())
                .put("origin", "SURVEY")
                .put("publication", "PUBLISHED")
                .put("ownerId", Organisations.CONTRACTOR.toString())
                .put("holderId", Organisations.CONTRACTOR.toString())
                .put("name", "Kanaalplaat 7910")
                .put("productType", "hollow-core-slab")
                .put("harvestable", true)
                .set("amount", amount(pieces));
        data.putObject("donor")
                .put("donorId", Ids.next().toString())
                .put("municipality", "Nijmegen")
                .putObject("place")
                .put("lat", 51.8449)
                .put("lon", 5.8428);
        data.putObject("price").put("kind", "ON_REQUEST");
        data.putArray("harvests");
        return data;
    }

    /** What the hub described at its door, property of the contractor. */
    public static ObjectNode walkIn(UUID lot, int pieces) {
        var data = slabs(lot, pieces)
                .put("origin", "WALK_IN")
                .put("name", "Binnendeur")
                .put("productType", "timber-door")
                .put("holderId", Organisations.HUB.toString());
        data.remove("donor");
        return data;
    }

    /** The same, with another harvest reported. */
    public static ObjectNode harvested(ObjectNode slabs, UUID part, int harvested, int lost) {
        var data = slabs.deepCopy();
        var harvest = ((ArrayNode) data.get("harvests")).addObject();
        harvest.put("harvestId", Ids.next().toString())
                .put("lotId", part.toString())
                .put("reason", "broken while lifting")
                .put("on", "2027-02-10");
        harvest.set("harvested", amount(harvested));
        harvest.set("lost", amount(lost));
        return data;
    }

    /** The same, with so much of the last harvest never listed. */
    public static ObjectNode found(ObjectNode harvested, int found) {
        var data = harvested.deepCopy();
        var harvests = data.get("harvests");
        ((ObjectNode) harvests.get(harvests.size() - 1)).set("found", amount(found));
        return data;
    }

    /** A description of a lot that came out of another. */
    public static ObjectNode derived(ObjectNode parent, UUID child) {
        var data = parent.deepCopy().put("lotId", child.toString()).put("origin", "DERIVED");
        data.putArray("parents").add(parent.get("lotId").asText());
        data.putArray("harvests");
        return data;
    }

    public static ObjectNode deal(UUID deal, UUID reservation, UUID lot, int pieces, String state) {
        var data = JSON.createObjectNode();
        data.put("dealId", deal.toString())
                .put("state", state)
                .put("lotId", lot.toString())
                .put("buyerId", Organisations.ARCHITECT.toString())
                .put("sellerId", Organisations.CONTRACTOR.toString())
                .put("reservationId", reservation.toString())
                .put("projectId", Ids.next().toString())
                .put("projectName", "Woningen Malburgen")
                .set("amount", amount(pieces));
        data.putObject("projectPlace").put("lat", 51.9651).put("lon", 5.9187);
        return data;
    }

    public static ObjectNode conditional(ObjectNode deal, String before) {
        var data = deal.deepCopy();
        data.putObject("condition").put("scheme", "hollow-core-slab").put("before", before);
        return data;
    }

    public static ObjectNode quality(UUID lot, UUID batch, String status) {
        var data = JSON.createObjectNode();
        data.put("lotId", lot.toString())
                .put("status", status)
                .put("batchId", batch.toString())
                .put("scheme", "hollow-core-slab")
                .put("schemeVersion", 1)
                .putArray("samples");
        return data;
    }

    /** The same, with a destructive sample of so many pieces drawn. */
    public static ObjectNode sampled(ObjectNode quality, UUID sample, int pieces) {
        var data = quality.deepCopy();
        var drawn = ((ArrayNode) data.get("samples")).addObject().put("sampleId", sample.toString());
        drawn.put("destructive", true).set("amount", amount(pieces));
        return data;
    }

    public void describe(ObjectNode lot) {
        kafka.send("inventory.lots", LOT, id(lot, "lotId"), VERSION.incrementAndGet(), lot);
    }

    public void deal(ObjectNode deal) {
        kafka.send("matching.deals", DEAL, id(deal, "dealId"), VERSION.incrementAndGet(), deal);
    }

    public void quality(ObjectNode quality) {
        kafka.send("certification.lots", QUALITY, id(quality, "lotId"), VERSION.incrementAndGet(), quality);
    }

    public static long nextVersion() {
        return VERSION.incrementAndGet();
    }

    public static UUID id(ObjectNode data, String field) {
        return UUID.fromString(data.get(field).asText());
    }

    private static ObjectNode amount(int pieces) {
        return JSON.valueToTree(Map.of("value", Integer.toString(pieces), "unit", "piece"));
    }
}
