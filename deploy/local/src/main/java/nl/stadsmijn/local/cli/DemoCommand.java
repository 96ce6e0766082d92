package nl.stadsmijn.local.cli;

import java.util.concurrent.Callable;
import nl.stadsmijn.local.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "demo",
        description = "Starts the platform, runs the main job on a real inventory, and leaves the platform running.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private PlatformOptions options;

    @Override
    public Integer call() {
        var platform = UpCommand.bringUp(options);
        BreakOff.ends(
                new Demo(platform, System.out)::play,
                () -> {},
                "Broken off: the platform keeps running; ./stadsmijn down stops it.");
        System.out.println("Stop it with ./stadsmijn down.");
        return 0;
    }
}
