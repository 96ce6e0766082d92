package nl.stadsmijn.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user reads when a command fails. */
class MainTest {
    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "--hub-port=99999, --hub-port 99999 is no port",
        "--hub-port=-5, --hub-port -5 is no port",
        "--hub-port=0, --hub-port 0 is no port",
        "--port-shift=70000, --port-shift 70000 would move postgres to port 85432",
        "--port-shift=2147483647, is no port",
    })
    void saysInOneSentenceThatAPortIsNone(String option, String sentence) {
        assertThat(run("up", "--data=" + folder, option)).isEqualTo(1);
        assertThat(err.toString()).contains(sentence, "from 1 to 65535").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "--elements=0, '--elements is 1 to 1000, not 0.'",
        "--elements=1001, '--elements is 1 to 1000, not 1001.'",
        "--rounds=0, '--rounds is 1 or more, not 0.'",
    })
    void saysInOneSentenceWhatCannotBeMeasuredAndStartsNothing(String option, String sentence) {
        assertThat(run("bench", "--data=" + folder, option)).isEqualTo(1);
        assertThat(err.toString()).contains(sentence).hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysInOneSentenceThatTheDataFolderCannotBeMade() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("down", "--data=" + file)).isEqualTo(1);
        assertThat(err.toString())
                .contains("can't be made", "Not a directory", "--data")
                .hasLineCount(1);
    }

    @Test
    void saysInOneSentenceThatTheDiskIsFull() {
        tell(new UncheckedIOException(new IOException("No space left on device")));
        assertThat(err.toString()).contains("The disk is full", "--data").hasLineCount(1);
    }

    @Test
    void saysInOneSentenceWhatMayNotBeWritten() {
        tell(new IllegalStateException(new AccessDeniedException("/data/run/hub")));
        assertThat(err.toString())
                .contains("/data/run/hub can't be written", "--data")
                .hasLineCount(1);
    }

    @Test
    void keepsTheTraceOfWhatNobodyForesaw() throws IOException {
        Files.createDirectory(folder.resolve("logs"));
        tell(new IllegalStateException("the moon is down"));
        var log = folder.resolve("logs/command.log");
        assertThat(err.toString())
                .contains("the moon is down", log.toString())
                .doesNotContain("\tat ")
                .hasLineCount(2);
        assertThat(log).content().contains("IllegalStateException: the moon is down", "\tat ");
    }

    private void tell(Exception failure) {
        new FailureReport(folder, new PrintWriter(err, true)).tell(failure);
    }

    private int run(String... arguments) {
        return Main.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
    }
}
