package nl.stadsmijn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.stadsmijn.local.keycloak.KeycloakDistribution;
import nl.stadsmijn.local.postgres.PostgresCluster;

/**
 * Keycloak, from a distribution that every platform of this user shares; what belongs to one platform lives in its own data folder and
 * database. The realm is imported at the first start, later starts keep what is there.
 */
record KeycloakRecipe(Installation installation) implements Recipe {
    private static final String REALM = "stadsmijn-realm.json";

    @Override
    public List<String> notes() {
        var notes = new ArrayList<String>();
        if (!KeycloakDistribution.isBuilt()) {
            notes.add("keycloak is made ready, once for this user: half a minute");
        }
        if (realmHasChanged()) {
            notes.add("keycloak keeps the users and clients of when its data was made, and there are others now:"
                    + " ./stadsmijn reset brings them, and deletes all data");
        }
        return notes;
    }

    private boolean realmHasChanged() {
        try {
            return Files.exists(imported()) && Files.mismatch(imported(), realm()) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path realm() {
        return installation.repository().resolve("deploy/local/src/main/realm").resolve(REALM);
    }

    /** What Keycloak imports, and imported at its first start: a realm that it has it leaves alone. */
    private Path imported() {
        return installation.folder().data(Part.KEYCLOAK).resolve("data/import").resolve(REALM);
    }

    @Override
    public void check() {
        KeycloakDistribution.requireUnpacked();
    }

    @Override
    public List<String> command() {
        var distribution = KeycloakDistribution.built();
        var home = home(distribution);
        var command = new ArrayList<>(List.of(
                Installation.java(),
                "-Xms64m",
                "-Xmx192m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(distribution.javaOptions(home));
        var ports = installation.ports();
        command.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--log-level=INFO,io.smallrye.health:error",
                "--http-enabled=true",
                "--http-host=" + Installation.LOOPBACK,
                "--http-port=" + ports.of(Part.KEYCLOAK),
                // fixed, so that the issuer never follows a Host header
                "--hostname=" + ports.url(Part.KEYCLOAK),
                "--db-url=" + PostgresCluster.jdbcUrl(ports.of(Part.POSTGRES), "keycloak"),
                "--db-username=keycloak"));
        return command;
    }

    /** A Keycloak home of our own: its data folder, and links to everything else. */
    private Path home(KeycloakDistribution distribution) {
        var home = installation.folder().data(Part.KEYCLOAK);
        try {
            Files.createDirectories(home.resolve("data/import"));
            for (var shared : List.of("lib", "conf", "providers", "themes")) {
                Files.deleteIfExists(home.resolve(shared));
                Files.createSymbolicLink(
                        home.resolve(shared), distribution.home().resolve(shared));
            }
            if (!Files.exists(imported())) {
                Files.copy(realm(), imported());
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The realm file names the gateway's secret by its variable. */
    @Override
    public Map<String, String> environment() {
        var secrets = installation.secrets();
        return Map.of(
                // Keycloak has no option of its own for it: a connection that PostgreSQL's end broke is not handed out
                "QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW", "true",
                "KC_DB_PASSWORD", secrets.database("keycloak"),
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(Secrets.KEYCLOAK_ADMIN),
                "GATEWAY_CLIENT_SECRET", secrets.get(Secrets.GATEWAY_CLIENT));
    }

    @Override
    public boolean ready() {
        return Installation.answersOk(installation.ports().url(Part.KEYCLOAK) + "/health/ready");
    }
}
