package nl.stadsmijn.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import nl.stadsmijn.local.LocalPlatformException;
import nl.stadsmijn.local.Trees;

/**
 * A PostgreSQL data folder and how to serve it.
 *
 * @param data     the data folder; made at the first start
 * @param password of the superuser {@code postgres}
 * @param durable  true: what is committed survives a power cut (fsync, synchronous commit). False, for tests only: faster
 * @param buffers  of the data it keeps in memory itself, in MB
 */
public record PostgresCluster(Path data, String password, boolean durable, int buffers) {

    /** Enough for a demo, beside all else that runs on the same machine. */
    static final int FEW_BUFFERS = 48;

    /** The databases of the platform; each belongs to the role of its name. */
    public static final List<String> DATABASES =
            List.of("inventory", "hub", "matching", "certification", "gateway", "keycloak");

    private static final Duration ORPHANS_LEAVE = Duration.ofSeconds(10);

    /** Above what any system gives out as a process id. */
    private static final int NOBODY = Integer.MAX_VALUE - 1;

    public PostgresCluster(Path data, String password, boolean durable) {
        this(data, password, durable, FEW_BUFFERS);
    }

    public static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
    }

    /**
     * Makes the data folder when it is not there, removes a lock that a killed server left, and answers the command that serves the folder in
     * the foreground. SIGINT stops that server in order, without waiting for its clients.
     *
     * @throws LocalPlatformException when another server serves this folder, or PostgreSQL can't run here
     */
    public List<String> prepare(int port) {
        var binaries = PostgresBinaries.unpacked();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            binaries.requireRunnable();
            Trees.once(data, folder -> initialise(binaries, folder));
        }
        requireUnserved();
        disarmStaleLock();
        return binaries.command("postgres", settings(port));
    }

    private List<String> settings(int port) {
        var safe = durable ? "on" : "off";
        var options = List.of(
                "listen_addresses=localhost",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=" + buffers + "MB",
                "fsync=" + safe,
                "synchronous_commit=" + safe,
                "full_page_writes=" + safe,
                "timezone=UTC",
                "log_timezone=UTC",
                "lc_messages=C");
        var settings = new ArrayList<>(List.of("-D", data.toAbsolutePath().toString()));
        options.forEach(option -> settings.addAll(List.of("-c", option)));
        return settings;
    }

    private void initialise(PostgresBinaries binaries, Path folder) throws IOException {
        var passwordFile = Files.createTempFile("stadsmijn", ".pw");
        try {
            Files.writeString(passwordFile, password);
            var arguments = new ArrayList<>(List.of(
                    "--pgdata=" + folder,
                    "--username=postgres",
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            if (!durable) {
                arguments.add("--no-sync");
            }
            var initdb = new ProcessBuilder(binaries.command("initdb", arguments))
                    .redirectErrorStream(true)
                    .start();
            var output = new String(initdb.getInputStream().readAllBytes());
            if (initdb.waitFor() != 0) {
                throw new LocalPlatformException(
                        "PostgreSQL could not make its data folder %s (%s): mend that, or choose another with --data."
                                .formatted(data, reason(output)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalPlatformException("Interrupted while making PostgreSQL's data folder.", e);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** What {@code initdb} says went wrong; what it says last is that it cleans up. */
    static String reason(String output) {
        return output.lines()
                .map(String::strip)
                .filter(line -> line.matches(".*\\b(error|FATAL|PANIC): .*"))
                .findFirst()
                .orElse(output.strip());
    }

    /**
     * The server of this folder, if one runs: named by the lock file, alive, and really a PostgreSQL (a process id is given out again after a
     * kill or a reboot).
     */
    public Optional<ProcessHandle> server() {
        return lockedBy()
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
    }

    private Optional<Long> lockedBy() {
        var lock = data.resolve("postmaster.pid");
        try {
            return Files.exists(lock)
                    ? Files.readAllLines(lock).stream()
                            .findFirst()
                            .filter(line -> line.matches("\\d+"))
                            .map(Long::valueOf)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireUnserved() {
        server().ifPresent(process -> {
            throw new LocalPlatformException(
                    "A PostgreSQL (process %d) already serves %s: stop it first.".formatted(process.pid(), data));
        });
        var deadline = Instant.now().plus(ORPHANS_LEAVE);
        while (ProcessHandle.allProcesses().anyMatch(this::worksHere)
                && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** Whether it is a backend of a killed server, on its way out: every process of a server works in the data folder. */
    private boolean worksHere(ProcessHandle process) {
        try {
            return process.info().command().orElse("").endsWith("/postgres")
                    && Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), data);
        } catch (IOException e) {
            return false; // it has ended, or it is another user's
        }
    }

    /**
     * A killed server leaves its lock. PostgreSQL sees that itself, unless the process id in it has been given to another process meanwhile; then
     * we write one that nobody can have, rather than delete the lock, because PostgreSQL looks into the rest of it for backends that still live.
     */
    private void disarmStaleLock() {
        var lock = data.resolve("postmaster.pid");
        try {
            var pid = lockedBy();
            if (pid.flatMap(ProcessHandle::of).isPresent()) {
                Files.writeString(lock, Files.readString(lock).replaceFirst("\\d+", Integer.toString(NOBODY)));
            } else if (Files.exists(lock) && pid.isEmpty()) {
                Files.delete(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes the roles and databases that are missing and sets the passwords; can be repeated.
     *
     * @param passwords by database
     */
    public void createDatabases(int port, Map<String, String> passwords) throws SQLException {
        try (var connection = connect(port);
                var statement = connection.createStatement()) {
            for (var database : passwords.entrySet()) {
                var name = statement.enquoteIdentifier(database.getKey(), true);
                var given = statement.enquoteLiteral(database.getValue());
                if (missing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", database.getKey())) {
                    statement.execute("CREATE ROLE " + name + " LOGIN");
                }
                statement.execute("ALTER ROLE " + name + " PASSWORD " + given);
                if (missing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database.getKey())) {
                    // FILE_COPY: no WAL for the whole template, a tenth of the time
                    statement.execute("CREATE DATABASE " + name + " OWNER " + name + " STRATEGY FILE_COPY");
                }
            }
        }
    }

    private static boolean missing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    /** A connection of the superuser; fails while the server starts. */
    public Connection connect(int port) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "20");
        return DriverManager.getConnection(jdbcUrl(port, "postgres"), properties);
    }

    /** Whether the server answers a query. */
    public boolean answers(int port) {
        try (var connection = connect(port)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
