package nl.stadsmijn.hub.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class LadderSweepTest {

    @Inject
    StoredLots stored;

    @Inject
    KnownProductTypes productTypes;

    @Inject
    LadderSweep sweep;

    @Inject
    SweepKiller killer;

    @Inject
    SettableClock clock;

    @Inject
    LedgerAudit audit;

    @Inject
    KafkaProbe kafka;

    @BeforeEach
    void theUsualProductTypes() {
        productTypes.hearTheUsual();
    }

    @AfterEach
    void theLedgerIsTrue() {
        clock.reset();
        audit.check();
    }

    @Test
    void eachStepIsToldOnceAndASkippedOneNever() {
        var today = LocalDate.now(clock);
        var lot = stored.in(StoredLots.hub("{\"days\": 270}"));

        sweepOn(today.plusDays(209));
        Api.stock(lot).body("storage.state", equalTo("STORED"));
        sweepOn(today.plusDays(210));
        Api.stock(lot).body("storage.state", equalTo("WARNED"));
        sweepOn(today.plusDays(245));
        Api.stock(lot).body("storage.state", equalTo("PRESSING"));
        sweepOn(today.plusDays(271));
        Api.stock(lot).body("storage.state", equalTo("OVERDUE"));
        sweepOn(today.plusDays(400));

        var told = await(List.of(lot), 3);
        assertThat(told)
                .extracting(step -> step.path("step").asText())
                .containsExactly("WARNED", "PRESSING", "OVERDUE");
        assertThat(told).extracting(step -> step.path("daysLeft").asInt()).containsExactly(60, 25, -1);
        assertThat(told)
                .allSatisfy(step -> assertThat(step.path("deadline").asText())
                        .isEqualTo(today.plusDays(270).toString()));
        assertThat(states(lot)).containsSubsequence("STORED", "WARNED", "PRESSING", "OVERDUE");
        var alerts = Api.contractor()
                .get("/alerts?past=true&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var ofLot = "items.findAll { it.lotId == '%s' && it.as == 'OWNER' }.".formatted(lot);
        assertThat(alerts.getList(ofLot + "step")).isEqualTo(List.of("OVERDUE", "PRESSING", "WARNED"));
        assertThat(alerts.getList(ofLot + "amount.value")).containsOnly("12");
        Api.as(Organisations.CERTIFIER, "owner")
                .get("/alerts")
                .then()
                .body("items.lotId", not(hasItem(lot.toString())));
    }

    @Test
    void theHubsLadderCountsAsItIsTodayAndWhatStartsOnARungIsToldIt() {
        var today = LocalDate.now(clock);
        var hub = StoredLots.hub("{\"days\": 10, \"warnedDays\": 9, \"pressingDays\": 5, \"finalDays\": 1}");
        var lot = stored.in(hub);
        sweepOn(today);
        Api.stock(lot).body("storage.state", equalTo("STORED"));
        Api.operator()
                .header("If-Match", "*")
                .body("""
                        {"name": "Hub", "type": "URBAN_MINING_HUB", "place": {"lat": 51.9851, "lon": 5.8987},
                         "storage": {"days": 10, "warnedDays": 30, "pressingDays": 12, "finalDays": 1}}
                        """)
                .put("/hubs/" + hub)
                .then()
                .statusCode(200);
        sweepOn(today);
        Api.stock(lot).body("storage.state", equalTo("PRESSING"));
        var told = await(List.of(lot), 1);
        assertThat(told.getFirst().path("step").asText()).isEqualTo("PRESSING");
        var owner = addressee(told.getFirst(), "OWNER");
        assertThat(owner.path("organisationId").asText()).isEqualTo(Organisations.CONTRACTOR.toString());
        assertThat(texts(owner.path("choice")))
                .containsExactly("SELL_DOWN", "RELOCATE", "EXTEND", "RETURN", "RECYCLE", "SCRAP");
        assertThat(texts(addressee(told.getFirst(), "OPERATOR").path("choice"))).isEmpty();
    }

    @Test
    void hubsAroundHearOfWhatIsWarned() {
        var today = LocalDate.now(clock);
        var hub = StoredLots.hub(Organisations.HUB, 40.001, -30.0, "{\"days\": 60, \"nearbyKm\": 20}");
        var near = StoredLots.hub(Organisations.OTHER, 40.1, -30.0, "{}");
        StoredLots.hub(Organisations.OTHER, 40.2, -30.0, "{}");
        var choosy = Api.id(Api.as(Organisations.OTHER, "hub-operator")
                .body("""
                        {"name": "Hub", "type": "CRAFT_CENTRE", "place": {"lat": 40.05, "lon": -30.0}, "acceptedProductTypes": ["timber-door"]}
                        """)
                .post("/hubs")
                .then()
                .statusCode(201));
        var lot = stored.in(hub);
        sweepOn(today);
        var told = await(List.of(lot), 1).getFirst();
        assertThat(told.path("nearbyHubs")).hasSize(1);
        assertThat(told.path("nearbyHubs").get(0).path("hubId").asText())
                .isEqualTo(near.toString())
                .isNotEqualTo(choosy.toString());
        assertThat(told.path("nearbyHubs").get(0).path("km").asInt()).isEqualTo(11);
        assertThat(addressee(told, "NEARBY_HUB").path("organisationId").asText())
                .isEqualTo(Organisations.OTHER.toString());
    }

    @Test
    void aSweepThatIsKilledBetweenItsStatementsAndItsCommitLeavesNothingBehind() throws InterruptedException {
        var today = LocalDate.now(clock);
        var lots = stored.in(StoredLots.hub("{\"days\": 270}"), 60);
        for (var day : List.of(210, 241, 264, 271)) {
            clock.reach(today.plusDays(day));
            killer.aimAt(lots);
            assertThat(together(() -> new LadderSweeper(sweep).sweep(), this::smallSweeps))
                    .as("one of both was killed")
                    .hasSize(1);
            assertThat(killer.hasKilled()).as("on day %d", day).isTrue();
            smallSweeps();
        }
        var told = await(lots, 240);
        var perLot = told.stream()
                .collect(Collectors.groupingBy(
                        step -> step.path("lotId").asText(),
                        Collectors.mapping(step -> step.path("step").asText(), Collectors.toList())));
        assertThat(perLot).hasSize(60);
        assertThat(perLot.values())
                .allSatisfy(
                        steps -> assertThat(steps).containsExactlyInAnyOrder("WARNED", "PRESSING", "FINAL", "OVERDUE"));
        lots.forEach(lot -> assertThat(states(lot)).endsWith("STORED", "WARNED", "PRESSING", "FINAL", "OVERDUE"));
    }

    private void smallSweeps() {
        var climbed = sweep.climb(7);
        while (climbed > 0) {
            climbed = sweep.climb(7);
        }
    }

    /** @return how they failed, those that did */
    private static List<Throwable> together(Runnable... sweepers) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(Stream.of(sweepers).map(Executors::callable).toList())
                    .stream()
                    .filter(done -> done.state() == Future.State.FAILED)
                    .map(Future::exceptionNow)
                    .toList();
        }
    }

    private void sweepOn(LocalDate day) {
        clock.reach(day);
        new LadderSweeper(sweep).sweep();
        new LadderSweeper(sweep).sweep();
    }

    /** What was told of these lots, once there is so much of it; no more may come. */
    private List<JsonNode> await(Collection<UUID> lots, int steps) {
        var wanted = new HashSet<>(lots.stream().map(UUID::toString).toList());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(told(wanted)).hasSizeGreaterThanOrEqualTo(steps));
        return told(wanted);
    }

    private List<JsonNode> told(Collection<String> lots) {
        return kafka.events("hub.alerts").stream()
                .filter(event -> event.type().equals("nl.stadsmijn.hub.storage-step.reached.v1"))
                .map(ReceivedEvent::data)
                .filter(step -> lots.contains(step.path("lotId").asText()))
                .sorted((one, other) -> Integer.compare(
                        other.path("daysLeft").asInt(), one.path("daysLeft").asInt()))
                .toList();
    }

    private List<String> states(UUID lot) {
        return kafka.events("hub.stock", lot).stream()
                .map(event -> event.data().path("storage").path("state").asText())
                .filter(state -> !state.isEmpty())
                .toList();
    }

    private static JsonNode addressee(JsonNode step, String as) {
        return StreamSupport.stream(step.path("addressees").spliterator(), false)
                .filter(addressee -> addressee.path("as").asText().equals(as))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
