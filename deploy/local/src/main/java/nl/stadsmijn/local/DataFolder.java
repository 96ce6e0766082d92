package nl.stadsmijn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Everything a platform keeps: {@code data}, {@code logs}, {@code run} (which processes), {@code apps} (what they run), the secrets. */
public record DataFolder(Path root) {
    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path log(Part part) {
        return root.resolve("logs").resolve(part.title() + ".log");
    }

    Path data(Part part) {
        return root.resolve("data").resolve(part.title());
    }

    Path app(Part part) {
        return root.resolve("apps").resolve(part.title());
    }

    Path record(Part part) {
        return root.resolve("run").resolve(part.title() + ".properties");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    /** What tells whether the secrets are those of the data. */
    Seal seal() {
        return new Seal(root.resolve("data").resolve("secrets.sha256"));
    }

    void create() {
        try {
            for (var folder : List.of("data", "logs", "run", "apps")) {
                Files.createDirectories(root.resolve(folder));
            }
        } catch (IOException e) {
            throw new LocalPlatformException(
                    "The data folder %s can't be made (%s): choose another with --data.".formatted(root, reason(e)), e);
        }
    }

    /** Java names but the file when it may not be written. */
    private static String reason(IOException failure) {
        return failure instanceof AccessDeniedException denied
                ? denied.getFile() + " may not be written"
                : failure.getMessage();
    }

    /** Deletes what a platform made here and nothing else, in case the folder was not ours alone. */
    void delete() {
        List.of("data", "logs", "run", "apps").forEach(folder -> Trees.delete(root.resolve(folder)));
        try {
            Files.deleteIfExists(secrets());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines of a part's log without stack frames, for the message that tells why it died. */
    List<String> lastLines(Part part, int count) {
        try {
            if (!Files.exists(log(part))) {
                return List.of();
            }
            var lines = new String(Files.readAllBytes(log(part)))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.matches("\\s+(at |\\.\\.\\. ).*"))
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
