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
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.stock.CheckThenInsert;
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

    private static final int CLIENTS = 1_000;
    private static final int SLABS = 300;
    private static final int BUYERS = 60;

    /** No connection came free in time; on a busy machine some of so many wait longer than that, and ask again. */
    private static final int BUSY = 503;

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
    void ofAThousandClientsExactlyAsManyGetASlabAsThereAre() throws Exception {
        everybodyWantsOne(lot(SLABS));
    }

    /** What proves the test above: the same test, with the same clients, of a ledger that looks and then writes. */
    @Test
    void theSameTestFailsWhenTheLedgerChecksAndThenInserts() {
        var lot = lot(SLABS);
        CheckThenInsert.plant(jdbi);
        try {
            assertThatThrownBy(() -> everybodyWantsOne(lot)).isInstanceOf(AssertionError.class);
            assertThatThrownBy(audit::check).isInstanceOf(AssertionError.class).hasMessageContaining(lot.toString());
        } finally {
            forget(lot);
        }
        audit.check();
    }

    private void everybodyWantsOne(UUID lot) throws Exception {
        var answers = together(Collections.nCopies(CLIENTS, () -> reserve(Api.line(lot, "1", "piece"))));

        assertThat(answers).filteredOn(status -> status == 201).hasSize(SLABS);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(CLIENTS - SLABS);
        Api.stock(lot).body("promised.value", equalTo(Integer.toString(SLABS))).body("available.value", equalTo("0"));
        audit.check();
    }

    @Test
    void buyersOfTheSameLotsInOppositeOrderDoNotWaitForEachOther() throws Exception {
        var one = lot(BUYERS);
        var other = lot(BUYERS);
        var forth = Api.line(one, "1", "piece") + "," + Api.line(other, "1", "piece");
        var back = Api.line(other, "1", "piece") + "," + Api.line(one, "1", "piece");
        var buyers = IntStream.range(0, BUYERS)
                .<Callable<Integer>>mapToObj(number -> () -> reserve(number % 2 == 0 ? forth : back))
                .toList();

        assertThat(together(buyers)).containsOnly(201);
        audit.check();
    }

    /** Takes back what should never have been. */
    private void forget(UUID lot) {
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "CREATE TEMPORARY TABLE wrong ON COMMIT DROP AS SELECT reservation_id AS id FROM allocation WHERE lot_id = ?",
                    lot);
            handle.execute("DELETE FROM allocation WHERE reservation_id IN (SELECT id FROM wrong)");
            handle.execute("DELETE FROM reservation_line WHERE reservation_id IN (SELECT id FROM wrong)");
            handle.execute("DELETE FROM reservation WHERE id IN (SELECT id FROM wrong)");
            handle.execute("UPDATE lot SET promised = 0 WHERE id = ?", lot);
        });
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
        var status = BUSY;
        while (status == BUSY) {
            status = CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        }
        return status;
    }

    private static List<Integer> together(List<Callable<Integer>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(work).stream().map(Future::resultNow).toList();
        }
    }
}
