package nl.stadsmijn.local.kafka;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic of the platform.
 *
 * @param compacted  true: the last event of every key is kept for ever, so that a read model can be rebuilt; false: events are kept 30 days
 * @param partitions on one machine; production chooses its own
 */
public record Topic(String name, boolean compacted, int partitions) {
    /** Every event stays readable this long, also when a younger one of its key exists: consumers that were away see each step. */
    private static final Duration COMPACTION_LAG = Duration.ofDays(7);

    private static final Duration RETENTION = Duration.ofDays(30);

    /** The platform's topics, from {@code contracts/topics.csv}. */
    public static List<Topic> all() {
        var resource = Topic.class.getResourceAsStream("/contracts/topics.csv");
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(Topic::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Topic parse(String line) {
        var fields = line.split(",", -1);
        var compacted = switch (fields[1]) {
            case "compact" -> true;
            case "delete" -> false;
            default -> throw new IllegalArgumentException("compact or delete, in: " + line);
        };
        return new Topic(fields[0], compacted, Integer.parseInt(fields[2]));
    }

    NewTopic creation() {
        var settings = compacted
                ? Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
                        Long.toString(COMPACTION_LAG.toMillis()))
                : Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(RETENTION.toMillis()));
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }
}
