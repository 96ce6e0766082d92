package nl.stadsmijn.local;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;

/** What can be known to be in the way before anything is started. */
record StartCheck(Installation installation) {

    /** @throws LocalPlatformException naming what is in the way of starting these parts, and the remedy */
    void requirePossible(Collection<Part> parts) {
        parts.forEach(part -> installation.recipe(part).check());
        requireDifferentPorts();
        parts.forEach(this::requireFreePort);
        requireMemory(parts);
        installation.secrets(); // made before several threads ask for them
    }

    private void requireDifferentPorts() {
        var ports = new HashSet<Integer>();
        for (var part : Part.values()) {
            if (!ports.add(port(part))) {
                throw new LocalPlatformException("Port %d is given to two parts: give %s another with --%s-port or %s."
                        .formatted(port(part), part, part.key(), part.portVariable()));
            }
        }
    }

    private void requireFreePort(Part part) {
        if (Ports.staysTaken(port(part))) {
            throw new LocalPlatformException(
                    "Port %d, which %s needs, is taken by another program: stop that, or choose another with --%s-port, %s or --port-shift."
                            .formatted(port(part), part, part.key(), part.portVariable()));
        }
    }

    private static void requireMemory(Collection<Part> parts) {
        var needed = parts.stream().mapToInt(Part::memory).sum();
        new AvailableMemory(Path.of("/"))
                .megabytes()
                .filter(free -> free < needed)
                .ifPresent(free -> {
                    throw new LocalPlatformException(
                            "Too little memory: %d MB are available, the platform needs %d MB: close other programs, or use a bigger machine or container."
                                    .formatted(free, needed));
                });
    }

    private int port(Part part) {
        return installation.ports().of(part);
    }
}
