package nl.stadsmijn.tabular;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** Reads the cells of a workbook's sheet. Of a formula the outcome that is kept in the file counts; nothing is computed. */
final class CellReader {

    /** What Excel shows of a number; behind it stands what its binary arithmetic adds, as in 4.3499999999999996. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int LONGEST_NUMBER = 64;

    private final Optional<SharedStrings> strings;
    private final CellFormats formats;
    private final ExcelDates dates;
    private final TableLimits limits;

    CellReader(Optional<SharedStrings> strings, CellFormats formats, ExcelDates dates, TableLimits limits) {
        this.strings = strings;
        this.formats = formats;
        this.dates = dates;
        this.limits = limits;
    }

    /** At the start of a cell: what it is, and on to its end. */
    RawCell read(XmlScanner xml, int row) throws IOException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = null;
        String formula = null;
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("v")) {
                value = xml.text();
            } else if (xml.isStart("f")) {
                formula = xml.text();
            } else if (xml.isStart("is")) {
                value = SheetText.read(xml, limits.maxCellCharacters());
            } else {
                xml.skip();
            }
        }
        if (formula != null && (value == null || value.isEmpty() && !"str".equals(type))) {
            return new RawCell(RawCell.Type.UNCOMPUTED, bounded("=" + formula, row));
        }
        if (value == null) {
            return RawCell.BLANK;
        }
        return cell(type == null ? "n" : type, style, value, row);
    }

    private RawCell cell(String type, String style, String value, int row) throws IOException {
        return switch (type) {
            case "s" -> RawCell.text(shared(value));
            case "b" -> new RawCell(RawCell.Type.BOOLEAN, value.equals("1") || value.equals("true") ? "TRUE" : "FALSE");
            case "e" -> new RawCell(RawCell.Type.ERROR, bounded(value, row));
            case "d" -> day(bounded(value, row));
            case "n" -> number(value, style);
            case "inlineStr" -> RawCell.text(value);
            default -> RawCell.text(bounded(Texts.unescaped(value), row));
        };
    }

    private String bounded(String text, int row) throws TableException {
        if (text.length() > limits.maxCellCharacters()) {
            throw TableException.tooLarge(Refusal.TooLarge.Limit.CELL_CHARACTERS, limits.maxCellCharacters(), row);
        }
        return text;
    }

    private String shared(String number) throws IOException {
        if (strings.isEmpty()
                || number.length() > 9
                || !number.chars().allMatch(Character::isDigit)
                || number.isEmpty()) {
            throw TableException.broken("a cell refers to text that is not there");
        }
        return strings.get().get(Integer.parseInt(number));
    }

    private RawCell number(String text, String style) {
        if (text.isEmpty()) {
            return RawCell.BLANK;
        }
        BigDecimal number;
        try {
            number = text.length() > LONGEST_NUMBER ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException wrong) {
            number = null;
        }
        if (number == null || Math.abs((long) number.scale()) > 1_000) {
            return new RawCell(RawCell.Type.ERROR, text.substring(0, Math.min(text.length(), LONGEST_NUMBER)));
        }
        BigDecimal shown = NumberText.canonical(number.round(SHOWN));
        if (formats.isDateStyle(style)) {
            Optional<LocalDateTime> moment = dates.moment(shown);
            if (moment.isPresent()) {
                return new RawCell(RawCell.Type.DATE, iso(moment.get()));
            }
        }
        return new RawCell(RawCell.Type.NUMBER, shown.toPlainString());
    }

    private static RawCell day(String text) {
        try {
            LocalDateTime moment = text.length() <= 10
                    ? LocalDate.parse(text).atStartOfDay()
                    : LocalDateTime.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text);
            return Cell.holds(moment.toLocalDate()) ? new RawCell(RawCell.Type.DATE, iso(moment)) : RawCell.text(text);
        } catch (DateTimeException wrong) {
            return RawCell.text(text);
        }
    }

    private static String iso(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
