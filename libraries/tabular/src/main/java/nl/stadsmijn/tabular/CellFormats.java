package nl.stadsmijn.tabular;

import java.io.IOException;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which of a workbook's cell formats show a number as a date. */
final class CellFormats {

    /** What a format shows literally or as a condition: quoted, escaped, or in brackets other than elapsed time. */
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");

    /** More than twice what Excel has; numbers beyond are not kept. */
    private static final int MAX_FORMATS = 1 << 17;

    private static final int LONGEST_CODE = 1000;

    private final BitSet dates = new BitSet();
    private final BitSet custom = new BitSet();
    private final BitSet customDates = new BitSet();

    private CellFormats() {}

    /** Of a workbook without formats. */
    static CellFormats none() {
        return new CellFormats();
    }

    /** Reads the part of the styles, and closes it. */
    static CellFormats of(XmlScanner xml) throws IOException {
        CellFormats formats = new CellFormats();
        try (xml) {
            while (xml.next()) {
                if (xml.isStart("numFmt")) {
                    formats.addCustom(number(xml.attribute("numFmtId")), xml.attribute("formatCode"));
                } else if (xml.isStart("cellXfs")) {
                    formats.readCellFormats(xml);
                }
            }
        }
        return formats;
    }

    private void addCustom(int id, String code) {
        if (id >= 0) {
            custom.set(id);
            customDates.set(id, code != null && isDate(code));
        }
    }

    private void readCellFormats(XmlScanner xml) throws IOException {
        int format = 0;
        while (xml.next() && !xml.isEnd("cellXfs")) {
            if (xml.isStart("xf") && format < MAX_FORMATS) {
                int id = number(xml.attribute("numFmtId"));
                dates.set(format++, id >= 0 && custom.get(id) ? customDates.get(id) : isBuiltInDate(id));
            }
        }
    }

    /** @return -1 for what is no number, or is one that is not kept */
    private static int number(String text) {
        try {
            int number = text == null ? -1 : Integer.parseInt(text);
            return number < MAX_FORMATS ? number : -1;
        } catch (NumberFormatException wrong) {
            return -1;
        }
    }

    /** ECMA-376 part 1, 18.8.30: 14 to 17 and 22 everywhere, 27 to 36 and 50 to 58 in the languages of east Asia. */
    private static boolean isBuiltInDate(int id) {
        return id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58;
    }

    /** A format with a day or a year in it, or a month alone. */
    static boolean isDate(String code) {
        if (code.length() > LONGEST_CODE) {
            return false;
        }
        String fields = LITERAL.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        return fields.indexOf('d') >= 0 || fields.indexOf('y') >= 0 || fields.contains("mmm");
    }

    /** @param style the number of a cell's format; null for the first */
    boolean isDateStyle(String style) {
        int format = style == null ? 0 : number(style);
        return format >= 0 && dates.get(format);
    }
}
