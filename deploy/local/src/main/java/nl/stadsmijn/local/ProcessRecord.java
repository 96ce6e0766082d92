package nl.stadsmijn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Which process a part is, written beside its data so that a later command finds it.
 *
 * @param started  as the system tells it; together with the id it names a process for good, the id alone is given out again
 * @param stopping whether it was asked to stop: then its end is no death
 */
record ProcessRecord(long pid, Instant started, int port, boolean stopping) {
    /** The system counts from its boot, and the clock that it adds may be set meanwhile. */
    private static final Duration CLOCK_ERROR = Duration.ofSeconds(3);

    static ProcessRecord of(Process process, int port) {
        return new ProcessRecord(process.pid(), process.info().startInstant().orElse(Instant.now()), port, false);
    }

    /** @param file where {@link #write} put it; one that is stopping lies beside that */
    static Optional<ProcessRecord> read(Path file) {
        return read(file, false).or(() -> read(stopping(file), true));
    }

    private static Optional<ProcessRecord> read(Path file, boolean stopping) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
            return Optional.of(new ProcessRecord(
                    Long.parseLong(values.getProperty("pid")),
                    Instant.parse(values.getProperty("started")),
                    Integer.parseInt(values.getProperty("port")),
                    stopping));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all. */
    void write(Path file) {
        try {
            var part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, "pid=%d%nstarted=%s%nport=%d%n".formatted(pid, started, port));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By a new name, so that it can be done on a full disk as well. */
    static void markStopping(Path file) {
        try {
            if (Files.exists(file)) {
                Files.move(file, stopping(file), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(stopping(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path stopping(Path file) {
        return file.resolveSibling(file.getFileName() + ".stopping");
    }

    /** The process, when it still is the same one. */
    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(Processes::runs)
                .filter(process -> process.info()
                        .startInstant()
                        .map(instant -> Duration.between(instant, started).abs().compareTo(CLOCK_ERROR) <= 0)
                        .orElse(true));
    }
}
