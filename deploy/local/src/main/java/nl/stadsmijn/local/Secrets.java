package nl.stadsmijn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import nl.stadsmijn.local.postgres.PostgresCluster;

/** Passwords of one platform: random, made once, kept in a file that only its owner reads. */
record Secrets(Properties values) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static final String POSTGRES = "postgres.password";
    static final String KEYCLOAK_ADMIN = "keycloak.admin.password";
    static final String GATEWAY_CLIENT = "gateway.client.secret";
    static final String SIGNING_KEY = "signing.key.passphrase";

    /** Reads the file, and adds what is missing in it. */
    static Secrets in(Path file) {
        try {
            var values = kept(file);
            var missing =
                    names().stream().filter(name -> !values.containsKey(name)).toList();
            if (!missing.isEmpty()) {
                missing.forEach(name -> values.setProperty(name, random()));
                write(values, file);
            }
            return new Secrets(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the file has; nothing when there is none. */
    static Properties kept(Path file) {
        var values = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return values;
    }

    String get(String name) {
        return values.getProperty(name);
    }

    String database(String database) {
        return get(databaseName(database));
    }

    private static List<String> names() {
        return Stream.concat(
                        Stream.of(POSTGRES, KEYCLOAK_ADMIN, GATEWAY_CLIENT, SIGNING_KEY),
                        PostgresCluster.DATABASES.stream().map(Secrets::databaseName))
                .toList();
    }

    private static String databaseName(String database) {
        return "database.%s.password".formatted(database);
    }

    private static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void write(Properties values, Path file) throws IOException {
        var part = Files.createTempFile(
                file.getParent(),
                "secrets",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(part)) {
            values.store(writer, "Secrets of this local platform; lost with its data, no use elsewhere");
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public String toString() {
        return "Secrets" + values.stringPropertyNames();
    }
}
