package nl.stadsmijn.local.kafka;

import java.nio.file.Path;

/** The broker as a process of its own: {@code KafkaProcess <data folder> <port>}; stops in order on SIGTERM. */
public final class KafkaProcess {
    private KafkaProcess() {}

    public static void main(String[] arguments) {
        var kafka = LocalKafka.in(Path.of(arguments[0]))
                .port(Integer.parseInt(arguments[1]))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop"));
        kafka.awaitStop();
    }
}
