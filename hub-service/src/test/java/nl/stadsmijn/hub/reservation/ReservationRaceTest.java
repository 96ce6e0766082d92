package nl.stadsmijn.hub.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

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
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Many buyers, few slabs. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ReservationRaceTest {

    private static final int BUYERS = 200;
    private static final int SLABS = 10;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/api/v1/reservations")
    URI reservations;

    @Inject
    Descriptions descriptions;

    @Inject
    LedgerAudit audit;

    @Inject
    Jdbi jdbi;

    @Test
    void ofTheLastTenSlabsExactlyTenArePromised() throws Exception {
        var lot = lot(SLABS);
        var answers = together(Collections.nCopies(BUYERS, () -> reserve(Api.line(lot, "1", "piece"))));

        assertThat(answers).filteredOn(status -> status == 201).hasSize(SLABS);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(BUYERS - SLABS);
        Api.stock(lot).body("promised.value", equalTo("10"));
        audit.check();
    }

    @Test
    void buyersOfTheSameLotsInOppositeOrderDoNotWaitForEachOther() throws Exception {
        var one = lot(BUYERS);
        var other = lot(BUYERS);
        var forth = Api.line(one, "1", "piece") + "," + Api.line(other, "1", "piece");
        var back = Api.line(other, "1", "piece") + "," + Api.line(one, "1", "piece");
        var buyers = IntStream.range(0, 60)
                .<Callable<Integer>>mapToObj(number -> () -> reserve(number % 2 == 0 ? forth : back))
                .toList();

        assertThat(together(buyers)).containsOnly(201);
        audit.check();
    }

    /** The bug that this is all about: look, then write. The audit must see it, or it proves nothing above. */
    @Test
    void checkThenInsertSellsTooMuchAndIsCaught() throws Exception {
        var lot = lot(SLABS);
        var reservation = Api.reserved(lot, 1);
        var atOnce = new CyclicBarrier(8);
        Callable<Integer> careless = () -> jdbi.withHandle(handle -> {
            var promised = handle.createQuery(
                            "SELECT promised FROM lot WHERE id = :lot AND promised < on_hand + expected")
                    .bind("lot", lot)
                    .mapTo(Integer.class)
                    .one();
            atOnce.await();
            handle.execute("UPDATE lot SET promised = ? WHERE id = ?", promised + 1, lot);
            var line = (int) (Thread.currentThread().threadId() % 30_000);
            return handle.execute("INSERT INTO allocation VALUES (?, ?, ?, 1, true)", reservation, line, lot);
        });
        try {
            together(Collections.nCopies(8, careless));
            assertThatThrownBy(audit::check).isInstanceOf(AssertionError.class).hasMessageContaining(lot.toString());
        } finally {
            jdbi.useHandle(handle -> {
                handle.execute("DELETE FROM allocation WHERE lot_id = ? AND line > 0", lot);
                handle.execute("UPDATE lot SET promised = 1 WHERE id = ?", lot);
            });
        }
        audit.check();
    }

    private UUID lot(int slabs) {
        var lot = Ids.next();
        descriptions.hear(Others.slabs(lot, slabs));
        return lot;
    }

    private int reserve(String lines) throws Exception {
        var request = HttpRequest.newBuilder(reservations)
                .header("Authorization", Tokens.bearer(Organisations.ARCHITECT, "architect"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"lines\": [%s]}".formatted(lines)))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private static List<Integer> together(List<Callable<Integer>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(work).stream().map(Future::resultNow).toList();
        }
    }
}
