package nl.stadsmijn.local.cli;

import java.nio.file.Path;
import java.util.Optional;
import nl.stadsmijn.local.Part;
import nl.stadsmijn.local.Platform;
import nl.stadsmijn.local.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which platform a command is about. */
final class PlatformOptions {
    @Option(
            names = "--data",
            description = "Where everything is kept; default .stadsmijn, or the environment variable STADSMIJN_DATA.")
    private Path data;

    @Option(names = "--port-shift", paramLabel = "N", description = "Every port this much above its default.")
    private Integer shift;

    @Option(names = "--gateway-port", paramLabel = "PORT", description = "Default 8080, or STADSMIJN_GATEWAY_PORT.")
    private Integer gateway;

    @Option(names = "--inventory-port", paramLabel = "PORT", description = "Default 8081, or STADSMIJN_INVENTORY_PORT.")
    private Integer inventory;

    @Option(names = "--hub-port", paramLabel = "PORT", description = "Default 8082, or STADSMIJN_HUB_PORT.")
    private Integer hub;

    @Option(names = "--matching-port", paramLabel = "PORT", description = "Default 8083, or STADSMIJN_MATCHING_PORT.")
    private Integer matching;

    @Option(
            names = "--certification-port",
            paramLabel = "PORT",
            description = "Default 8084, or STADSMIJN_CERTIFICATION_PORT.")
    private Integer certification;

    @Option(names = "--keycloak-port", paramLabel = "PORT", description = "Default 8180, or STADSMIJN_KEYCLOAK_PORT.")
    private Integer keycloak;

    @Option(names = "--postgres-port", paramLabel = "PORT", description = "Default 15432, or STADSMIJN_POSTGRES_PORT.")
    private Integer postgres;

    @Option(names = "--kafka-port", paramLabel = "PORT", description = "Default 19092, or STADSMIJN_KAFKA_PORT.")
    private Integer kafka;

    Platform platform(Progress progress) {
        var builder = Platform.in(repository()).data(data()).progress(progress);
        if (shift != null) {
            builder.portShift(shift);
        }
        for (var part : Part.values()) {
            Optional.ofNullable(asked(part)).ifPresent(port -> builder.port(part, port));
        }
        return builder.build();
    }

    private Integer asked(Part part) {
        return switch (part) {
            case GATEWAY -> gateway;
            case INVENTORY -> inventory;
            case HUB -> hub;
            case MATCHING -> matching;
            case CERTIFICATION -> certification;
            case KEYCLOAK -> keycloak;
            case POSTGRES -> postgres;
            case KAFKA -> kafka;
        };
    }

    /** Those that a command was given. */
    static PlatformOptions of(CommandLine command) {
        return command.getMixins().values().stream()
                .filter(PlatformOptions.class::isInstance)
                .map(PlatformOptions.class::cast)
                .findFirst()
                .orElseGet(PlatformOptions::new);
    }

    Path data() {
        var variable = System.getenv("STADSMIJN_DATA");
        if (data != null) {
            return data;
        }
        return variable != null && !variable.isBlank()
                ? Path.of(variable)
                : repository().resolve(".stadsmijn");
    }

    /** The script says where the repository is. */
    private static Path repository() {
        return Path.of(System.getProperty("stadsmijn.repository", "")).toAbsolutePath();
    }
}
