package nl.stadsmijn.hub.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.hub.room.RoomAudit;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many lorries at once, and a hub with little room. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class OverfillRaceTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/api/v1/hubs/")
    URI hubs;

    @Inject
    Descriptions descriptions;

    @Inject
    KnownProductTypes productTypes;

    @Inject
    LedgerAudit ledger;

    @Inject
    RoomAudit rooms;

    @Inject
    Jdbi jdbi;

    private UUID hub;

    @BeforeEach
    void aHundredSquareMetres() {
        productTypes.hearTheUsual();
        hub = Api.id(Api.operator().body("""
                        {"name": "Werfhub", "type": "URBAN_MINING_HUB", "place": {"lat": 52, "lon": 6}, "capacity": {"floorM2": 100}}
                        """).post("/hubs").then().statusCode(201));
    }

    @Test
    void noMoreComesInThanThereIsRoomForHoweverManyCome() throws Exception {
        var lorries = IntStream.range(0, 24)
                .mapToObj(number -> descriptions.onTheSite(4))
                .<Callable<String>>map(lot -> () -> takeIn(line(lot, 12)))
                .toList();
        assertThat(together(lorries))
                .filteredOn(answer -> answer.contains("RECEIVED"))
                .hasSize(8);
        rooms.check(hub);
        ledger.check();
    }

    /** The same lots from two sides in opposite order, and what leaves meanwhile: nobody waits for another for ever. */
    @Test
    void intakesOfTheSameLotsAndReservationsOnThemDoNotWaitForEachOther() throws Exception {
        var lots = IntStream.range(0, 6)
                .mapToObj(number -> descriptions.onTheSite(4))
                .toList();
        var work = IntStream.range(0, 24)
                .<Callable<String>>mapToObj(number -> () -> {
                    var lot = lots.get(number % lots.size());
                    var other = lots.get((number + 1) % lots.size());
                    return number % 3 == 0
                            ? Api.reserve(Api.line(other, "1", "piece"), Api.line(lot, "1", "piece"))
                                    .asString()
                            : takeIn(line(lot, 5) + "," + line(other, 5));
                })
                .toList();
        assertThat(together(work)).noneMatch(answer -> answer.contains("\"status\":5"));
        rooms.check(hub);
        ledger.check();
    }

    /** An app at the door describes and takes in at once. */
    @Test
    void whatIsDescribedWhileItComesInIsJudged() throws Exception {
        hub = Api.id(Api.operator().body("""
                        {"name": "Vensterhub", "type": "URBAN_MINING_HUB", "place": {"lat": 52, "lon": 6}, "acceptedProductTypes": ["window"]}
                        """).post("/hubs").then().statusCode(201));
        var doors = Stream.generate(Ids::next).limit(60).toList();
        var describing = doors.stream().<Callable<String>>map(lot -> () -> {
            descriptions.hear(Others.walkIn(lot, 1));
            return "";
        });
        var bringing = doors.stream().<Callable<String>>map(lot -> () -> {
            var answer = takeIn("{\"lotId\": \"%s\"}".formatted(lot));
            while (answer.contains("unknown-lot")) {
                answer = takeIn("{\"lotId\": \"%s\"}".formatted(lot));
            }
            return answer;
        });
        assertThat(together(Stream.concat(describing, bringing).toList()).subList(60, 120))
                .allMatch(answer -> answer.contains("product-not-accepted"));
    }

    /** The bug that this is all about: look what is free, then bring it in. The audit must see it, or it proves nothing above. */
    @Test
    void lookingBeforeTheDoorIsLockedOverfillsTheHubAndIsCaught() throws Exception {
        var atOnce = new CyclicBarrier(4);
        Callable<String> careless = () -> jdbi.withHandle(handle -> {
            var free = handle.createQuery(
                            "SELECT 100 - coalesce(sum(floor_m2), 0) FROM stay WHERE hub_id = :hub AND until IS NULL")
                    .bind("hub", hub)
                    .mapTo(Integer.class)
                    .one();
            atOnce.await();
            assertThat(free).isGreaterThanOrEqualTo(30);
            handle.execute(
                    "INSERT INTO stay (lot_id, since, hub_id, owner_id, amount, floor_m2) VALUES (?, current_date, ?, ?, 1, 30)",
                    Ids.next(),
                    hub,
                    Organisations.OTHER);
            return "RECEIVED";
        });
        together(Collections.nCopies(4, careless));
        assertThatThrownBy(() -> rooms.check(hub)).isInstanceOf(AssertionError.class);
    }

    private static String line(UUID lot, int floor) {
        return "{\"lotId\": \"%s\", \"space\": {\"floorM2\": %d}}".formatted(lot, floor);
    }

    private String takeIn(String lines) throws Exception {
        var request = HttpRequest.newBuilder(hubs.resolve(hub + "/intakes"))
                .header("Authorization", Tokens.bearer(Organisations.HUB, "hub-operator"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"lines\": [%s]}".formatted(lines)))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static List<String> together(List<Callable<String>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(work).stream().map(Future::resultNow).toList();
        }
    }
}
