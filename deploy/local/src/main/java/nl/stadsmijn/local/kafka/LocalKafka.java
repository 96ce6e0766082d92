package nl.stadsmijn.local.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import nl.stadsmijn.local.LocalPlatformException;
import nl.stadsmijn.local.Ports;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker inside this JVM, with its topics made before anybody can consume. A kept data folder is used again: {@link #close()} and a new
 * start on the same port is an outage that clients live through.
 */
public final class LocalKafka implements AutoCloseable {
    private static final int NODE = 1;

    private final int port;
    private final KafkaRaftServer server;

    private LocalKafka(int port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    /** A broker on this data folder, which is made when it is not there; on a free port, with all topics of the platform. */
    public static Builder in(Path dataFolder) {
        return new Builder(dataFolder);
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Waits until the broker has stopped. */
    public void awaitStop() {
        server.awaitShutdown();
    }

    /** Stops the broker in order; the data folder stays. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Whether a broker answers there within two seconds and has all topics of the platform. */
    public static boolean hasTopics(int port) {
        if (!Ports.taken(port)) {
            return false;
        }
        try (var admin = admin(port, 2_000)) {
            var names = admin.listTopics().names().get(2, TimeUnit.SECONDS);
            return Topic.all().stream().map(Topic::name).allMatch(names::contains);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Admin admin(int port, int timeoutMillis) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                "localhost:" + port,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                timeoutMillis,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                timeoutMillis));
    }

    /** What the broker should be. */
    public static final class Builder {
        private final Path data;
        private int port;
        private List<Topic> topics = Topic.all();

        private Builder(Path data) {
            this.data = data;
        }

        /** 0, the default, takes a free one. */
        public Builder port(int number) {
            this.port = number;
            return this;
        }

        /** The topics to make when they are missing. */
        public Builder topics(List<Topic> wanted) {
            this.topics = List.copyOf(wanted);
            return this;
        }

        /** Starts the broker and makes the missing topics. @throws LocalPlatformException naming what is in the way */
        public LocalKafka start() {
            var chosen = port == 0 ? Ports.free() : port;
            if (Ports.taken(chosen)) {
                throw new LocalPlatformException("Port %d is taken: choose another for Kafka.".formatted(chosen));
            }
            var settings = settings(chosen, Ports.freeBeside(chosen));
            format();
            var kafka = new LocalKafka(chosen, new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM));
            try {
                kafka.server.startup();
                createTopics(chosen);
                return kafka;
            } catch (RuntimeException e) {
                kafka.close();
                throw e;
            }
        }

        private void format() {
            if (Files.exists(data.resolve("meta.properties"))) {
                return;
            }
            try {
                Files.createDirectories(data);
                // a data folder belongs to one cluster; a new folder is a new cluster
                new Formatter()
                        .setClusterId(Uuid.randomUuid().toString())
                        .setNodeId(NODE)
                        .setControllerListenerName("CONTROLLER")
                        .setMetadataLogDirectory(data.toString())
                        .setDirectories(List.of(data.toString()))
                        .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                        .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                        .setIgnoreFormatted(false)
                        .run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Exception e) { // the formatter declares no narrower type
                throw new LocalPlatformException(
                        "Kafka could not make its data folder %s: %s".formatted(data, e.getMessage()), e);
            }
        }

        private Properties settings(int brokerPort, int controllerPort) {
            var settings = new Properties();
            settings.putAll(Map.of(
                    "process.roles", "broker,controller",
                    "node.id", Integer.toString(NODE),
                    "controller.quorum.voters", "%d@localhost:%d".formatted(NODE, controllerPort),
                    "controller.listener.names", "CONTROLLER",
                    "listeners",
                            "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(brokerPort, controllerPort),
                    "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                    "log.dirs", data.toString()));
            // one broker: nothing to replicate to, and small internal topics
            settings.putAll(Map.of(
                    "offsets.topic.replication.factor", "1",
                    "offsets.topic.num.partitions", "1",
                    "transaction.state.log.replication.factor", "1",
                    "transaction.state.log.min.isr", "1",
                    "transaction.state.log.num.partitions", "1",
                    "share.coordinator.state.topic.replication.factor", "1",
                    "share.coordinator.state.topic.min.isr", "1",
                    "share.coordinator.state.topic.num.partitions", "1"));
            settings.putAll(Map.of(
                    "auto.create.topics.enable", "false",
                    "group.initial.rebalance.delay.ms", "0",
                    "log.cleaner.dedupe.buffer.size", "2097152",
                    "num.network.threads", "2",
                    "num.io.threads", "4",
                    "background.threads", "2",
                    // a consumer that was killed gives its partitions up in seconds
                    "group.min.session.timeout.ms", "3000"));
            return settings;
        }

        private void createTopics(int brokerPort) {
            try (var admin = admin(brokerPort, 30_000)) {
                var existing = admin.listTopics().names().get();
                var missing = topics.stream()
                        .filter(topic -> !existing.contains(topic.name()))
                        .map(Topic::creation)
                        .toList();
                admin.createTopics(missing).all().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new LocalPlatformException("Kafka refused to make its topics: " + e.getCause(), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LocalPlatformException("Interrupted while Kafka made its topics.", e);
            }
        }
    }
}
