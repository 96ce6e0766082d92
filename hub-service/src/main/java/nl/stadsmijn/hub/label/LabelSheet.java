package nl.stadsmijn.hub.label;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import nl.stadsmijn.pdf.PdfDocument;

/** Writes labels as a PDF of A4 sheets with 3 × 8 labels of 70 × 37 mm, its fonts in it. The template is the sheet; here is only what stands where. */
@ApplicationScoped
class LabelSheet {

    static final int ACROSS = 3;
    static final int PER_SHEET = 24;

    /** Millimetres. Eight rows of 37 leave half a millimetre of an A4 above and below. */
    private static final int WIDTH = 70;

    private static final int HEIGHT = 37;
    private static final double TOP = 0.5;

    /** The template. */
    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance labels(String language, List<Sheet> sheets);
    }

    record Sheet(List<Placed> labels) {}

    /**
     * A label on its sheet.
     *
     * @param left mm
     * @param top mm
     * @param code its QR code, as an address
     */
    record Placed(int left, double top, String code, Label label) {}

    /** @param start which label of the first sheet is the first that is still there, 1-24 */
    void write(List<Label> labels, int start, LabelLanguage language, OutputStream out) throws IOException {
        PdfDocument.write(
                Templates.labels(language.name(), sheets(labels, start)).render(), out);
    }

    private static List<Sheet> sheets(List<Label> labels, int start) {
        var sheets = new ArrayList<Sheet>();
        var sheet = new ArrayList<Placed>();
        var position = start - 1;
        for (var label : labels) {
            if (position == PER_SHEET) {
                sheets.add(new Sheet(List.copyOf(sheet)));
                sheet.clear();
                position = 0;
            }
            sheet.add(placed(label, position));
            position++;
        }
        sheets.add(new Sheet(List.copyOf(sheet)));
        return sheets;
    }

    private static Placed placed(Label label, int position) {
        var left = position % ACROSS * WIDTH;
        var top = TOP + (position / ACROSS) * HEIGHT;
        return new Placed(left, top, QrCode.of(label.link()), label);
    }
}
