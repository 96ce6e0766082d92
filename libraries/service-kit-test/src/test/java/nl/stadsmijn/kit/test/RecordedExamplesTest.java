package nl.stadsmijn.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedExamplesTest {

    /** Jackson keeps a decimal in a tree without the zeros at its end. */
    @Test
    void numbersStandAsTheServicesWriteThem(@TempDir Path folder) throws IOException {
        var file = folder.resolve("examples.json");
        var answer =
                new JsonMapper().valueToTree(Map.of("lengthMm", new BigDecimal("1200"), "kg", new BigDecimal("0.50")));
        new RecordedExamples(file).offer("getElement 200 application/json", answer);
        assertThat(Files.readString(file)).contains("1200", "0.5").doesNotContain("E+");
    }
}
