package nl.stadsmijn.tabular;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which of a workbook's cell formats show a number as a date. */
final class CellFormats {

    /** What a format shows literally or as a condition: quoted, escaped, or in brackets other than elapsed time. */
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");

    private static final int MAX_FORMATS = 1 << 17;
    private static final int LONGEST_CODE = 1000;

    private final BitSet dates = new BitSet();

    private CellFormats() {}

    /** Of a workbook without formats. */
    static CellFormats none() {
        return new CellFormats();
    }

    /** Reads the part of the styles, and closes it. */
    static CellFormats of(XmlScanner xml) throws IOException {
        CellFormats formats = new CellFormats();
        Map<String, Boolean> custom = new HashMap<>();
        try (xml) {
            while (xml.next()) {
                if (xml.isStart("numFmt")) {
                    custom.put(
                            String.valueOf(xml.attribute("numFmtId")),
                            isDate(String.valueOf(xml.attribute("formatCode"))));
                    check(custom.size());
                } else if (xml.isStart("cellXfs")) {
                    formats.readCellFormats(xml, custom);
                }
            }
        }
        return formats;
    }

    private void readCellFormats(XmlScanner xml, Map<String, Boolean> custom) throws IOException {
        int number = 0;
        while (xml.next() && !xml.isEnd("cellXfs")) {
            if (xml.isStart("xf")) {
                String id = String.valueOf(xml.attribute("numFmtId"));
                dates.set(number++, custom.containsKey(id) ? custom.get(id) : isBuiltInDate(id));
                check(number);
            }
        }
    }

    private static void check(int count) throws TableException {
        if (count > MAX_FORMATS) {
            throw TableException.broken("it has more than " + MAX_FORMATS + " cell formats");
        }
    }

    /** ECMA-376 part 1, 18.8.30: 14 to 17 and 22 everywhere, 27 to 36 and 50 to 58 in the languages of east Asia. */
    private static boolean isBuiltInDate(String id) {
        return id.matches("1[4-7]|22|2[7-9]|3[0-6]|5[0-8]");
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
        try {
            return dates.get(style == null ? 0 : Integer.parseUnsignedInt(style));
        } catch (NumberFormatException | IndexOutOfBoundsException unknown) {
            return false;
        }
    }
}
