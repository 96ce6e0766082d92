package nl.stadsmijn.hub.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.deadline.StoredLots;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class DigestTest {

    @Inject
    StoredLots stored;

    @Inject
    DigestSweeper sweeper;

    @Inject
    DigestService service;

    @Inject
    SettableClock clock;

    @Inject
    KafkaProbe kafka;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void anOperatorGetsOneDigestAWeek() throws InterruptedException {
        var monday = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var hub = StoredLots.hub("{\"days\": 40}");
        stored.in(hub, 2);
        stored.sweep();
        clock.reach(monday);
        twoInstances();
        twoInstances();
        digests(hub)
                .body("items", hasSize(1))
                .body("items[0].week", equalTo(IsoWeek.of(monday).toString()))
                .body("items[0].reached.state", contains("WARNED"))
                .body("items[0].reached.lots", contains(2))
                .body("items[0].now.state", contains("WARNED"))
                .body("items[0].due", hasSize(8))
                .body("items[0].due.lots.sum()", equalTo(2));

        clock.reach(monday.plusDays(6));
        sweeper.sweep();
        digests(hub).body("items", hasSize(1));
        clock.reach(monday.plusWeeks(3).plusDays(2));
        stored.sweep();
        twoInstances();
        digests(hub)
                .body("items", hasSize(2))
                .body("items[0].week", equalTo(IsoWeek.of(monday).plus(3).toString()))
                .body("items[0].reached.state", contains("PRESSING"));
        digests(hub, "?limit=1").body("items", hasSize(1)).body("items[0].week", equalTo(week(monday, 3)));
        String cursor = digests(hub, "?limit=1").extract().path("nextCursor");
        digests(hub, "?limit=1&cursor=" + cursor).body("items[0].week", equalTo(week(monday, 0)));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(told(hub)).hasSize(2));
        assertThat(told(hub))
                .allSatisfy(event ->
                        assertThat(event.data().path("operatorId").asText()).isEqualTo(Organisations.HUB.toString()));
    }

    @Test
    void twoThatDrawUpTheSameDigestAtOnceTellOne() throws InterruptedException {
        var hub = StoredLots.hub("{}");
        var week = service.due();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var drawn = threads.invokeAll(
                    Stream.generate(() -> (java.util.concurrent.Callable<Boolean>) () -> service.drawUp(hub, week))
                            .limit(6)
                            .toList());
            assertThat(drawn.stream().filter(each -> each.resultNow())).hasSize(1);
        }
        digests(hub).body("items", hasSize(1));
    }

    private void twoInstances() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(List.of(Executors.callable(sweeper::sweep), Executors.callable(sweeper::sweep)))
                    .forEach(done -> done.resultNow());
        }
    }

    private static String week(LocalDate monday, int later) {
        return IsoWeek.of(monday).plus(later).toString();
    }

    private List<ReceivedEvent> told(UUID hub) {
        return kafka.events("hub.alerts").stream()
                .filter(event -> event.type().equals("nl.stadsmijn.hub.storage-digest.drawn-up.v1")
                        && event.data().path("hubId").asText().equals(hub.toString()))
                .toList();
    }

    private static ValidatableResponse digests(UUID hub) {
        return digests(hub, "");
    }

    private static ValidatableResponse digests(UUID hub, String query) {
        return Api.operator()
                .get("/hubs/%s/digests%s".formatted(hub, query))
                .then()
                .statusCode(200);
    }
}
