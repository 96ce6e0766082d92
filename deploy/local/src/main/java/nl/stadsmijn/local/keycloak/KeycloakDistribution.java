package nl.stadsmijn.local.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import nl.stadsmijn.local.LocalPlatformException;
import nl.stadsmijn.local.Trees;

/**
 * A Keycloak that has been built for us.
 *
 * @param home its folder; read only from now on, shared by all platforms of this user
 */
public record KeycloakDistribution(Path home) {
    /** Without what nobody uses here: every feature costs start-up time and memory. */
    private static final List<String> BUILD = List.of(
            "build",
            "--db=postgres",
            "--health-enabled=true",
            "--http-management-health-enabled=false",
            "--features-disabled=ciba,device-flow,kerberos,par,impersonation,identity-brokering-api,twitter-broker");

    /** What {@code kc.sh} gives its JVM; we start it without that script, so that the process we know is Keycloak itself. */
    private static final List<String> JAVA = List.of(
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true");

    /** @throws LocalPlatformException when Maven has not unpacked it yet */
    public static void requireUnpacked() {
        if (!Files.isDirectory(unpacked().resolve("lib"))) {
            throw new LocalPlatformException(
                    "Keycloak is not there (%s): run ./mvnw package -DskipTests -pl deploy/local, which unpacks it."
                            .formatted(unpacked()));
        }
    }

    /** Builds it when that was not done yet, which takes half a minute. */
    public static KeycloakDistribution built() {
        requireUnpacked();
        var options = Integer.toHexString(BUILD.hashCode());
        var home = Trees.cache().resolve("keycloak-%s-%s".formatted(version(), options));
        Trees.once(home, KeycloakDistribution::build);
        return new KeycloakDistribution(home);
    }

    /** Whether {@link #built()} has nothing left to do. */
    public static boolean isBuilt() {
        return Files.isDirectory(
                Trees.cache().resolve("keycloak-%s-%s".formatted(version(), Integer.toHexString(BUILD.hashCode()))));
    }

    /**
     * The options and main class of Keycloak's JVM.
     *
     * @param own a home that has this distribution's folders as links, and its own {@code data}
     */
    public List<String> javaOptions(Path own) {
        var options = new ArrayList<>(JAVA);
        options.add("-Dkc.home.dir=" + own);
        options.add("-Djboss.server.config.dir=" + own.resolve("conf"));
        options.addAll(List.of(
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return options;
    }

    private static void build(Path folder) throws IOException {
        Trees.copy(unpacked(), folder);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(new KeycloakDistribution(folder).javaOptions(folder));
        command.addAll(BUILD);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new LocalPlatformException("Keycloak could not be built: " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalPlatformException("Interrupted while building Keycloak.", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Path unpacked() {
        return Trees.cache().resolve("unpacked").resolve("keycloak-" + version());
    }

    private static String version() {
        try (var versions = KeycloakDistribution.class.getResourceAsStream("/nl/stadsmijn/local/versions.properties")) {
            var values = new Properties();
            values.load(versions);
            return values.getProperty("keycloak");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
