package nl.stadsmijn.kit.test.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.stadsmijn.local.kafka.LocalKafka;
import nl.stadsmijn.local.postgres.LocalPostgres;

/**
 * PostgreSQL and Kafka for a service's tests, in this JVM, on free ports: {@code @WithTestResource(PlatformResource.class)}, or
 * {@code @QuarkusTestResource(PlatformResource.class)}, on a test class. They start with the first test that needs them and serve all tests of the
 * module; tests keep apart by the ids they make.
 */
public class PlatformResource implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "service";

    @Override
    public Map<String, String> start() {
        var postgres = TestPlatform.POSTGRES;
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(DATABASE),
                "quarkus.datasource.username", DATABASE,
                "quarkus.datasource.password", postgres.password(DATABASE),
                "kafka.bootstrap.servers", TestPlatform.KAFKA.bootstrapServers());
    }

    /** They stay for the next test profile; the JVM's end is theirs. */
    @Override
    public void stop() {}

    /** One of each per JVM, started at first use. */
    private static final class TestPlatform {
        static final Path FOLDER = folder();
        static final LocalPostgres POSTGRES = LocalPostgres.in(FOLDER.resolve("postgres"))
                .databases(Map.of(DATABASE, DATABASE))
                .start();
        static final LocalKafka KAFKA = LocalKafka.in(FOLDER.resolve("kafka")).start();

        private static Path folder() {
            try {
                return Files.createTempDirectory("stadsmijn-test-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
