package nl.stadsmijn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.stadsmijn.local.postgres.PostgresCluster;

/** One of the five services: its Quarkus application, told everything by environment variables, as any other place would tell it. */
record ServiceRecipe(Part part, Installation installation) implements Recipe {
    private static final Path RUNNER = Path.of("quarkus-run.jar");

    /** Demo Keuringsinstituut of the realm: accredited for the schemes that come with certification-service. */
    private static final String DEMO_CERTIFIER = "01990000-0000-7000-8000-000000000004";

    private Path built() {
        return installation.repository().resolve(part.title()).resolve("target/quarkus-app");
    }

    private Path app() {
        return installation.folder().app(part);
    }

    @Override
    public void check() {
        if (!Files.exists(built().resolve(RUNNER))) {
            throw new LocalPlatformException(
                    "%s is not built: run ./mvnw package -DskipTests, or ./stadsmijn up, which does.".formatted(part));
        }
    }

    @Override
    public boolean outdated() {
        return Files.exists(built().resolve(RUNNER)) && !Trees.same(built(), app());
    }

    @Override
    public List<String> command() {
        Trees.install(built(), app());
        return List.of(
                Installation.java(),
                "-Xms32m",
                heap(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                app().resolve(RUNNER).toString());
    }

    /** inventory-service decodes photos of 12 million pixels, as telephones take them, also in WebP; that alone takes a third of a gigabyte while it lasts. */
    private String heap() {
        return switch (part) {
            case INVENTORY -> "-Xmx576m";
            case MATCHING -> "-Xmx256m";
            default -> "-Xmx192m";
        };
    }

    @Override
    public Map<String, String> environment() {
        var data = installation.folder().data(part);
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var ports = installation.ports();
        var secrets = installation.secrets();
        var environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", Installation.LOOPBACK,
                "PORT", Integer.toString(ports.of(part)),
                "DATABASE_URL", PostgresCluster.jdbcUrl(ports.of(Part.POSTGRES), part.key()),
                "DATABASE_USER", part.key(),
                "DATABASE_PASSWORD", secrets.database(part.key()),
                "KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.of(Part.KAFKA),
                "OIDC_ISSUER", installation.issuer(),
                "PUBLIC_URL", ports.url(Part.GATEWAY),
                "DATA_DIR", data.toString()));
        environment.putAll(Map.of(
                "INVENTORY_URL", ports.url(Part.INVENTORY),
                "HUB_URL", ports.url(Part.HUB),
                "MATCHING_URL", ports.url(Part.MATCHING),
                "CERTIFICATION_URL", ports.url(Part.CERTIFICATION)));
        if (part == Part.CERTIFICATION) {
            environment.put("SIGNING_KEY_PASSPHRASE", secrets.get(Secrets.SIGNING_KEY));
            environment.put("CERTIFICATION_DEMO_ACCREDITATIONS", DEMO_CERTIFIER);
        }
        if (part == Part.GATEWAY) {
            environment.put("GATEWAY_CLIENT_SECRET", secrets.get(Secrets.GATEWAY_CLIENT));
        }
        return environment;
    }

    @Override
    public boolean ready() {
        return Installation.answersOk(installation.ports().url(part) + "/q/health/ready");
    }
}
