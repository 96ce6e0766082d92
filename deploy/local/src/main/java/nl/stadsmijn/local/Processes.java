package nl.stadsmijn.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Processes that outlive the command that starts them. */
final class Processes {
    /** Settings of these would reach into what we start. */
    private static final List<String> NOT_INHERITED =
            List.of("QUARKUS_", "KC_", "KEYCLOAK_", "KAFKA_", "DATABASE_", "PG", "STADSMIJN_");

    private static final boolean HAS_SETSID = Stream.of(
                    System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")));

    private Processes() {}

    /**
     * Starts a process in a session of its own, where a Ctrl-C meant for us doesn't reach it.
     *
     * @param log gets what it prints; the one before is kept beside it, with {@code .1}
     */
    static Process launch(List<String> command, Map<String, String> environment, Path log) {
        var line = new ArrayList<String>();
        if (HAS_SETSID) {
            line.add("setsid");
        }
        line.addAll(command);
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(log.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> NOT_INHERITED.stream().anyMatch(name::startsWith));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the process to stop, and after {@code patience} ends it. */
    static void stop(ProcessHandle process, String signal, Duration patience) {
        signal(process, signal);
        if (!gone(process, patience)) {
            kill(process);
        }
    }

    /** Ends the process and its children at once, as {@code kill -9} does. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        gone(process, Duration.ofSeconds(10));
    }

    private static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean gone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * The memory of a process and its children in kB: proportional set size, that is with each shared page divided among those who share it.
     * Empty where the system doesn't tell.
     */
    static Optional<Long> memory(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(each -> Path.of("/proc", Long.toString(each.pid()), "smaps_rollup"))
                .filter(Files::isReadable)
                .map(file -> number(file, line -> line.startsWith("Pss:")))
                .reduce(Long::sum);
    }

    /** What new processes can have without swapping, in MB; empty where the system doesn't tell. */
    static Optional<Long> availableMemory() {
        var file = Path.of("/proc/meminfo");
        return Files.isReadable(file)
                ? Optional.of(number(file, line -> line.startsWith("MemAvailable:")) / 1024)
                : Optional.empty();
    }

    private static long number(Path file, Predicate<String> wanted) {
        try (var lines = Files.lines(file)) {
            return lines.filter(wanted)
                    .findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .orElse(0L);
        } catch (IOException | UncheckedIOException e) {
            return 0; // the process has just ended
        }
    }
}
