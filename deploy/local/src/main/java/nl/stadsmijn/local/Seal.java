package nl.stadsmijn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * Which secrets the data beside this file was made with, as SHA-256 of each: so that another file of secrets is noticed before anything waits for a
 * password that nobody takes. The secrets are random, so their hashes tell nothing.
 */
record Seal(Path file) {

    /** The names of the secrets that are not, or no longer, those of this data. */
    List<String> broken(Properties secrets) {
        var sealed = read();
        return sealed.stringPropertyNames().stream()
                .filter(name -> !sealed.getProperty(name).equals(hash(secrets.getProperty(name, ""))))
                .sorted()
                .toList();
    }

    /** From now on these are the secrets of this data. */
    void close(Properties secrets) {
        var sealed = new Properties();
        secrets.stringPropertyNames().forEach(name -> sealed.setProperty(name, hash(secrets.getProperty(name))));
        if (sealed.equals(read())) {
            return;
        }
        try {
            var part = Files.createTempFile(Files.createDirectories(file.getParent()), "seal", ".part");
            try (var writer = Files.newBufferedWriter(part)) {
                sealed.store(writer, "SHA-256 of the secrets that this data was made with");
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties read() {
        var sealed = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                sealed.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sealed;
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
