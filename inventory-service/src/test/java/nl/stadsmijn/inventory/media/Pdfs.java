package nl.stadsmijn.inventory.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDF documents. */
public final class Pdfs {

    private Pdfs() {}

    /** What is done to a document. */
    public interface Change {
        void make(PDDocument document) throws IOException;
    }

    public static byte[] report() {
        return of(CompressParameters.DEFAULT_COMPRESSION, document -> {});
    }

    public static byte[] saying(String text) {
        return of(CompressParameters.DEFAULT_COMPRESSION, document -> {
            try (var content = new PDPageContentStream(document, document.getPage(0))) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
        });
    }

    public static byte[] of(CompressParameters packing, Change change) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.make(document);
            document.save(bytes, packing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] replaced(byte[] pdf, String text, String by) {
        var latin = StandardCharsets.ISO_8859_1;
        return new String(pdf, latin).replace(text, by).getBytes(latin);
    }
}
