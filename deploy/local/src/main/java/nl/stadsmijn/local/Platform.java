package nl.stadsmijn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
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
    private final List<Part> parts;
    private final Progress progress;
    private volatile Launcher starting;

    private Platform(Installation installation, List<Part> parts, Progress progress) {
        this.installation = installation;
        this.parts = parts;
        this.progress = progress;
    }

    /**
     * @param repository the root of this repository, with everything built
     */
    public static Builder in(Path repository) {
        return new Builder(repository.toAbsolutePath().normalize());
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
            parts.stream()
                    .filter(part ->
                            installation.recipe(part).outdated() && alive(part).isPresent())
                    .forEach(this::stopOne);
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
            stopOne(named(part));
            return null;
        });
    }

    /** Stops one part in order if it runs, and starts it. */
    public void restart(String part) {
        locked(() -> {
            stopOne(named(part));
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
            var own = EnumSet.complementOf(EnumSet.of(Part.POSTGRES, Part.KAFKA));
            own.parallelStream().forEach(this::stopOne);
            stopOne(Part.KAFKA);
            stopOne(Part.POSTGRES);
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

    private void launch(Collection<Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        requirePossible(parts);
        installation.secrets(); // made before several threads ask for them
        starting = new Launcher(installation, progress);
        try {
            starting.start(parts);
        } finally {
            starting = null;
        }
    }

    private void requirePossible(Collection<Part> parts) {
        parts.forEach(part -> installation.recipe(part).check());
        var ports = new HashSet<Integer>();
        for (var part : Part.values()) {
            if (!ports.add(port(part))) {
                throw new LocalPlatformException("Port %d is given to two parts: give %s another with --%s-port or %s."
                        .formatted(port(part), part, part.key(), part.portVariable()));
            }
        }
        for (var part : parts) {
            if (Ports.taken(port(part))) {
                throw new LocalPlatformException(
                        "Port %d, which %s needs, is taken by another program: stop that, or choose another with --%s-port, %s or --port-shift."
                                .formatted(port(part), part, part.key(), part.portVariable()));
            }
        }
        var needed = parts.stream().mapToInt(Part::memory).sum();
        Processes.availableMemory().filter(free -> free < needed).ifPresent(free -> {
            throw new LocalPlatformException(
                    "Too little memory: %d MB are available, the platform needs %d MB: close other programs, or use a bigger machine."
                            .formatted(free, needed));
        });
    }

    private void stopOne(Part part) {
        var record = ProcessRecord.read(installation.folder().record(part));
        record.flatMap(ProcessRecord::alive).ifPresent(process -> {
            Processes.stop(process, installation.recipe(part).stopSignal(), STOP_PATIENCE);
            progress.stopped(part);
        });
        record.ifPresent(any -> ProcessRecord.remove(installation.folder().record(part)));
    }

    private Optional<ProcessHandle> alive(Part part) {
        return ProcessRecord.read(installation.folder().record(part)).flatMap(ProcessRecord::alive);
    }

    private Status status(Part part) {
        var record = ProcessRecord.read(installation.folder().record(part));
        var process = record.flatMap(ProcessRecord::alive);
        var state = process.isPresent()
                ? installation.recipe(part).ready() ? Status.State.UP : Status.State.UNHEALTHY
                : record.isPresent() ? Status.State.DIED : Status.State.DOWN;
        return new Status(part, state, port(part), process.map(ProcessHandle::pid), process.flatMap(Processes::memory));
    }

    private static Part named(String name) {
        return Part.named(name)
                .orElseThrow(() -> new LocalPlatformException(
                        "There is no part %s; there are %s.".formatted(name, Arrays.toString(Part.values()))));
    }

    /** Two commands at once would start or stop the same thing twice. */
    private synchronized <T> T locked(Supplier<T> action) {
        installation.folder().create();
        try (var file = FileChannel.open(
                        installation.folder().lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = file.tryLock()) {
            if (lock == null) {
                throw new LocalPlatformException(
                        "Another command starts or stops this platform at this moment: wait until it is done.");
            }
            return action.get();
        } catch (OverlappingFileLockException e) {
            throw new LocalPlatformException("Another thread starts or stops this platform at this moment.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where and how. */
    public static final class Builder {
        private final Path repository;
        private Path data;
        private final Map<Part, Integer> asked = new EnumMap<>(Part.class);
        private Optional<Integer> shift = Optional.empty();
        private List<Part> parts = List.of(Part.values());
        private Progress progress = Progress.silent();

        private Builder(Path repository) {
            this.repository = repository;
            this.data = repository.resolve(".stadsmijn");
        }

        /** Where it keeps everything; by default {@code .stadsmijn} in the repository. */
        public Builder data(Path folder) {
            this.data = folder;
            return this;
        }

        /** One part on this port. */
        public Builder port(Part part, int port) {
            asked.put(part, port);
            return this;
        }

        /** Every part this many above its default port. */
        public Builder portShift(int by) {
            this.shift = Optional.of(by);
            return this;
        }

        /** Every part on a free port, so that it runs beside any other platform. */
        public Builder freePorts() {
            asked.putAll(PlatformPorts.free().byPart());
            return this;
        }

        /** Not everything, but only these parts. */
        public Builder only(Part... wanted) {
            this.parts = List.of(wanted);
            return this;
        }

        public Builder progress(Progress listener) {
            this.progress = listener;
            return this;
        }

        /** The platform, which may or may not run. */
        public Platform build() {
            var folder = new DataFolder(data);
            var ports = PlatformPorts.choose(
                    asked,
                    shift,
                    System.getenv()::get,
                    part -> ProcessRecord.read(folder.record(part)).map(ProcessRecord::port));
            return new Platform(new Installation(repository, folder, ports), parts, progress);
        }
    }
}
