package nl.stadsmijn.local;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stops parts in order: what depends on something before what it depends on, the others side by side.
 *
 * @param patience for each of the two; what still runs then is ended
 */
record Stopping(Installation installation, Progress progress, Duration patience) {
    private static final Set<Part> NEEDED_BY_OTHERS = EnumSet.of(Part.POSTGRES, Part.KAFKA);

    /** @param processes which part is which */
    void stop(Map<Part, ProcessHandle> processes) {
        var needed = processes.entrySet().stream()
                .collect(Collectors.partitioningBy(
                        entry -> NEEDED_BY_OTHERS.contains(entry.getKey()),
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        together(needed.get(false));
        together(needed.get(true));
    }

    private void together(Map<Part, ProcessHandle> processes) {
        var deadline = Instant.now().plus(patience);
        processes.forEach((part, process) -> {
            ProcessRecord.markStopping(installation.folder().record(part));
            Processes.signal(process, installation.recipe(part).stopSignal());
        });
        processes.forEach((part, process) -> {
            Processes.awaitEnd(process, Duration.between(Instant.now(), deadline));
            ProcessRecord.remove(installation.folder().record(part));
            progress.stopped(part);
        });
    }
}
