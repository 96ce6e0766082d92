package nl.stadsmijn.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Processes that outlive the command that starts them. */
final class Processes {
    /** Settings of these would reach into what we start. */
    private static final List<String> NOT_INHERITED =
            List.of("QUARKUS_", "KC_", "KEYCLOAK_", "KAFKA_", "DATABASE_", "PG", "STADSMIJN_");

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

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

    /** Whether it does anything any more; one that has ended stays in the table of processes until its parent takes note. */
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && !isDefunct(process);
    }

    private static boolean isDefunct(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            var state = stat.charAt(stat.lastIndexOf(')') + 2); // behind the name, which may hold anything
            return state == 'Z' || state == 'X';
        } catch (IOException e) {
            return false; // it has just ended, or this system has no such file
        }
    }

    /** Waits until the process has ended, and after {@code patience} ends it. */
    static void awaitEnd(ProcessHandle process, Duration patience) {
        if (!gone(process, patience)) {
            kill(process);
        }
    }

    /** Ends the process and its children at once, as {@code kill -9} does. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        gone(process, Duration.ofSeconds(10));
    }

    /** Sends a signal by its name, such as TERM. */
    static void signal(ProcessHandle process, String signal) {
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
        var deadline = Instant.now().plus(patience);
        while (runs(process)) {
            if (Instant.now().isAfter(deadline) || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
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

    /** What a process and those of its children that still run have taken of the processors. Empty where the system doesn't tell. */
    static Optional<Duration> processorTime(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration::plus);
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
