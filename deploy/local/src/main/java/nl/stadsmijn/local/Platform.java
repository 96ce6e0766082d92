package nl.stadsmijn.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * The whole platform on this machine, as processes: PostgreSQL, Kafka, Keycloak and the five services. Its processes outlive this object; a
 * second object on the same data folder finds them. Two platforms run side by side when their ports and data folders differ.
 *
 * <p>Every method that starts or stops throws {@link LocalPlatformException} with a sentence for the user, and then leaves nothing behind
 * that it started.
 */
public final class Platform implements AutoCloseable {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final Installation installation;
    private final PlatformPorts wanted;
    private final List<Part> parts;
    private final Progress progress;
    private volatile Launcher starting;

    /** @param wanted the ports asked for; parts that run may have others */
    Platform(Installation installation, PlatformPorts wanted, List<Part> parts, Progress progress) {
        this.installation = installation;
        this.wanted = wanted;
        this.parts = parts;
        this.progress = progress;
    }

    /**
     * @param repository the root of this repository, with everything built
     */
    public static PlatformBuilder in(Path repository) {
        return new PlatformBuilder(repository.toAbsolutePath().normalize());
    }

    /** Where the world talks to the platform. */
    public String gatewayUrl() {
        return url(Part.GATEWAY);
    }

    /** The {@code iss} of its tokens; the token endpoint is at {@code /protocol/openid-connect/token} below it. */
    public String issuer() {
        return installation.issuer();
    }

    public String url(Part part) {
        return installation.ports().url(part);
    }

    public int port(Part part) {
        return installation.ports().of(part);
    }

    public Path log(Part part) {
        return installation.folder().log(part);
    }

    /** Starts what doesn't run, and starts again what was built anew since it was started. */
    public Platform start() {
        return locked(() -> {
            running().keySet().forEach(this::requireWantedPort);
            stop(running().keySet().stream()
                    .filter(part -> installation.recipe(part).outdated())
                    .toList());
            launch(missing());
            parts.forEach(this::awaitReady);
            return this;
        });
    }

    /** Ends one part as {@code kill -9} does; its record stays, so that it counts as died. */
    public void kill(String part) {
        alive(named(part)).ifPresent(Processes::kill);
    }

    /** Stops one part in order. */
    public void stop(String part) {
        locked(() -> {
            stop(List.of(named(part)));
            return null;
        });
    }

    /** Stops one part in order if it runs, and starts it. */
    public void restart(String part) {
        locked(() -> {
            stop(List.of(named(part)));
            launch(List.of(named(part)));
            return null;
        });
    }

    /** How every part is, asked now. */
    public List<Status> status() {
        return parts.parallelStream().map(this::status).toList();
    }

    /** Stops everything in order: what depends on something before what it depends on. Data and logs stay. */
    @Override
    public void close() {
        locked(() -> {
            stop(List.of(Part.values()));
            return null;
        });
    }

    /** Stops everything and deletes all data, logs and secrets. */
    public void reset() {
        close();
        locked(() -> {
            installation.folder().delete();
            return null;
        });
    }

    /** For a shutdown hook: stops what a start that still runs has launched; nothing when none runs. */
    public void giveUpStart() {
        var launcher = starting;
        if (launcher != null) {
            launcher.giveUp();
        }
    }

    /** Those that ran before may be recovering from the absence of what was started just now. */
    private void awaitReady(Part part) {
        var deadline = Instant.now().plus(RECOVERY);
        var recipe = installation.recipe(part);
        while (!recipe.ready()) {
            if (alive(part).isEmpty()) { // it has died since we looked what is missing
                launch(List.of(part));
            }
            if (Instant.now().isAfter(deadline)) {
                throw new LocalPlatformException(
                        "%s runs but does not become ready: look into %s, or try ./stadsmijn down and up."
                                .formatted(part, log(part)));
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
    }

    private List<Part> missing() {
        return parts.stream().filter(part -> alive(part).isEmpty()).toList();
    }

    private Map<Part, ProcessHandle> running() {
        var running = new EnumMap<Part, ProcessHandle>(Part.class);
        parts.forEach(part -> alive(part).ifPresent(process -> running.put(part, process)));
        return running;
    }

    private void requireWantedPort(Part part) {
        if (wanted.of(part) != port(part)) {
            throw new LocalPlatformException(
                    "This platform already runs, with %s at port %d and not %d: ./stadsmijn down first, or give another platform its own folder with --data."
                            .formatted(part, port(part), wanted.of(part)));
        }
    }

    private void launch(Collection<Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        new StartCheck(installation).requirePossible(parts);
        starting = new Launcher(installation, progress);
        try {
            starting.start(parts);
        } finally {
            starting = null;
        }
    }

    private void stop(Collection<Part> parts) {
        var processes = running();
        processes.keySet().retainAll(parts);
        new Stopping(installation, progress, STOP_PATIENCE).stop(processes);
        parts.forEach(part -> ProcessRecord.remove(installation.folder().record(part)));
    }

    private Optional<ProcessHandle> alive(Part part) {
        return ProcessRecord.read(installation.folder().record(part)).flatMap(ProcessRecord::alive);
    }

    private Status status(Part part) {
        var record = ProcessRecord.read(installation.folder().record(part));
        var process = record.flatMap(ProcessRecord::alive);
        var state = process.isPresent()
                ? installation.recipe(part).ready() ? Status.State.UP : Status.State.UNHEALTHY
                : record.filter(any -> !any.stopping()).isPresent() ? Status.State.DIED : Status.State.DOWN;
        return new Status(
                part,
                state,
                port(part),
                process.map(ProcessHandle::pid),
                process.flatMap(Processes::memory),
                process.flatMap(Processes::processorTime));
    }

    private static Part named(String name) {
        return Part.named(name)
                .orElseThrow(() -> new LocalPlatformException(
                        "There is no part %s; there are %s.".formatted(name, Arrays.toString(Part.values()))));
    }

    /** Two commands at once would start or stop the same thing twice. */
    private synchronized <T> T locked(Supplier<T> action) {
        return new ExclusiveUse(installation.folder()).during(action);
    }
}
