package nl.stadsmijn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Which process a part is, written beside its data so that a later command finds it.
 *
 * @param started as the system tells it; together with the id it names a process for good, the id alone is given out again
 */
record ProcessRecord(long pid, Instant started, int port) {
    /** The system counts from its boot, and the clock that it adds may be set meanwhile. */
    private static final Duration CLOCK_ERROR = Duration.ofSeconds(3);

    static ProcessRecord of(Process process, int port) {
        return new ProcessRecord(process.pid(), process.info().startInstant().orElse(Instant.now()), port);
    }

    static Optional<ProcessRecord> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
            return Optional.of(new ProcessRecord(
                    Long.parseLong(values.getProperty("pid")),
                    Instant.parse(values.getProperty("started")),
                    Integer.parseInt(values.getProperty("port"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) {
        try {
            Files.writeString(file, "pid=%d%nstarted=%s%nport=%d%n".formatted(pid, started, port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, when it still is the same one. */
    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(instant -> Duration.between(instant, started).abs().compareTo(CLOCK_ERROR) <= 0)
                        .orElse(true));
    }
}
