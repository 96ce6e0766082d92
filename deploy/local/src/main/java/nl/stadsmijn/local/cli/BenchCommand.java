package nl.stadsmijn.local.cli;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.stadsmijn.local.LocalPlatformException;
import nl.stadsmijn.local.Part;
import nl.stadsmijn.local.Platform;
import nl.stadsmijn.local.demo.ListingSpeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "bench",
        description =
                "Lists harvested elements in one request, and tells how long it takes until search finds the last of them and what"
                        + " processor time each process spent per element. Starts the platform if it does not run; what was listed stays in it.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final int MOST_ELEMENTS = 1_000;

    @Mixin
    private PlatformOptions options;

    @Option(names = "--elements", paramLabel = "N", description = "In one request, 1 to 1000; default 1000.")
    private int elements = MOST_ELEMENTS;

    @Option(names = "--rounds", paramLabel = "N", description = "So many requests one after the other; default 5.")
    private int rounds = 5;

    @Override
    public Integer call() {
        if (elements < 1 || elements > MOST_ELEMENTS) {
            throw new LocalPlatformException("--elements is 1 to %d, not %d.".formatted(MOST_ELEMENTS, elements));
        }
        if (rounds < 1) {
            throw new LocalPlatformException("--rounds is 1 or more, not %d.".formatted(rounds));
        }
        var platform = UpCommand.bringUp(options);
        var speed = new ListingSpeed(URI.create(platform.gatewayUrl()), URI.create(platform.issuer()));
        BreakOff.ends(() -> measure(platform, speed), () -> {}, "Broken off: the platform keeps running.");
        return 0;
    }

    private void measure(Platform platform, ListingSpeed speed) {
        for (var round = 1; round <= rounds; round++) {
            var before = processorTimes(platform);
            var took = speed.list(elements);
            var spent = processorTimes(platform);
            before.forEach((part, time) -> spent.computeIfPresent(part, (same, now) -> now.minus(time)));
            tell(
                    "%d elements: stored after %.2f s, all found after %.2f s (load %.1f)",
                    elements, seconds(took.answered()), seconds(took.found()), load());
            spent.forEach((part, time) ->
                    tell("   %-22s %8.2f ms of processor per element", part, 1_000 * seconds(time) / elements));
        }
    }

    /** Of each process with its children, since it was started; empty where the system doesn't tell. */
    private static Map<Part, Duration> processorTimes(Platform platform) {
        var times = new EnumMap<Part, Duration>(Part.class);
        platform.status().forEach(status -> status.processorTime().ifPresent(time -> times.put(status.part(), time)));
        return times;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static void tell(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
