package nl.stadsmijn.local.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.stadsmijn.local.Platform;
import nl.stadsmijn.local.Progress;
import nl.stadsmijn.local.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        description = "Tells how every process is; exit code 1 when one is not up.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final int KB_PER_MB = 1024;

    @Mixin
    private PlatformOptions options;

    @Option(names = "--memory", description = "Also tells how much memory each takes (proportional set size).")
    private boolean memory;

    @Override
    public Integer call() {
        var platform = options.platform(Progress.silent());
        var all = platform.status();
        all.forEach(each -> System.out.println(line(each)));
        if (memory) {
            System.out.printf("  %-22s %33d MB%n", "together", megabytes(all));
        }
        all.forEach(each -> remedy(each, platform));
        return all.stream().allMatch(each -> each.state() == Status.State.UP) ? 0 : 1;
    }

    private String line(Status status) {
        var state = switch (status.state()) {
            case UP -> "up";
            case UNHEALTHY -> "unhealthy";
            case DIED -> "died";
            case DOWN -> "down";
        };
        var process = status.pid().map(pid -> "process " + pid).orElse("");
        var used = memory && status.memory().isPresent() ? megabytes(List.of(status)) + " MB" : "";
        // a part that is down has no port: the next start says which
        var place = status.state() == Status.State.DOWN ? "" : "localhost:" + status.port();
        return "  %-22s %-10s %-16s %8s   %s"
                .formatted(status.part(), state, process, used, place)
                .stripTrailing();
    }

    private static long megabytes(List<Status> all) {
        return all.stream().mapToLong(each -> each.memory().orElse(0L)).sum() / KB_PER_MB;
    }

    private static void remedy(Status status, Platform platform) {
        switch (status.state()) {
            case DIED ->
                System.out.printf(
                        "%s has died: its log %s may tell why; ./stadsmijn up starts it again.%n",
                        status.part(), platform.log(status.part()));
            case UNHEALTHY ->
                System.out.printf(
                        "%s runs but is not ready: wait a moment, or look into %s.%n",
                        status.part(), platform.log(status.part()));
            case UP, DOWN -> {
                // nothing to mend
            }
        }
    }
}
