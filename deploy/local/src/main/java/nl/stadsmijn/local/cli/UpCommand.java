package nl.stadsmijn.local.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import nl.stadsmijn.local.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "up",
        description = "Starts what is not running, and leaves it running.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Mixin
    private PlatformOptions options;

    @Override
    public Integer call() {
        bringUp(options);
        System.out.println("Stop it with ./stadsmijn down.");
        return 0;
    }

    /** Starts the platform; a Ctrl-C meanwhile stops what this start has launched. */
    static Platform bringUp(PlatformOptions options) {
        var begin = Instant.now();
        var platform = options.platform(new ConsoleProgress(System.out));
        BreakOff.ends(
                platform::start, platform::giveUpStart, "Broken off: what this start had launched is stopped again.");
        System.out.printf(
                "The platform is up (%s s): %s, its documentation at %s/docs.%n",
                ConsoleProgress.seconds(Duration.between(begin, Instant.now())),
                platform.gatewayUrl(),
                platform.gatewayUrl());
        return platform;
    }
}
