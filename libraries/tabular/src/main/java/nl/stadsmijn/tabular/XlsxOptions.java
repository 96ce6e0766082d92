package nl.stadsmijn.tabular;

import java.util.List;

/**
 * How a workbook is written.
 *
 * @param sheet the name of its one sheet; what Excel does not allow in it becomes a dash
 * @param widths of the columns in characters; where there is none, it follows from the heading
 */
public record XlsxOptions(String sheet, List<Integer> widths) {

    public XlsxOptions {
        widths = List.copyOf(widths);
        if (sheet.isBlank()) {
            throw new IllegalArgumentException("the sheet must have a name");
        }
        if (widths.stream().anyMatch(width -> width < 1 || width > 255)) {
            throw new IllegalArgumentException("a column is 1 to 255 characters wide");
        }
    }

    /** With widths that follow from the headings. */
    public static XlsxOptions named(String sheet) {
        return new XlsxOptions(sheet, List.of());
    }
}
