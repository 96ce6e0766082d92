package nl.stadsmijn.kit.test.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.stadsmijn.local.Trees;
import nl.stadsmijn.local.kafka.LocalKafka;
import nl.stadsmijn.local.postgres.LocalPostgres;

/** Where this JVM's PostgreSQL and Kafka are. */
record TestPlatform(String jdbcUrl, String bootstrapServers) {

    /** The database's name, its role, and the role's password. */
    static final String DATABASE = "service";

    /** Set where speed is measured: the disk is waited for, and the server has memory, as it is in earnest. */
    private static final boolean MEASURING = Boolean.getBoolean("stadsmijn.test.measuring");

    private static final int BUFFERS = MEASURING ? 512 : 48;

    private static final String FOLDER = "platform-";
    private static final String JDBC_URL = "stadsmijn.test.jdbc-url";
    private static final String BOOTSTRAP_SERVERS = "stadsmijn.test.bootstrap-servers";

    /** Starts them if they do not run. System properties keep them, as each test profile has a class loader, and so statics, of its own. */
    static TestPlatform ofThisJvm() {
        var known = System.getProperty(JDBC_URL);
        if (known != null) {
            return new TestPlatform(known, System.getProperty(BOOTSTRAP_SERVERS));
        }
        // the broker finds its own classes by the thread's class loader, which in a test is another than the one that
        // loaded it
        var before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(LocalKafka.class.getClassLoader());
        try {
            return start();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static TestPlatform start() {
        var folder = newFolder();
        var postgres = LocalPostgres.in(folder.resolve("postgres"))
                .databases(Map.of(DATABASE, DATABASE))
                .durable(MEASURING)
                .buffers(BUFFERS)
                .start();
        var kafka = LocalKafka.in(folder.resolve("kafka")).start();
        System.setProperty(JDBC_URL, postgres.jdbcUrl(DATABASE));
        System.setProperty(BOOTSTRAP_SERVERS, kafka.bootstrapServers());
        return new TestPlatform(postgres.jdbcUrl(DATABASE), kafka.bootstrapServers());
    }

    /** In the build's folder, named after this process; those of processes that are no more are deleted. */
    private static Path newFolder() {
        var target = Path.of("target").toAbsolutePath();
        try (var folders = Files.newDirectoryStream(target, FOLDER + "*")) {
            for (var folder : folders) {
                var process = Long.parseLong(folder.getFileName().toString().substring(FOLDER.length()));
                if (ProcessHandle.of(process).isEmpty()) {
                    Trees.delete(folder);
                }
            }
            return target.resolve(FOLDER + ProcessHandle.current().pid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
