package nl.stadsmijn.hub.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.inspection.Assessments;
import nl.stadsmijn.hub.scheme.KnownSchemes;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ReservationSweepTest {

    @Inject
    Descriptions descriptions;

    @Inject
    Assessments assessments;

    @Inject
    KnownSchemes schemes;

    @Inject
    ReservationSweep sweep;

    @Inject
    SettableClock clock;

    @Inject
    LedgerAudit audit;

    @Inject
    KafkaProbe kafka;

    private final UUID lot = Ids.next();

    @BeforeEach
    void aHundredSlabs() {
        schemes.hear("hollow-core-slab");
        descriptions.hear(Others.slabs(lot, 100));
    }

    @AfterEach
    void theLedgerIsTrue() {
        clock.reset();
        audit.check();
    }

    @Test
    void twoSweepersEndEachOptionOnce() {
        var options =
                IntStream.range(0, 60).mapToObj(each -> Api.reserved(lot, 1)).toList();
        clock.pass(Duration.ofHours(73));
        together(Collections.nCopies(2, () -> {
            var ended = 0;
            for (var round = 0; round < 30; round++) {
                ended += sweep.expire(7);
            }
            return ended;
        }));
        sweepAll();

        Api.stock(lot).body("promised.value", equalTo("0"));
        var told = options.stream().collect(Collectors.toMap(option -> option, option -> List.of("OPTION", "OVER")));
        Awaitility.await()
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(kinds()).containsAllEntriesOf(told));
    }

    @Test
    void anOptionThatIsNotDueYetStays() {
        var option = Api.reserved(lot, 1);
        clock.pass(Duration.ofHours(71));
        sweepAll();
        Api.reservation(option).body("kind", equalTo("OPTION"));
    }

    @Test
    void aConditionThatIsNotMetInTimeDissolvesAndOneThatIsMetStays() {
        var certified = Ids.next();
        descriptions.hear(Others.slabs(certified, 5));
        assessments.hear(Others.quality(certified, Ids.next(), "CERTIFIED"));
        var day = LocalDate.now(clock).plusDays(2);
        var condition = "{\"condition\": {\"scheme\": \"hollow-core-slab\", \"before\": \"%s\"}}".formatted(day);
        var unmet = Api.confirmed(Api.reserved(lot, 3), condition);
        var met = Api.confirmed(Api.reserved(certified, 3), condition);

        clock.pass(Duration.ofDays(2));
        sweepAll();
        Api.reservation(unmet).body("kind", equalTo("FIRM"));

        clock.pass(Duration.ofDays(1));
        sweepAll();
        Api.reservation(unmet).body("ending", equalTo("DISSOLVED"));
        Api.reservation(met).body("kind", equalTo("FIRM"));
        Api.stock(lot).body("promised.value", equalTo("0"));

        assessments.hear(Others.quality(certified, Ids.next(), "REVOKED"));
        sweepAll();
        Api.reservation(met).body("kind", equalTo("FIRM"));
    }

    /** What was told of each reservation, in its order. */
    private Map<UUID, List<String>> kinds() {
        return kafka.events("hub.reservations").stream()
                .collect(Collectors.groupingBy(
                        ReceivedEvent::subject,
                        Collectors.mapping(event -> event.data().path("kind").asText(), Collectors.toList())));
    }

    private void sweepAll() {
        new ReservationSweeper(sweep).sweep();
    }

    private static void together(List<Callable<Integer>> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(work).forEach(Future::resultNow);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
