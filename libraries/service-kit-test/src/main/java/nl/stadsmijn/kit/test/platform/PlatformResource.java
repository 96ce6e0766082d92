package nl.stadsmijn.kit.test.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * PostgreSQL and Kafka for a service's tests, in this JVM, on free ports: {@code @WithTestResource(PlatformResource.class)} on a test class. They
 * start with the first test that needs them and serve all tests of the module; tests keep apart by the ids they make.
 */
public class PlatformResource implements QuarkusTestResourceLifecycleManager {

    /** A broker tells much about itself, and nothing that a test's reader wants. Kept here, as a logger that is not held is forgotten. */
    private static final List<Logger> BROKER_LOGS = Stream.of("org.apache.kafka", "kafka", "state.change.logger")
            .map(Logger::getLogger)
            .toList();

    @Override
    public Map<String, String> start() {
        BROKER_LOGS.forEach(log -> log.setLevel(Level.SEVERE));
        var platform = TestPlatform.ofThisJvm();
        return Map.of(
                "quarkus.datasource.jdbc.url",
                platform.jdbcUrl(),
                "quarkus.datasource.username",
                TestPlatform.DATABASE,
                "quarkus.datasource.password",
                TestPlatform.DATABASE,
                "kafka.bootstrap.servers",
                platform.bootstrapServers(),
                "quarkus.log.category.\"org.apache.kafka\".level",
                "ERROR",
                "quarkus.log.category.\"kafka\".level",
                "ERROR",
                "quarkus.log.category.\"state.change.logger\".level",
                "ERROR");
    }

    /** They stay for the next test profile; the JVM's end is theirs. */
    @Override
    public void stop() {}
}
