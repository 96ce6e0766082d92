package nl.stadsmijn.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is printed can be read, and brings its letters. */
class PdfDocumentTest {

    @Test
    void lettersAreThoseOfThePageAndTheirFontsAreInIt() throws IOException {
        try (var document = print("<p>Kanaalplaat 120 m² – crèche, Łódź</p><p><b>€ 1.250</b></p>")) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Kanaalplaat 120 m² – crèche, Łódź", "€ 1.250");
            assertThat(fonts(document)).hasSize(2).allMatch(name -> name.contains("Arimo"));
        }
    }

    private static PDDocument print(String body) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfDocument.write(
                "<html><head><style>body { font-family: Arimo }</style></head><body>" + body + "</body></html>", out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static List<String> fonts(PDDocument document) throws IOException {
        var fonts = new ArrayList<String>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                fonts.add(font.getName());
            }
        }
        return fonts;
    }
}
