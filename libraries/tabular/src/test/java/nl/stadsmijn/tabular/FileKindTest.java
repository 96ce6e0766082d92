package nl.stadsmijn.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is, is told by what is in it. */
class FileKindTest {

    private static byte[] beginning(String hexadecimal) {
        byte[] bytes = HexFormat.of().parseHex(hexadecimal);
        return Arrays.copyOf(bytes, 4_000);
    }

    private static byte[] zip(String name, String content) {
        return XlsxFile.of("")
                .without("_rels/.rels")
                .without("xl/workbook.xml")
                .part(name, content)
                .bytes();
    }

    @ParameterizedTest
    @CsvSource({
        "D0CF11E0A1B11AE1, XLS",
        "1F8B0800, GZIP",
        "89504E470D0A1A0A, IMAGE",
        "FFD8FFE0, IMAGE",
        "47494638, IMAGE"
    })
    void filesOfOtherKindsAreRefused(String beginning, FileKind kind) throws IOException {
        assertThat(Goods.refusal(beginning(beginning))).isEqualTo(new Refusal.WrongKind(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, PDF",
        "ISO-10303-21;, IFC",
        "{\\rtf1, RTF",
        "<!DOCTYPE html><table>, HTML",
        "' <html>', HTML",
        "<table border=0>, HTML",
        "<?xml version='1.0'?>, XML"
    })
    void textOfOtherKindsIsRefused(String beginning, FileKind kind) throws IOException {
        for (String mark : new String[] {"", "\uFEFF"}) {
            byte[] file = (mark + beginning + "\nNaam;Aantal\nBalk;3\n").getBytes(StandardCharsets.UTF_8);
            assertThat(Goods.refusal(file)).isEqualTo(new Refusal.WrongKind(kind));
        }
    }

    @Test
    void archivesThatAreNoWorkbookAreRefusedAsWhatTheyAre() throws IOException {
        assertThat(Goods.refusal(zip("model.ifc", "ISO-10303-21;"))).isEqualTo(new Refusal.WrongKind(FileKind.IFC));
        assertThat(Goods.refusal(zip("xl/workbook.bin", "x"))).isEqualTo(new Refusal.WrongKind(FileKind.XLSB));
        assertThat(Goods.refusal(zip("readme.txt", "x"))).isEqualTo(new Refusal.WrongKind(FileKind.ZIP));
        byte[] openDocument = XlsxFile.of("")
                .without("_rels/.rels")
                .without("xl/workbook.xml")
                .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .part("content.xml", "<x/>")
                .bytes();
        assertThat(Goods.refusal(openDocument)).isEqualTo(new Refusal.WrongKind(FileKind.ODS));
        byte[] letter = XlsxFile.of("")
                .part("_rels/.rels", XlsxFile.relationships("officeDocument", "word/document.xml"))
                .part("word/document.xml", "<document/>")
                .bytes();
        assertThat(Goods.refusal(letter)).isEqualTo(new Refusal.WrongKind(FileKind.ZIP));
    }

    @Test
    void aRefusalTellsWhatIsWrongAndWhatWouldBeRight() throws IOException {
        assertThat(new TableException(Goods.refusal(beginning("D0CF11E0A1B11AE1"))))
                .hasMessage("The file is an old Excel workbook (.xls) or one with a password, not a table. "
                        + "Save it as .xlsx (Excel workbook, without password) or as .csv, and send that.");
    }
}
