package nl.stadsmijn.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Memory is bounded by the limits and by nothing in the file: all of this is done by a process with 10 MB of heap, which is over within
 * seconds and leaves no temporary file behind. Each file has 8 to 64 MB of what must not be gathered, which would take twice that.
 */
class SmallHeapTest {

    private static final int SECONDS = 60;

    @TempDir
    private Path temporary;

    private String run(String heap, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("small-heap", ".txt");
        try {
            List<String> command = Stream.concat(
                            Stream.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx" + heap,
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-Djava.io.tmpdir=" + temporary,
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    SmallHeap.class.getName()),
                            Stream.of(arguments))
                    .toList();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "not over after " + SECONDS + " s";
            }
            return Files.readString(output, StandardCharsets.UTF_8);
        } finally {
            Files.delete(output);
        }
    }

    @Test
    void whatIsGatheredDoesNotFit() throws IOException, InterruptedException {
        assertThat(run("10m", "a parser that gathers")).contains("OutOfMemoryError");
    }

    @Test
    void harmIsRefusedHoweverMuchThereIsOfIt() throws IOException, InterruptedException {
        Map<String, Refusal.Code> expected = new LinkedHashMap<>();
        for (String tooLarge : List.of(
                "csv one line",
                "csv one quote",
                "csv columns",
                "csv empty lines",
                "xlsx text",
                "xlsx pieces of text",
                "xlsx character data",
                "xlsx formula",
                "xlsx cells",
                "xlsx empty rows")) {
            expected.put(tooLarge, Refusal.Code.TOO_LARGE);
        }
        for (String broken : List.of(
                "xlsx comment",
                "xlsx instruction",
                "xlsx attribute",
                "xlsx attributes",
                "xlsx name",
                "xlsx names",
                "xlsx names of attributes",
                "xlsx depth",
                "xlsx shared texts",
                "xlsx long shared texts",
                "xlsx cell formats",
                "xlsx number formats",
                "xlsx long attributes",
                "xlsx sheets",
                "xlsx relationships")) {
            expected.put(broken, Refusal.Code.BROKEN);
        }
        String wanted = expected.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                .collect(Collectors.joining());
        assertThat(run("10m", expected.keySet().toArray(String[]::new))).isEqualTo(wanted);
        assertThat(temporary).isEmptyDirectory();
    }
}
