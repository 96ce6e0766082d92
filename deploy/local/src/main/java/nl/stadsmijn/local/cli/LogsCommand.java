package nl.stadsmijn.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import nl.stadsmijn.local.LocalPlatformException;
import nl.stadsmijn.local.Part;
import nl.stadsmijn.local.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Shows the end of the logs.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {
    @Mixin
    private PlatformOptions options;

    @Parameters(arity = "0..1", paramLabel = "PROCESS", description = "One of: postgres, kafka, keycloak, a service.")
    private String name;

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "40",
            description = "How many lines; default ${DEFAULT-VALUE}.")
    private int lines;

    @Override
    public Integer call() throws InterruptedException {
        var platform = options.platform(Progress.silent());
        var command = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (follow) {
            command.add("-F");
        }
        var logs = parts().stream()
                .map(platform::log)
                .filter(Files::exists)
                .map(Object::toString)
                .toList();
        if (logs.isEmpty()) {
            throw new LocalPlatformException("There are no logs yet: ./stadsmijn up starts the platform.");
        }
        command.addAll(logs);
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Part> parts() {
        if (name == null) {
            return Arrays.asList(Part.values());
        }
        return List.of(Part.named(name)
                .orElseThrow(() -> new LocalPlatformException(
                        "There is no process %s; there are %s.".formatted(name, Arrays.toString(Part.values())))));
    }
}
