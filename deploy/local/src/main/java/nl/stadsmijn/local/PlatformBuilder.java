package nl.stadsmijn.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where and how a {@link Platform} is to run. */
public final class PlatformBuilder {
    private final Path repository;
    private Path data;
    private final Map<Part, Integer> asked = new EnumMap<>(Part.class);
    private Optional<Integer> shift = Optional.empty();
    private List<Part> parts = List.of(Part.values());
    private Progress progress = Progress.silent();

    PlatformBuilder(Path repository) {
        this.repository = repository;
        this.data = repository.resolve(".stadsmijn");
    }

    /** Where it keeps everything; by default {@code .stadsmijn} in the repository. */
    public PlatformBuilder data(Path folder) {
        this.data = folder;
        return this;
    }

    /** One part on this port. */
    public PlatformBuilder port(Part part, int port) {
        asked.put(part, port);
        return this;
    }

    /** Every part this many above its default port. */
    public PlatformBuilder portShift(int by) {
        this.shift = Optional.of(by);
        return this;
    }

    /** Every part on a free port, so that it runs beside any other platform. */
    public PlatformBuilder freePorts() {
        asked.putAll(PlatformPorts.free().byPart());
        return this;
    }

    /** Not everything, but only these parts. */
    public PlatformBuilder only(Part... wanted) {
        this.parts = List.of(wanted);
        return this;
    }

    public PlatformBuilder progress(Progress listener) {
        this.progress = listener;
        return this;
    }

    /** The platform, which may or may not run. */
    public Platform build() {
        var folder = new DataFolder(data);
        var wanted = PlatformPorts.choose(
                asked,
                shift,
                System.getenv()::get,
                part -> ProcessRecord.read(folder.record(part)).map(ProcessRecord::port));
        var ports = wanted.withRunning(part -> ProcessRecord.read(folder.record(part))
                .filter(record -> record.alive().isPresent())
                .map(ProcessRecord::port));
        return new Platform(new Installation(repository, folder, ports), wanted, parts, progress);
    }
}
