package nl.stadsmijn.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Prints a page as a PDF, its fonts in it: Arimo, normal and bold, which is as wide as Arial. */
public final class PdfDocument {

    private static final String FAMILY = "Arimo";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private PdfDocument() {}

    /**
     * @param html well-formed, with styles for print (CSS 2.1 and paged media) and {@code font-family: Arimo}; pictures in it as data addresses
     * @throws IOException if {@code out} can't be written to
     */
    public static void write(String html, OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font("Arimo-Regular.ttf"), FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Arimo-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.withProducer("Stadsmijn");
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        builder.run();
    }

    private static InputStream font(String file) {
        return PdfDocument.class.getResourceAsStream("/fonts/" + file);
    }
}
