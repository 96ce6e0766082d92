package nl.stadsmijn.kit.test.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import nl.stadsmijn.local.Ports;
import nl.stadsmijn.local.kafka.LocalKafka;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is started while there is no Kafka, gets it, loses it, and gets it back. */
@QuarkusTest
@WithTestResource(KafkaOutageTest.WithoutKafka.class)
class KafkaOutageTest {

    /** A platform whose broker does not run yet. */
    public static class WithoutKafka extends PlatformResource {
        @Override
        public Map<String, String> start() {
            var settings = new HashMap<>(super.start());
            settings.put("kafka.bootstrap.servers", "localhost:" + Ports.free());
            return settings;
        }
    }

    @Inject
    Mirror mirror;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String address;

    @TempDir
    Path folder;

    private final UUID hub = UUID.randomUUID();

    @Test
    void theServiceIsReadyAndWritesWhileKafkaIsAwayAndEverythingArrivesLater() {
        changeHub(1);
        assertReady();
        try (var kafka = startKafka()) {
            assertThat(kafka.bootstrapServers()).isEqualTo(address);
            awaitApplied(1L);
        }
        changeHub(2);
        changeHub(3);
        assertReady();
        try (var kafka = startKafka()) {
            assertThat(kafka.bootstrapServers()).isEqualTo(address);
            awaitApplied(1L, 2L, 3L);
        }
    }

    private void changeHub(int version) {
        given().post("/api/v1/test-hubs/{id}/{version}", hub, version).then().statusCode(204);
    }

    private static void assertReady() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    private LocalKafka startKafka() {
        return LocalKafka.in(folder.resolve("kafka"))
                .port(Integer.parseInt(address.replace("localhost:", "")))
                .start();
    }

    private void awaitApplied(Long... versions) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(mirror.versionsOf(hub)).isEqualTo(List.of(versions)));
    }
}
