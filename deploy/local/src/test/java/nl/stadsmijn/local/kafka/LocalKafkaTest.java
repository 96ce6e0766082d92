package nl.stadsmijn.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {
    @TempDir
    Path folder;

    @Test
    void listsTheTopicsOfTheContracts() {
        var topics = Topic.all().stream().collect(Collectors.toMap(Topic::name, Topic::compacted));
        assertThat(topics)
                .hasSize(19)
                .containsEntry("inventory.lots", true)
                .containsEntry("hub.stock", true)
                .containsEntry("certification.schemes", true)
                .containsEntry("matching.alerts", false)
                .containsEntry("hub.alerts", false)
                .containsEntry("hub.dead-letters", false);
    }

    @Test
    void makesTheTopicsAndKeepsWhatIsInThemOverARestart() throws ExecutionException, InterruptedException {
        int port;
        try (var kafka = LocalKafka.in(folder.resolve("kafka")).start()) {
            port = kafka.port();
            try (var admin = admin(port)) {
                var names = Topic.all().stream().map(Topic::name).toList();
                assertThat(admin.describeTopics(names).allTopicNames().get().values())
                        .hasSize(names.size())
                        .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(4));
                var lots = new ConfigResource(ConfigResource.Type.TOPIC, "inventory.lots");
                var settings = admin.describeConfigs(java.util.List.of(lots))
                        .all()
                        .get()
                        .get(lots);
                assertThat(settings.get("cleanup.policy").value()).isEqualTo("compact");
                assertThat(settings.get("min.compaction.lag.ms").value()).isEqualTo("604800000");
            }
            send(port, "lot-1");
        }
        assertThat(LocalKafka.hasTopics(port)).isFalse();

        try (var kafka = LocalKafka.in(folder.resolve("kafka")).port(port).start()) {
            assertThat(LocalKafka.hasTopics(kafka.port())).isTrue();
            assertThat(send(port, "lot-1")).as("offset after the first event").isEqualTo(1);
        }
    }

    private static long send(int port, String key) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", "localhost:" + port),
                new StringSerializer(),
                new StringSerializer())) {
            return producer.send(new ProducerRecord<>("inventory.lots", key, "{}"))
                    .get()
                    .offset();
        }
    }

    private static Admin admin(int port) {
        return Admin.create(Map.of("bootstrap.servers", "localhost:" + port));
    }
}
