package nl.stadsmijn.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stops everything; the data stays.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
    @Mixin
    private PlatformOptions options;

    @Override
    public Integer call() {
        var platform = options.platform(new ConsoleProgress(System.out));
        BreakOff.ends(
                platform::close,
                () -> {},
                "Broken off: what was told to stop still does; ./stadsmijn down stops the rest.");
        System.out.println("The platform is down; its data stays for the next ./stadsmijn up.");
        return 0;
    }
}
