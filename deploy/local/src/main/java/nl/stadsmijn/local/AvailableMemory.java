package nl.stadsmijn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What new processes can have without swapping: what the machine has to spare, or what the control groups (cgroups) that we run in leave us, as a container has
 * them, if that is less.
 *
 * @param root of the file system
 */
record AvailableMemory(Path root) {
    private static final long KB_PER_MB = 1_024;
    private static final long BYTES_PER_MB = 1_048_576;

    /** Of the second and of the first version of control groups; where both are mounted each has a part of the controllers. */
    private static final Hierarchy UNIFIED =
            new Hierarchy("sys/fs/cgroup", "0::", "memory.max", "memory.current", "inactive_file ");

    private static final Hierarchy FIRST = new Hierarchy(
            "sys/fs/cgroup/memory",
            ":memory:",
            "memory.limit_in_bytes",
            "memory.usage_in_bytes",
            "total_inactive_file ");

    /**
     * @param mark   in the line of {@code /proc/self/cgroup} that names our group
     * @param cached in {@code memory.stat}: what is used for files that can be read again
     */
    private record Hierarchy(String mount, String mark, String limit, String usage, String cached) {}

    /** In MB; empty where the system doesn't tell. */
    Optional<Long> megabytes() {
        return Stream.of(ofMachine(), ofGroups(UNIFIED), ofGroups(FIRST))
                .flatMap(Optional::stream)
                .min(Long::compare);
    }

    private Optional<Long> ofMachine() {
        return number(root.resolve("proc/meminfo"), line -> line.startsWith("MemAvailable:"))
                .map(kilobytes -> kilobytes / KB_PER_MB);
    }

    /** Ours and those it lies in: each has its own limit. */
    private Optional<Long> ofGroups(Hierarchy hierarchy) {
        var mount = root.resolve(hierarchy.mount());
        return Stream.iterate(ours(hierarchy, mount), group -> group.startsWith(mount), Path::getParent)
                .flatMap(group -> left(hierarchy, group).stream())
                .min(Long::compare);
    }

    /** A container sees its own group as the root, or under a name of the machine that doesn't exist inside. */
    private Path ours(Hierarchy hierarchy, Path mount) {
        return lines(root.resolve("proc/self/cgroup"))
                .filter(line -> line.contains(hierarchy.mark()))
                .map(line ->
                        mount.resolve(line.replaceFirst("^[^:]*:[^:]*:/*", "")).normalize())
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(mount);
    }

    private static Optional<Long> left(Hierarchy hierarchy, Path group) {
        return number(group.resolve(hierarchy.limit()), any -> true).map(limit -> {
            var used = number(group.resolve(hierarchy.usage()), any -> true).orElse(0L);
            var cached = number(group.resolve("memory.stat"), line -> line.startsWith(hierarchy.cached()))
                    .orElse(0L);
            return Math.max(0, limit - used + cached) / BYTES_PER_MB;
        });
    }

    /** The number in the first such line; empty when there is none, such as in {@code max}. */
    private static Optional<Long> number(Path file, Predicate<String> wanted) {
        return lines(file)
                .filter(wanted)
                .map(line -> line.replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty())
                .map(Long::valueOf)
                .findFirst();
    }

    private static Stream<String> lines(Path file) {
        if (!Files.isReadable(file)) {
            return Stream.empty();
        }
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
