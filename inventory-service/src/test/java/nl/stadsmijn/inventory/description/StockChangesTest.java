package nl.stadsmijn.inventory.description;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.GoldenSamples;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** Lots that the ledger made have a description too. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class StockChangesTest {

    @Inject
    KafkaProbe kafka;

    @Inject
    StockChanges changes;

    @Inject
    LotRepository lots;

    @Inject
    MendedLots mended;

    @Test
    void everyGoldenSampleIsTakenTwice() {
        for (var sample : GoldenSamples.of("hub.stock")) {
            QuarkusTransaction.requiringNew().run(() -> changes.apply(List.of(sample.event())));
            QuarkusTransaction.requiringNew().run(() -> changes.apply(List.of(sample.event())));
        }
    }

    @Test
    void aSplitOffLotIsDescribedAsItsParent() {
        var slabs = Api.slabs();
        var part = Ids.next();

        tell(part, 1, slabs, "5");
        tell(part, 2, slabs, "3");

        var described = kafka.await("inventory.lots", event -> event.subject().equals(part));
        assertThat(described.data().path("name").asText()).isEqualTo("Kanaalplaat");
        assertThat(described.data().path("origin").asText()).isEqualTo("DERIVED");
        assertThat(described.data().path("amount").path("value").asText()).isEqualTo("5");
        Api.anybody()
                .get("/descriptions/{id}", part)
                .then()
                .statusCode(200)
                .body("productType", equalTo("hollow-core-slab"))
                .body("donor.precision", equalTo("KM1"))
                .body("parents", equalTo(List.of(slabs.toString())));
        assertThat(kafka.events("inventory.lots", part)).hasSize(1);
    }

    @Test
    void aGrandchildThatComesBeforeItsParentIsDescribedWhenTheParentIs() {
        var slabs = Api.slabs();
        var child = Ids.next();
        var grandchild = Ids.next();

        tell(grandchild, 1, child, "2");
        await().atMost(Duration.ofSeconds(10)).until(() -> waiting(grandchild));
        tell(child, 1, slabs, "5");

        kafka.await("inventory.lots", event -> event.subject().equals(grandchild));
        assertThat(lots.find(grandchild).orElseThrow().parents()).containsExactly(child);
        assertThat(waiting(grandchild)).isFalse();
    }

    @Test
    void aMergedLotIsDescribedWhenTheLastOfItsParentsIs() {
        var slabs = Api.slabs();
        var split = Ids.next();
        var merged = Ids.next();

        tell(merged, 1, "9", Map.of(slabs, "7", split, "2"));
        await().atMost(Duration.ofSeconds(10)).until(() -> waiting(merged));
        tell(split, 1, slabs, "2");

        var described = kafka.await("inventory.lots", event -> event.subject().equals(merged));
        assertThat(described.data().at("/productType").asText()).isEqualTo("hollow-core-slab");
        assertThat(described.data().at("/amount/value").asText()).isEqualTo("9");
        assertThat(described.data().at("/donor/donorId").isTextual()).isTrue();
        assertThat(lots.find(merged).orElseThrow().parents()).containsExactlyInAnyOrder(slabs, split);
        assertThat(waiting(merged)).isFalse();
        Api.anybody()
                .get("/descriptions/{id}", merged)
                .then()
                .body("originShares.elementId", equalTo(List.of(slabs.toString())))
                .body("originShares[0].share", equalTo(1.0f));
    }

    @Test
    void aLotOfLotsWithOtherPricesIsOfferedAndItsOwnerAskedForOne() {
        var cheap = Api.walkIn(
                Organisations.HUB,
                priced("{\"kind\":\"FIXED\",\"perUnit\":{\"amount\":\"50\",\"currency\":\"EUR\"}}", 2));
        var dear = Api.walkIn(
                Organisations.HUB,
                priced("{\"kind\":\"FIXED\",\"perUnit\":{\"amount\":\"80\",\"currency\":\"EUR\"}}", 3));
        var free = Api.walkIn(Organisations.HUB, priced("{\"kind\":\"FREE\"}", 2));

        for (var others : List.of(List.of(cheap, dear), List.of(cheap, free), List.of(free, dear))) {
            var merged = Ids.next();
            apply(List.of(event(merged, "4", Map.of(others.get(0), "2", others.get(1), "2"))));

            var lot = lots.find(merged).orElseThrow();
            assertThat(lot.publication()).isEqualTo(Lot.Publication.PUBLISHED);
            assertThat(lot.description().terms().price()).isEqualTo(Price.ON_REQUEST);
            var told = kafka.await("inventory.lots", event -> event.subject().equals(merged));
            assertThat(told.data().at("/price/kind").asText()).isEqualTo("ON_REQUEST");
        }
    }

    private static String priced(String price, int minimum) {
        return """
                {"name":"Binnendeur","productType":"timber-door","amount":{"value":"6","unit":"piece"},"condition":{"technical":2},
                 "price":%s,"minimumOrder":{"value":"%d","unit":"piece"}}""".formatted(price, minimum);
    }

    @Test
    void whatAMigrationPutRightIsToldAtTheStart() {
        var doors = Api.walkIn(Organisations.HUB, Api.DOORS);
        var version = lots.find(doors).orElseThrow().version();
        jdbi.useHandle(handle -> handle.execute(
                "WITH mended AS (UPDATE lot SET version = version + 1 WHERE id = ? RETURNING id) INSERT INTO lot_to_tell SELECT id FROM mended",
                doors));

        mended.tell(null);
        mended.tell(null);

        kafka.await("inventory.lots", event -> event.subject().equals(doors) && event.version() == version + 1);
    }

    /** A part that was split off and merged with the rest again; heard from the end to the beginning. */
    @Test
    void aLotOfAParentAndOfThatParentsChildIsDescribedOnce() {
        var slabs = Api.slabs();
        var parent = Ids.next();
        var child = Ids.next();
        var merged = Ids.next();

        tell(merged, 1, "9", Map.of(parent, "7", child, "2"));
        tell(child, 1, parent, "2");
        await().atMost(Duration.ofSeconds(10)).until(() -> waiting(merged) && waiting(child));
        tell(parent, 1, slabs, "9");

        kafka.await("inventory.lots", event -> event.subject().equals(merged));
        assertThat(lots.find(merged).orElseThrow().parents()).containsExactlyInAnyOrder(parent, child);
        assertThat(lots.find(child)).isPresent();
        assertThat(waiting(merged) || waiting(child)).isFalse();
    }

    @Test
    void aTreatmentSaysWhatItMadeAndKeepsWhereItCameFrom() {
        var slabs = Api.slabs();
        var doors = Api.walkIn(Organisations.HUB, Api.DOORS);
        var treated = Ids.next();

        var stock = stock(treated, "8", Map.of(slabs, "6", doors, "2"));
        stock.put("productType", "concrete-paving-slab");
        kafka.send("hub.stock", StockChanges.TYPE, treated, 1, stock);

        var described = kafka.await("inventory.lots", event -> event.subject().equals(treated));
        assertThat(described.data().at("/productType").asText()).isEqualTo("concrete-paving-slab");
        assertThat(described.data().has("donor")).isFalse();
        Api.anybody()
                .get("/descriptions/{id}", treated)
                .then()
                .body("name", containsString("Kanaalplaat"))
                .body("name", containsString("Binnendeur"))
                .body("originShares.elementId", equalTo(List.of(slabs.toString(), doors.toString())))
                .body("originShares[0].share", equalTo(0.75f));
    }

    @Test
    void whatATreatmentMadeWeighsWhatItWasWeighed() {
        var slabs = Api.slabs();
        var treated = Ids.next();

        var stock = stock(treated, "48", Map.of(slabs, "6"));
        stock.put("productType", "concrete-paving-slab");
        stock.put("massPerUnit", "50.125");
        kafka.send("hub.stock", StockChanges.TYPE, treated, 1, stock);

        var described = kafka.await("inventory.lots", event -> event.subject().equals(treated));
        assertThat(described.data().at("/massPerUnit").asText()).isEqualTo("50.125");
        assertThat(described.data().at("/evidence/massPerUnit").asText()).isEqualTo("NON_DESTRUCTIVE");
    }

    @Test
    void whatWasFoundAndIsAskedInAHubIsSaidOnce() {
        var doors = Api.walkIn(Organisations.HUB, Api.DOORS);
        var stock = stock(doors, "8", Map.of());
        stock.put("judged", judged(Ids.next(), 5));
        stock.put("asked", Map.of("dispositionId", Ids.next(), "price", "12.5"));

        apply(List.of(event(doors, stock)));
        var found = lots.find(doors).orElseThrow();
        assertThat(found.description().condition().technical()).isEqualTo(5);
        assertThat(found.description().proof().evidence()).containsEntry("technical", Description.Evidence.VISUAL);
        assertThat(found.description()
                        .proof()
                        .evidenceDetails()
                        .get("technical")
                        .by())
                .isEqualTo(Organisations.HUB);
        assertThat(found.description().terms().price().kind()).isEqualTo(Price.Kind.FIXED);
        assertThat(found.description().terms().price().perUnit().amount()).isEqualByComparingTo("12.50");
        var told = kafka.await(
                "inventory.lots",
                event -> event.subject().equals(doors)
                        && event.data().at("/condition/technical").asInt() == 5);
        assertThat(told.data().at("/price/perUnit/amount").asText()).isEqualTo("12.50");

        apply(List.of(event(doors, stock)));
        assertThat(lots.find(doors).orElseThrow().version()).isEqualTo(found.version());
        stock.put("judged", judged(Ids.next(), 2));
        apply(List.of(event(doors, stock)));
        assertThat(lots.find(doors).orElseThrow().description().condition().technical())
                .isEqualTo(2);
    }

    private static Map<String, Object> judged(UUID inspection, int technical) {
        return Map.of(
                "id",
                inspection,
                "technical",
                technical,
                "byOrganisation",
                Organisations.HUB,
                "at",
                "2027-03-01T12:00:00Z");
    }

    /** It divides by mass what goes in, so that masses must not count twice. */
    @Test
    void whatATreatmentMadeIsOfItsParentsAsTheLedgerDividedIt() {
        var heavy = Api.walkIn(Organisations.HUB, weighing("45"));
        var light = Api.walkIn(Organisations.HUB, weighing("22"));
        var treated = Ids.next();

        var stock = stock(treated, "8", Map.of(heavy, "6", light, "2"));
        stock.put("productType", "concrete-paving-slab");
        kafka.send("hub.stock", StockChanges.TYPE, treated, 1, stock);

        kafka.await("inventory.lots", event -> event.subject().equals(treated));
        Api.anybody()
                .get("/descriptions/{id}", treated)
                .then()
                .body("originShares.find { it.elementId == '%s' }.share".formatted(heavy), equalTo(0.75f));
    }

    private static String weighing(String kg) {
        return Api.DOORS.replace("\"condition\"", "\"massPerUnit\":%s,\"condition\"".formatted(kg));
    }

    /** Each is committed by its own transaction at the same moment; whichever is second must see the first. */
    @Test
    void twoParentsThatAreDescribedAtOnceDoNotMissEachOther() throws Exception {
        var slabs = Api.slabs();
        for (int round = 0; round < 5; round++) {
            var one = Ids.next();
            var other = Ids.next();
            var merged = Ids.next();
            QuarkusTransaction.requiringNew()
                    .run(() -> changes.apply(List.of(event(merged, "5", Map.of(one, "3", other, "2")))));
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var first = both.submit(() -> QuarkusTransaction.requiringNew()
                        .run(() -> changes.apply(List.of(event(one, "3", Map.of(slabs, "3"))))));
                var second = both.submit(() -> QuarkusTransaction.requiringNew()
                        .run(() -> changes.apply(List.of(event(other, "2", Map.of(slabs, "2"))))));
                first.get();
                second.get();
            }
            assertThat(lots.find(merged)).isPresent();
        }
    }

    @Test
    void lotsThatAreToldTogetherStandAsIfToldOneByOne() {
        var lots = List.of(Ids.next(), Ids.next(), Ids.next());
        var events = lots.stream().map(StockChangesTest::soldInParts).toList();
        events.forEach(event -> apply(List.of(event)));
        var oneByOne = standings(lots);
        assertThat(oneByOne).hasSize(9);
        apply(events);
        assertThat(standings(lots)).isEqualTo(oneByOne);
    }

    private void apply(List<ReceivedEvent> events) {
        QuarkusTransaction.requiringNew().run(() -> changes.apply(events));
    }

    /** Two pieces sold, and three twice split off into one other. */
    private static ReceivedEvent soldInParts(UUID lot) {
        var stock = stock(lot, "5", Map.of());
        var child = Map.of("lotId", UUID.nameUUIDFromBytes(lot.toString().getBytes(UTF_8)), "amount", "3");
        stock.put("children", List.of(child, child));
        stock.put("departures", List.of(Map.of("kind", "DELIVERED", "amount", "2", "at", "2027-03-01T12:00:00Z")));
        return event(lot, stock);
    }

    private List<String> standings(List<UUID> which) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT to_jsonb(stock)::text AS standing FROM stock WHERE lot_id = ANY(:lots)
                        UNION ALL SELECT to_jsonb(stock_departure)::text FROM stock_departure WHERE lot_id = ANY(:lots)
                        UNION ALL SELECT to_jsonb(stock_kin)::text FROM stock_kin WHERE parent_id = ANY(:lots)
                         ORDER BY standing
                        """)
                .bindArray("lots", UUID.class, which)
                .mapTo(String.class)
                .list());
    }

    private static ReceivedEvent event(UUID lot, String amount, Map<UUID, String> parents) {
        return event(lot, stock(lot, amount, parents));
    }

    private static ReceivedEvent event(UUID lot, Map<String, Object> stock) {
        return new ReceivedEvent(
                Ids.next().toString(),
                "hub.stock",
                "/hub-service",
                StockChanges.TYPE,
                lot,
                1,
                Instant.now(),
                new JsonMapper().valueToTree(stock));
    }

    @Inject
    org.jdbi.v3.core.Jdbi jdbi;

    private boolean waiting(UUID lot) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM awaited_parent WHERE lot_id = :lot")
                        .bind("lot", lot)
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }

    private void tell(UUID lot, long version, UUID parent, String amount) {
        tell(lot, version, amount, Map.of(parent, amount));
    }

    private void tell(UUID lot, long version, String amount, Map<UUID, String> parents) {
        kafka.send("hub.stock", StockChanges.TYPE, lot, version, stock(lot, amount, parents));
    }

    private static Map<String, Object> stock(UUID lot, String amount, Map<UUID, String> parents) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("lotId", lot),
                Map.entry("unit", "piece"),
                Map.entry("expected", "0"),
                Map.entry("onHand", amount),
                Map.entry("inTransit", "0"),
                Map.entry("promised", "0"),
                Map.entry("available", amount),
                Map.entry("delivered", "0"),
                Map.entry("writtenOff", "0"),
                Map.entry("location", Map.of("kind", "SITE")),
                Map.entry("ownerId", Organisations.CONTRACTOR),
                Map.entry("holderId", Organisations.HUB),
                Map.entry("described", false),
                Map.entry("quarantined", false),
                Map.entry(
                        "parents",
                        parents.entrySet().stream()
                                .map(parent -> Map.of("lotId", parent.getKey(), "amount", parent.getValue()))
                                .toList()),
                Map.entry("children", List.of())));
    }
}
