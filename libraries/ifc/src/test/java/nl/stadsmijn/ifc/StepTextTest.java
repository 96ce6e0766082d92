package nl.stadsmijn.ifc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTextTest {

    private static String decode(byte[] bytes) {
        return StepText.decode(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "plain|plain",
                "d''oh|d'oh",
                "C:\\\\Users|C:\\Users",
                "co\\S\\kn|coën",
                "\\X\\E9tage|étage",
                "\\X2\\00E9\\X0\\tage|étage",
                "\\X2\\03B103B2\\X0\\|αβ",
                "\\X2\\D83DDE00\\X0\\|😀",
                "\\X4\\0001F600\\X0\\|😀",
                "\\PE\\\\S\\0|А",
                "\\X2\\00E|\\X2\\00E",
                "\\X\\ZZ|\\X\\ZZ",
                "\\X4\\7FFFFFFF\\X0\\|\\X4\\7FFFFFFF\\X0\\",
                "half \\|half \\",
            })
    void escapesOfIso10303AreRead(String written, String meant) {
        assertThat(decode(written.getBytes(StandardCharsets.US_ASCII))).isEqualTo(meant);
    }

    @Test
    void bytesThatTheStandardForbidsAreReadAsUtf8ElseAsWindows1252() {
        assertThat(decode("geïsoleerd m²".getBytes(StandardCharsets.UTF_8))).isEqualTo("geïsoleerd m²");
        assertThat(decode(new byte[] {'m', (byte) 0xB2, ' ', (byte) 0x80})).isEqualTo("m² €");
    }
}
