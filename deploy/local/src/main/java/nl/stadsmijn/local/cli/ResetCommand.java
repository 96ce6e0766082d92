package nl.stadsmijn.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "reset",
        description = "Stops everything and deletes all data, logs and secrets.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {
    @Mixin
    private PlatformOptions options;

    @Override
    public Integer call() {
        options.platform(new ConsoleProgress(System.out)).reset();
        System.out.println("All data of the platform is deleted; ./stadsmijn up starts with an empty one.");
        return 0;
    }
}
