package nl.stadsmijn.tabular;

/**
 * How CSV is written; always in UTF-8, with CRLF at line ends, and with all text in quotes.
 *
 * @param delimiter comma, semicolon or tab
 * @param byteOrderMark whether the file begins with a mark, without which Excel takes it for Windows-1252
 */
public record CsvOptions(char delimiter, DecimalMark decimalMark, boolean byteOrderMark) {

    public CsvOptions {
        if (",;\t".indexOf(delimiter) < 0) {
            throw new IllegalArgumentException("the delimiter is a comma, a semicolon or a tab");
        }
    }

    /** What Excel in Dutch opens as it is: semicolons, decimal commas, marked. */
    public static CsvOptions dutch() {
        return new CsvOptions(';', DecimalMark.COMMA, true);
    }

    /** What programs expect (RFC 4180): commas, decimal points, unmarked. */
    public static CsvOptions plain() {
        return new CsvOptions(',', DecimalMark.POINT, false);
    }
}
