package nl.stadsmijn.matching.supply;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.storage.Ids;
import org.jdbi.v3.core.Jdbi;

/** Sets up what there is, by the events that would tell of it. */
@ApplicationScoped
public class SupplyScene {

    public static final UUID SELLER = UUID.fromString("0193a000-0000-7000-8000-00000000000a");
    public static final UUID HUB_OPERATOR = UUID.fromString("0193a000-0000-7000-8000-00000000000c");

    private final SupplyEvents events;
    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final AtomicLong version = new AtomicLong(1000);

    SupplyScene(SupplyEvents events, Jdbi jdbi, ObjectMapper json) {
        this.events = events;
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Throws the picture away. */
    public void empty() {
        jdbi.useHandle(handle -> handle.execute(
                "TRUNCATE supply.description, supply.stock, supply.certification, supply.hub, supply.term,"
                        + " supply.product_type, supply.scheme, supply.lot, supply.redrawn"));
    }

    public void apply(ReceivedEvent event) {
        apply(List.of(event));
    }

    /** As one poll. */
    void apply(List<ReceivedEvent> together) {
        QuarkusTransaction.requiringNew().run(() -> events.apply(together));
    }

    /** Tells of lots as a publication does: all descriptions in one poll, and all stock in another. */
    void publishTogether(List<Lot> lots) {
        apply(lots.stream().map(lot -> lot.described(version.incrementAndGet())).toList());
        apply(lots.stream().map(lot -> lot.stocked(version.incrementAndGet())).toList());
    }

    private void apply(String topic, String type, UUID subject, Object data) {
        apply(event(topic, type, subject, version.incrementAndGet(), data));
    }

    private ReceivedEvent event(String topic, String type, UUID subject, long version, Object data) {
        return new ReceivedEvent(
                Ids.next().toString(), topic, "/test", type, subject, version, Instant.now(), json.valueToTree(data));
    }

    /** The lists that tests search in: product types, and the scheme that comes with the platform. */
    public void productTypes() {
        scheme("hollow-core-slab");
        type("floor", null, Map.of("nl", "Vloer", "en", "Floor"), Map.of());
        type(
                "hollow-core-slab",
                "floor",
                Map.of(
                        "nl", "Kanaalplaat",
                        "en", "Hollow-core slab",
                        "de", "Spannbeton-Hohlplatte",
                        "fr", "Dalle alvéolée"),
                Map.of("nl", List.of("kanaalplaatvloer"), "en", List.of("hollow core slab")));
        type(
                "steel-beam",
                null,
                Map.of("nl", "Stalen balk", "en", "Steel beam"),
                Map.of("nl", List.of("HEA-profiel", "stalen ligger")));
        type("timber-beam", null, Map.of("nl", "Houten balk", "en", "Timber beam"), Map.of("nl", List.of("balk")));
        type("interior-door", null, Map.of("nl", "Binnendeur", "en", "Interior door"), Map.of("nl", List.of("deur")));
    }

    /** That lots can be certified under this one. */
    public void scheme(String key) {
        apply(
                "certification.schemes",
                "nl.stadsmijn.certification.scheme.changed.v1",
                UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Map.of("key", key, "version", 1));
    }

    public void type(String key, String parent, Map<String, String> labels, Map<String, List<String>> synonyms) {
        var data = json.createObjectNode().put("key", key).put("defaultUnit", "piece");
        data.set("labels", json.valueToTree(labels));
        data.set("synonyms", json.valueToTree(synonyms));
        if (parent != null) {
            data.put("parent", parent);
        }
        apply(
                "inventory.product-types",
                "nl.stadsmijn.inventory.product-type.changed.v1",
                UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                data);
    }

    /** A lot of 12 hollow-core slabs, still in its building in Nijmegen, for 95 euro each; to be changed before it is published. */
    public Lot slabs() {
        return new Lot(Ids.next());
    }

    /** The same, under an id that was written down before. */
    public Lot slabs(UUID id) {
        return new Lot(id);
    }

    private static final UUID DONOR = UUID.fromString("01937000-0000-7000-8000-00000000d0de");

    /** A lot in the making. */
    public final class Lot {

        public final UUID id;
        private final ObjectNode description = json.createObjectNode();
        private final ObjectNode stock = json.createObjectNode();

        private Lot(UUID id) {
            this.id = id;
            description
                    .put("lotId", id.toString())
                    .put("origin", "SURVEY")
                    .put("publication", "PUBLISHED")
                    .put("ownerId", SELLER.toString())
                    .put("holderId", SELLER.toString())
                    .put("name", "Kanaalplaat 7910 × 1200 × 200")
                    .put("productType", "hollow-core-slab")
                    .put("nlsfb", "23.21")
                    .put("material", "concrete-precast")
                    .put("harvestable", true)
                    .put("availableFrom", "2027-02-01")
                    .put("availableUntil", "2027-04-30");
            description.putObject("amount").put("value", "12").put("unit", "piece");
            description.putObject("condition").put("technical", 2);
            description
                    .putObject("donor")
                    .put("donorId", DONOR.toString())
                    .put("municipality", "Nijmegen")
                    .put("buildYear", 1974);
            size("lengthMm", 7910)
                    .size("widthMm", 1200)
                    .size("thicknessMm", 200)
                    .price("FIXED", "95.00");
            stock.put("lotId", id.toString())
                    .put("unit", "piece")
                    .put("ownerId", SELLER.toString())
                    .put("holderId", SELLER.toString())
                    .put("described", true)
                    .put("quarantined", false);
            left("12").at("DONOR", 51.8449, 5.8428);
        }

        public Lot say(String field, Object value) {
            description.set(field, json.valueToTree(value));
            return this;
        }

        public Lot size(String name, Object value) {
            description.withObjectProperty("geometry").set(name, json.valueToTree(value));
            return this;
        }

        public Lot price(String kind, String amount) {
            var price = description.putObject("price").put("kind", kind);
            if (amount != null) {
                price.putObject("perUnit").put("amount", amount).put("currency", "EUR");
            }
            return this;
        }

        public Lot book(String field, Object value) {
            stock.set(field, json.valueToTree(value));
            return this;
        }

        public Lot left(String available) {
            stock.put("expected", available).put("onHand", "0").put("available", available);
            return this;
        }

        public Lot at(String kind, double lat, double lon) {
            stock.putObject("location")
                    .put("kind", kind)
                    .putObject("place")
                    .put("lat", lat)
                    .put("lon", lon);
            return this;
        }

        public Lot owner(UUID organisation) {
            return book("ownerId", organisation);
        }

        /** Tells of it, once more if it was told before. */
        public Lot publish() {
            tellDescription();
            tellStock();
            return this;
        }

        public Lot tellDescription() {
            apply(described(version.incrementAndGet()));
            return this;
        }

        public Lot tellStock() {
            apply(stocked(version.incrementAndGet()));
            return this;
        }

        ReceivedEvent described(long version) {
            return event("inventory.lots", "nl.stadsmijn.inventory.lot.described.v1", id, version, description);
        }

        private ReceivedEvent stocked(long version) {
            return event("hub.stock", "nl.stadsmijn.hub.lot.changed.v1", id, version, stock);
        }

        /** Tells what was told last, as reading a topic again does. */
        public Lot again() {
            version.addAndGet(-2);
            return publish();
        }

        public Lot quality(String status, String scheme, String validUntil) {
            var quality = json.createObjectNode().put("lotId", id.toString()).put("status", status);
            quality.putArray("samples");
            if (scheme != null) {
                quality.put("scheme", scheme).put("certificateId", Ids.next().toString());
            }
            if (validUntil != null) {
                quality.put("validUntil", validUntil);
            }
            apply("certification.lots", "nl.stadsmijn.certification.lot.changed.v1", id, quality);
            return this;
        }
    }
}
