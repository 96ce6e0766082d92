package nl.stadsmijn.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.local.LocalPlatformException;
import nl.stadsmijn.local.Ports;

/**
 * A PostgreSQL server with the platform's databases, for tests: it stops with {@link #close()}, and also when this JVM ends in whatever way,
 * {@code kill -9} included. A kept data folder is used again, whatever state its last server left it in.
 */
public final class LocalPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Stops the server when standard input ends, which it does when our JVM is no more. */
    private static final String UNTIL_INPUT_ENDS = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            { read -r _; kill -INT $server 2>/dev/null; } <&3 &
            wait $server
            """;

    private final PostgresCluster cluster;
    private final int port;
    private final Map<String, String> passwords;
    private final Process process;

    private LocalPostgres(PostgresCluster cluster, int port, Map<String, String> passwords, Process process) {
        this.cluster = cluster;
        this.port = port;
        this.passwords = passwords;
        this.process = process;
    }

    /** A server on this data folder, which is made when it is not there; not durable, on a free port, each password its role's name. */
    public static Builder in(Path dataFolder) {
        return new Builder(dataFolder);
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return PostgresCluster.jdbcUrl(port, database);
    }

    /** The password of the role that has the database's name and owns it. */
    public String password(String database) {
        return passwords.get(database);
    }

    /** Ends the server as a power cut would, for tests of what survives that. */
    public void kill() {
        cluster.server().ifPresent(ProcessHandle::destroyForcibly);
        await(process, PATIENCE);
    }

    /** Stops the server in order; the data folder stays. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // the pipe is gone because the server's shell is: nothing left to stop
            process.destroy();
        }
        if (!await(process, PATIENCE)) {
            kill();
        }
    }

    private static boolean await(Process process, Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the server should be. */
    public static final class Builder {
        private final Path data;
        private int port;
        private boolean durable;
        private int buffers = PostgresCluster.FEW_BUFFERS;
        private String superuserPassword = "postgres";
        private Map<String, String> passwords =
                PostgresCluster.DATABASES.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));

        private Builder(Path data) {
            this.data = data;
        }

        /** 0, the default, takes a free one. */
        public Builder port(int number) {
            this.port = number;
            return this;
        }

        /** True: fsync and synchronous commit on, as the platform has it. */
        public Builder durable(boolean wanted) {
            this.durable = wanted;
            return this;
        }

        /** How much of the data it keeps in memory itself, in MB. */
        public Builder buffers(int megabytes) {
            this.buffers = megabytes;
            return this;
        }

        /** Of {@code postgres}; a kept data folder keeps the one it was made with. */
        public Builder superuserPassword(String password) {
            this.superuserPassword = password;
            return this;
        }

        /** The databases to make, each with the password of the role that owns it and has its name. */
        public Builder databases(Map<String, String> passwordByDatabase) {
            this.passwords = Map.copyOf(passwordByDatabase);
            return this;
        }

        /** Starts the server and makes what is missing. @throws LocalPlatformException naming what is in the way */
        public LocalPostgres start() {
            var cluster = new PostgresCluster(data, superuserPassword, durable, buffers);
            var chosen = port == 0 ? Ports.free() : port;
            if (Ports.taken(chosen)) {
                throw new LocalPlatformException("Port %d is taken: choose another for PostgreSQL.".formatted(chosen));
            }
            var log = data.toAbsolutePath().resolveSibling(data.getFileName() + ".log");
            var server = new LocalPostgres(cluster, chosen, passwords, launch(cluster.prepare(chosen), log));
            try {
                awaitAnswer(server, log);
                cluster.createDatabases(chosen, passwords);
                return server;
            } catch (SQLException e) {
                server.close();
                throw new LocalPlatformException("PostgreSQL refused to make its databases: " + e.getMessage(), e);
            } catch (RuntimeException e) {
                server.close();
                throw e;
            }
        }

        private static Process launch(List<String> command, Path log) {
            var wrapped = new ArrayList<>(List.of("sh", "-c", UNTIL_INPUT_ENDS, "postgres"));
            wrapped.addAll(command);
            try {
                return new ProcessBuilder(wrapped)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void awaitAnswer(LocalPostgres server, Path log) {
            var deadline = Instant.now().plus(PATIENCE);
            while (!server.cluster.answers(server.port)) {
                if (!server.process.isAlive() || Instant.now().isAfter(deadline)) {
                    throw new LocalPlatformException("PostgreSQL did not start; its log says: " + lastLine(log));
                }
                if (await(server.process, Duration.ofMillis(30))) {
                    throw new LocalPlatformException("PostgreSQL stopped at once; its log says: " + lastLine(log));
                }
            }
        }

        private static String lastLine(Path log) {
            try {
                return Files.readAllLines(log).stream()
                        .reduce((first, last) -> last)
                        .orElse("nothing");
            } catch (IOException e) {
                return "(%s can't be read: %s)".formatted(log, e.getMessage());
            }
        }
    }
}
