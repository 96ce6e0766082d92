package nl.stadsmijn.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One start: brings parts up side by side, each as soon as what it needs answers. It is all or nothing: when one part fails, or the start is
 * given up, the parts that this start has launched are stopped again; what ran before stays.
 */
final class Launcher {
    /** For a process that hangs; one that dies is noticed at once. Keycloak's first start takes minutes on a machine that also builds. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /** What was just started has nothing to finish, and somebody waits behind Ctrl-C. */
    private static final Duration GIVING_UP = Duration.ofSeconds(3);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final int LINES_TO_SHOW = 8;

    private final Installation installation;
    private final Progress progress;
    private final Map<Part, Process> launched = new ConcurrentHashMap<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private boolean givenUp;

    Launcher(Installation installation, Progress progress) {
        this.installation = installation;
        this.progress = progress;
    }

    /** @throws LocalPlatformException naming the part that failed and why, after the others were stopped again */
    void start(Collection<Part> parts) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                CompletableFuture.allOf(startEach(parts, threads)).join();
                launched.forEach(this::requireAlive);
            } catch (CompletionException e) {
                throw failure.get() instanceof CompletionException wrapped
                                && wrapped.getCause() instanceof RuntimeException cause
                        ? cause
                        : e;
            } catch (RuntimeException e) {
                giveUp();
                throw e;
            }
        }
    }

    private CompletableFuture<?>[] startEach(Collection<Part> parts, ExecutorService threads) {
        var up = new EnumMap<Part, CompletableFuture<?>>(Part.class);
        for (var part : Part.values()) { // in the order of the enum every need stands before who needs it
            if (parts.contains(part)) {
                var needs = part.needs().stream()
                        .filter(up::containsKey)
                        .map(up::get)
                        .toArray(CompletableFuture<?>[]::new);
                up.put(
                        part,
                        CompletableFuture.allOf(needs)
                                .thenRunAsync(() -> bringUp(part), threads)
                                .whenComplete((nothing, reason) -> failed(reason)));
            }
        }
        return up.values().toArray(CompletableFuture<?>[]::new);
    }

    /** The first failure ends the waiting of all, not only of those that depend on it. */
    private void failed(Throwable reason) {
        if (reason != null) {
            failure.compareAndSet(null, reason);
            giveUp();
        }
    }

    private void bringUp(Part part) {
        var begin = Instant.now();
        var recipe = installation.recipe(part);
        recipe.notes().forEach(progress::note);
        var command = recipe.command();
        var process = launch(part, command, recipe);
        awaitReady(part, recipe, process);
        recipe.furnish();
        progress.up(part, installation.ports().of(part), Duration.between(begin, Instant.now()));
    }

    private synchronized Process launch(Part part, List<String> command, Recipe recipe) {
        requireNotGivenUp();
        var process = Processes.launch(
                command, recipe.environment(), installation.folder().log(part));
        launched.put(part, process);
        ProcessRecord.of(process, installation.ports().of(part))
                .write(installation.folder().record(part));
        return process;
    }

    private synchronized void requireNotGivenUp() {
        if (givenUp) {
            throw new LocalPlatformException("The start was given up; what it had started is stopped again.");
        }
    }

    private void awaitReady(Part part, Recipe recipe, Process process) {
        var begin = Instant.now();
        while (!recipe.ready()) {
            requireNotGivenUp();
            if (Duration.between(begin, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new LocalPlatformException("%s does not answer after %d s: see %s, then try again.%s"
                        .formatted(
                                part,
                                PATIENCE.toSeconds(),
                                installation.folder().log(part),
                                lastLines(part)));
            }
            pause(process);
            requireAlive(part, process);
            part.needs().stream().filter(launched::containsKey).forEach(need -> requireAlive(need, launched.get(need)));
        }
    }

    private void requireAlive(Part part, Process process) {
        if (!process.isAlive()) {
            requireNotGivenUp();
            throw new LocalPlatformException(
                    "%s died at start (exit code %d): mend what its log says (%s), then run ./stadsmijn up again.%s"
                            .formatted(
                                    part,
                                    process.exitValue(),
                                    installation.folder().log(part),
                                    lastLines(part)));
        }
    }

    /** Waits a moment, shorter when the process ends. */
    private static void pause(Process process) {
        try {
            process.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalPlatformException("The start was interrupted.", e);
        }
    }

    private String lastLines(Part part) {
        var lines = installation.folder().lastLines(part, LINES_TO_SHOW);
        return lines.isEmpty() ? "" : "\n    " + String.join("\n    ", lines);
    }

    /** Stops what this start has launched, and launches nothing more. */
    synchronized void giveUp() {
        givenUp = true;
        var processes = new EnumMap<Part, ProcessHandle>(Part.class);
        launched.forEach((part, process) -> processes.put(part, process.toHandle()));
        new Stopping(installation, Progress.silent(), GIVING_UP).stop(processes);
        launched.clear();
    }
}
