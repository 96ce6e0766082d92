package nl.stadsmijn.local.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry of the commands. Exit codes: 0 done, 1 something was in the way (said in one sentence), 2 a wrong command line. */
@Command(
        name = "stadsmijn",
        description = "Runs the whole marketplace on this machine, without containers.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            BenchCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ResetCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((failure, command, result) -> {
            if (BreakOff.happened()) {
                return 1;
            }
            new FailureReport(PlatformOptions.of(command).data(), command.getErr()).tell(failure);
            return 1;
        });
    }
}
