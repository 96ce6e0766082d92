package nl.stadsmijn.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import nl.stadsmijn.local.LocalPlatformException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    @TempDir
    Path folder;

    @Test
    void tellsWhyTheDataFolderCouldNotBeMade() {
        assertThat(PostgresCluster.reason("""
                creating configuration files ... ok
                running bootstrap script ... 2026-11-21 07:00:00.000 UTC [7] FATAL:  could not write to file: No space left on device
                child process exited with exit code 1
                initdb: removing contents of data directory "/data"
                """)).endsWith("No space left on device");
    }

    @Test
    void makesEveryDatabaseOwnedByItsRole() throws SQLException {
        try (var postgres = LocalPostgres.in(folder.resolve("data")).start()) {
            for (var database : PostgresCluster.DATABASES) {
                assertThat(query(
                                postgres,
                                database,
                                "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"))
                        .isEqualTo(database);
                assertThat(query(postgres, database, "SHOW server_encoding")).isEqualTo("UTF8");
            }
            assertThat(query(postgres, "matching", "SELECT lower('ÉÉN BËTON')")).isEqualTo("één bëton");
        }
    }

    @Test
    void isDurableWhenAsked() throws SQLException {
        try (var postgres =
                LocalPostgres.in(folder.resolve("data")).durable(true).start()) {
            assertThat(query(postgres, "hub", "SHOW fsync")).isEqualTo("on");
            assertThat(query(postgres, "hub", "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(postgres, "hub", "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void servesAKeptFolderAgainAfterACrash() throws SQLException, IOException {
        var data = folder.resolve("data");
        var first = LocalPostgres.in(data)
                .durable(true)
                .databases(Map.of("hub", "one"))
                .start();
        execute(first, "CREATE TABLE lot (name text); INSERT INTO lot VALUES ('kanaalplaat')");
        first.kill();
        assertThat(data.resolve("postmaster.pid"))
                .as("a crash leaves the lock behind")
                .exists();

        try (var second = LocalPostgres.in(data)
                .durable(true)
                .databases(Map.of("hub", "two"))
                .start()) {
            assertThat(second.password("hub")).isEqualTo("two");
            assertThat(query(second, "hub", "SELECT name FROM lot")).isEqualTo("kanaalplaat");
        }
    }

    @Test
    void ignoresALockWhoseProcessIdNowBelongsToAnother() throws SQLException, IOException {
        var data = folder.resolve("data");
        var port = new int[1];
        try (var postgres = LocalPostgres.in(data).start()) {
            port[0] = postgres.port();
        }
        Files.writeString(
                data.resolve("postmaster.pid"),
                "%d\n%s\n1\n%d\n\nlocalhost\n\nready\n"
                        .formatted(ProcessHandle.current().pid(), data, port[0]));
        try (var postgres = LocalPostgres.in(data).start()) {
            assertThat(query(postgres, "gateway", "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesAFolderThatIsServed() {
        var data = folder.resolve("data");
        try (var first = LocalPostgres.in(data).start()) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> LocalPostgres.in(data).start())
                    .isInstanceOf(LocalPlatformException.class)
                    .hasMessageContaining("already serves");
        }
    }

    @Test
    void namesATakenPort() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalPostgres.in(folder.resolve("data"))
                            .port(other.getLocalPort())
                            .start())
                    .isInstanceOf(LocalPlatformException.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " is taken");
        }
    }

    private static String query(LocalPostgres postgres, String database, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(database), database, postgres.password(database));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("hub"), "hub", postgres.password("hub"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
