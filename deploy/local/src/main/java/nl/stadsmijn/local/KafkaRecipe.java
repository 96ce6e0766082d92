package nl.stadsmijn.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.stadsmijn.local.kafka.KafkaProcess;
import nl.stadsmijn.local.kafka.LocalKafka;

/** The broker, run from this module's own jar and libraries. */
record KafkaRecipe(Installation installation) implements Recipe {

    private Path built() {
        return installation.repository().resolve("deploy/local/target/lib");
    }

    @Override
    public void check() {
        if (!Files.exists(built().resolve("deploy-local.jar"))) {
            throw new LocalPlatformException("deploy/local is not built: run ./mvnw package -DskipTests.");
        }
    }

    @Override
    public List<String> command() {
        var app = installation.folder().app(Part.KAFKA);
        Trees.install(built(), app);
        return List.of(
                Installation.java(),
                "-Xms64m",
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                app + "/*",
                KafkaProcess.class.getName(),
                installation.folder().data(Part.KAFKA).toString(),
                Integer.toString(installation.ports().of(Part.KAFKA)));
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public boolean ready() {
        return LocalKafka.hasTopics(installation.ports().of(Part.KAFKA));
    }
}
