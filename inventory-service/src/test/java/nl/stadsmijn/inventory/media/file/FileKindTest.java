package nl.stadsmijn.inventory.media.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import nl.stadsmijn.inventory.media.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is, is told by its content. */
class FileKindTest {

    @Test
    void whatIsTaken() {
        assertThat(FileKind.of(Pictures.jpeg(8, 8))).isEqualTo(FileKind.JPEG);
        assertThat(FileKind.of(Pictures.png(8, 8))).isEqualTo(FileKind.PNG);
        assertThat(FileKind.of(Pictures.webp())).isEqualTo(FileKind.WEBP);
        assertThat(FileKind.of(Pictures.ascii("%PDF-1.7\n"))).isEqualTo(FileKind.PDF);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HEIC    | 00000018 66747970 68656963 00000000",
                "VIDEO   | 00000018 66747970 6d703432 00000000",
                "GIF     | 474946383961",
                "TIFF    | 49492a0008000000",
                "TIFF    | 4d4d002a00000008",
                "BMP     | 424d36000000",
                "ZIP     | 504b030414000000",
                "UNKNOWN | ffd8",
                "UNKNOWN | 7f454c46",
                "EMPTY   | ''"
            })
    void whatPeopleSendInstead(FileKind kind, String hex) {
        assertThat(FileKind.of(HexFormat.of().parseHex(hex.replace(" ", "")))).isEqualTo(kind);
        assertThat(kind.mediaType()).isEmpty();
        assertThat(kind.advice()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SVG     | <svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "SVG     | <?xml version='1.0'?><!-- a drawing --><svg/>",
                "HTML    | \ufeff <!DOCTYPE html><p>",
                "HTML    | <SCRIPT>alert(1)</SCRIPT>",
                "XML     | <?xml version='1.0'?><gbXML/>",
                "UNKNOWN | Beste lezer"
            })
    void textsThatABrowserWouldRun(FileKind kind, String text) {
        assertThat(FileKind.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(kind);
    }
}
