package nl.stadsmijn.hub.speed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.reconciliation.Reconciliations;
import nl.stadsmijn.hub.reservation.Bookings;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Measures, when it is asked for by name, how fast the ledger is at a million lots and on a disk that is waited for. Its figures are in
 * {@code target/ledger-speed.txt}; docs/benchmarks.md has the command.
 */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LedgerSpeed {

    private static final int CLIENTS = Integer.getInteger("clients", 32);
    private static final Duration WARMING = Duration.ofSeconds(Integer.getInteger("warming", 120));
    private static final Duration MEASURING = Duration.ofSeconds(Integer.getInteger("measuring", 30));
    private static final int ORGANISATIONS = 2_000;
    private static final int EXPIRIES = 10_000;
    private static final Path FIGURES = Path.of("target/ledger-speed.txt");

    @TestHTTPResource("/api/v1/reservations")
    URI reservations;

    @Inject
    MillionLots lots;

    @Inject
    Bookings bookings;

    @Inject
    Reconciliations reconciliations;

    @Inject
    Jdbi jdbi;

    @Test
    @Order(1)
    void theDiskIsWaitedFor() {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            var value = jdbi.withHandle(handle ->
                    handle.createQuery("SHOW " + setting).mapTo(String.class).one());
            assertThat(value)
                    .as(setting + ": run with -Dstadsmijn.test.measuring=true")
                    .isEqualTo("on");
        }
        lots.ids();
    }

    @Test
    @Order(2)
    void reserveThroughHttp() throws Exception {
        var bearers = Stream.generate(() -> Tokens.bearer(Ids.next(), "builder"))
                .limit(ORGANISATIONS)
                .toList();
        tell(Measured.of("warming", CLIENTS, WARMING, number -> client(bearers)));
        tell(Measured.of(
                "reserve through HTTP, %d clients".formatted(CLIENTS), CLIENTS, MEASURING, number -> client(bearers)));
    }

    @Test
    @Order(3)
    void theSameInTheBareDatabase() throws Exception {
        Measured.of("warming", CLIENTS, WARMING.dividedBy(4), number -> bare());
        tell(Measured.of(
                "the same in the bare database, %d connections".formatted(CLIENTS),
                CLIENTS,
                MEASURING.dividedBy(2),
                number -> bare()));
        jdbi.useHandle(handle -> handle.execute("DELETE FROM outbox WHERE shard = " + BareReservation.SHARD));
    }

    @Test
    @Order(4)
    void sweepTenThousandExpiries() {
        for (var round = 1; round <= 2; round++) {
            expire();
            tell(Measured.once("%d expiries swept".formatted(EXPIRIES), bookings::sweep));
            assertThat(due()).isZero();
        }
    }

    @Test
    @Order(5)
    void reconcileEverything() {
        tell(Measured.once(
                "everything reconciled",
                () -> assertThat(reconciliations.run().differences()).isZero()));
    }

    private Measured.Worker client(List<String> bearers) {
        try {
            var client = new WireClient(reservations);
            return new Measured.Worker() {
                @Override
                public void work() throws IOException {
                    var bearer = bearers.get(ThreadLocalRandom.current().nextInt(bearers.size()));
                    var status = client.post(bearer, "{\"lines\":[%s]}".formatted(Api.line(lot(), "1", "piece")));
                    assertThat(status).isEqualTo(201);
                }

                @Override
                public void close() throws IOException {
                    client.close();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID lot() {
        return lots.ids().get(ThreadLocalRandom.current().nextInt(lots.ids().size()));
    }

    /** What must be written for a reservation, whoever writes it, and nothing else: no look at limits, no HTTP, no JSON, no relay. */
    private Measured.Worker bare() {
        try {
            var connection = connect();
            connection.setAutoCommit(false);
            return new BareReservation(connection, this::lot);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    private void expire() {
        jdbi.useTransaction(handle -> {
            handle.execute("""
                    CREATE TEMPORARY TABLE due ON COMMIT DROP AS
                    SELECT uuidv7() AS reservation_id, id AS lot_id FROM lot WHERE last_amount = 1000 AND promised < 900 ORDER BY hashtext(id::text || now()::text) LIMIT %d
                    """.formatted(EXPIRIES));
            handle.execute("""
                    INSERT INTO reservation (id, version, holder_id, kind, created_at, expires_at, extended, condition_settled, line_count)
                    SELECT reservation_id, 1, uuidv7(), 'OPTION', now() - interval '73 hours', now() - interval '1 hour', false, false, 1 FROM due
                    """);
            handle.execute("INSERT INTO reservation_line SELECT reservation_id, 0, lot_id, 1, 'piece' FROM due");
            handle.execute("INSERT INTO allocation SELECT reservation_id, 0, lot_id, 1, true FROM due");
            handle.execute("UPDATE lot SET promised = promised + 1 FROM due WHERE lot.id = due.lot_id");
        });
        assertThat(due()).isEqualTo(EXPIRIES);
    }

    private int due() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM reservation WHERE kind = 'OPTION' AND expires_at <= now()")
                .mapTo(Integer.class)
                .one());
    }

    private static void tell(Object figure) {
        Log.info(figure);
        try {
            Files.writeString(FIGURES, figure + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
