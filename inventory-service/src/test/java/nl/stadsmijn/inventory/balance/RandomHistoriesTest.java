package nl.stadsmijn.inventory.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to what was harvested, and in whatever order it is heard: the account closes exactly, and says what the ledger knows. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RandomHistoriesTest {

    private static final List<String> KINDS = List.of("DELIVERED", "SAMPLED", "RECYCLED", "SCRAPPED");
    private static final List<Thing> THINGS = List.of(
            new Thing("hollow-core-slab", "2838.125"), new Thing("timber-door", "31.7"), new Thing("brick", "2.333"));

    /** A milligram for each lot that a division had to be rounded for. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.001");

    @Inject
    KafkaProbe kafka;

    private record Thing(String type, String kg) {

        private String json() {
            return """
                    {"externalId":"%s","name":"%s","productType":"%s","amount":{"value":"60","unit":"piece"},"massPerUnit":%s,
                     "condition":{"technical":2},"price":{"kind":"ON_REQUEST"}}""".formatted(type, type, type, kg);
        }
    }

    private final Ledger ledger = new Ledger();
    private final List<UUID> elements = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 20261128, 4, 77, 1995})
    void theAccountClosesAndIsWhatTheLedgerKnows(long seed) {
        var random = new Random(seed);
        var inventory = Api.inventory();
        THINGS.forEach(thing -> elements.add(Api.element(inventory, thing.json())));
        Api.publish(inventory).then().statusCode(200);
        elements.forEach(element -> ledger.list(element, BigDecimal.valueOf(60)));

        for (var element : elements) {
            harvest(element, 20 + random.nextInt(10), random.nextInt(3));
            harvest(element, 10 + random.nextInt(5), 0);
        }
        for (int step = 0; step < 60; step++) {
            act(random);
        }
        tell(random);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertIsTrue(balance(inventory)));
    }

    private void harvest(UUID element, int harvested, int lost) {
        var report = new java.util.HashMap<String, Object>(
                Map.of("harvested", pieces(harvested), "lost", pieces(lost), "on", "2026-11-20"));
        report.put("reason", lost == 0 ? null : "broken");
        report.values().removeIf(java.util.Objects::isNull);
        var answer =
                Api.contractor().contentType("application/json").body(report).post("/elements/{id}/harvests", element);
        answer.then().statusCode(201);
        var json = answer.jsonPath();
        ledger.harvest(
                element,
                UUID.fromString(json.getString("lotId")),
                UUID.fromString(json.getString("harvestId")),
                BigDecimal.valueOf(harvested),
                BigDecimal.valueOf(lost));
    }

    private void act(Random random) {
        var lots = ledger.stocked();
        if (lots.isEmpty()) {
            return;
        }
        var lot = lots.get(random.nextInt(lots.size()));
        var held = ledger.held(lot);
        var some = BigDecimal.valueOf(1 + random.nextInt(held.intValue()));
        switch (random.nextInt(10)) {
            case 0 -> ledger.move(lot, "HUB", UUID.randomUUID());
            case 1, 2 -> ledger.split(lot, some);
            case 3 -> {
                var other = lots.get(random.nextInt(lots.size()));
                if (!other.equals(lot)) {
                    ledger.make(List.of(lot, other), "piece", held.add(ledger.held(other)));
                }
            }
            case 4, 5 -> ledger.count(lot, some.negate());
            case 6 -> ledger.count(lot, some);
            case 7 -> {
                var any = ledger.harvested();
                ledger.count(any.get(random.nextInt(any.size())), BigDecimal.TWO);
            }
            case 8 -> ledger.make(List.of(lot), "kg", BigDecimal.valueOf(5L + random.nextInt(900)));
            default -> ledger.leave(lot, KINDS.get(random.nextInt(KINDS.size())), some);
        }
    }

    /** In any order, and some twice. */
    private void tell(Random random) {
        var events = new ArrayList<>(ledger.told);
        events.addAll(ledger.told.subList(0, ledger.told.size() / 3));
        Collections.shuffle(events, random);
        events.forEach(event ->
                kafka.send("hub.stock", "nl.stadsmijn.hub.lot.changed.v1", event.lot(), event.version(), event.data()));
    }

    private void assertIsTrue(JsonPath balance) {
        assertThat(balance.getList("lines")).hasSize(THINGS.size());
        for (int i = 0; i < THINGS.size(); i++) {
            closes(balance, "lines[%d].columns".formatted(i));
        }
        closes(balance, "total");
        is(balance, "total.reused", "DELIVERED");
        is(balance, "total.recycled", "RECYCLED");
        is(balance, "total.disposed", "SCRAPPED");
        is(balance, "total.inStock", "HELD");
        is(balance, "total.found", "FOUND");
        assertThat(writtenOff(balance)).isCloseTo(expected("LOST").add(expected("SAMPLED")), within(ROUNDING));
    }

    private static BigDecimal writtenOff(JsonPath balance) {
        return balance.<String>getList("differences.findAll { it.kind == 'WRITTEN_OFF' }.mass.kg").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void is(JsonPath balance, String column, String kind) {
        assertThat(kg(balance, column)).as(column).isCloseTo(expected(kind), within(ROUNDING));
    }

    private BigDecimal expected(String kind) {
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < THINGS.size(); i++) {
            sum = sum.add(ledger.of(elements.get(i), kind)
                    .multiply(new BigDecimal(THINGS.get(i).kg())));
        }
        return sum;
    }

    private static void closes(JsonPath balance, String columns) {
        var gone = Stream.of("reused", "inStock", "recycled", "recovered", "disposed", "stillInDonor", "difference")
                .map(column -> kg(balance, columns + "." + column))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var was = kg(balance, columns + ".inventoried").add(kg(balance, columns + ".found"));
        assertThat(gone).as(columns).isEqualByComparingTo(was);
        assertThat(was).isPositive();
    }

    private static BigDecimal kg(JsonPath balance, String column) {
        return new BigDecimal(balance.getString(column + ".kg"));
    }

    private static JsonPath balance(UUID inventory) {
        var answer = Api.contractor().get("/inventories/{id}/material-balance", inventory);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    private static Map<String, String> pieces(int count) {
        return Map.of("value", Integer.toString(count), "unit", "piece");
    }
}
