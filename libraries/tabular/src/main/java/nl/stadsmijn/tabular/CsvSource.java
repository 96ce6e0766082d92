package nl.stadsmijn.tabular;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Optional;

/**
 * A CSV file.
 *
 * <p>The delimiter is what the first line says if it is {@code sep=;} (Excel's own way, in whatever case). Else it is the one of comma,
 * semicolon and tab with which one of the first rows has the most known headings; decimal commas below can't mislead that.
 */
final class CsvSource implements TableSource {

    private static final char[] DELIMITERS = {';', ',', '\t'};
    private static final String SEPARATOR_LINE = "sep=";
    private static final int ROWS_LOOKED_AT = 50;

    private final InputFile file;
    private final TextEncoding encoding;
    private final TableLimits limits;
    private final boolean separatorLine;
    private final char delimiter;

    private CsvSource(
            InputFile file, TextEncoding encoding, TableLimits limits, boolean separatorLine, char delimiter) {
        this.file = file;
        this.encoding = encoding;
        this.limits = limits;
        this.separatorLine = separatorLine;
        this.delimiter = delimiter;
    }

    static CsvSource open(InputFile file, Columns columns, TableLimits limits) throws IOException {
        TextEncoding encoding = TextEncoding.of(file.path());
        Optional<Character> told = toldDelimiter(file, encoding, limits);
        if (told.isPresent()) {
            return new CsvSource(file, encoding, limits, true, told.get());
        }
        CsvSource best = null;
        int mostKnown = -1;
        for (char candidate : DELIMITERS) {
            CsvSource source = new CsvSource(file, encoding, limits, false, candidate);
            int known = source.mostKnownHeadings(columns);
            if (known > mostKnown) {
                mostKnown = known;
                best = source;
            }
        }
        return best;
    }

    private static Optional<Character> toldDelimiter(InputFile file, TextEncoding encoding, TableLimits limits)
            throws IOException {
        try (Reader reader = new BufferedReader(new RecordGuard(text(file, encoding), DELIMITERS[0], limits))) {
            for (int i = 0; i < SEPARATOR_LINE.length(); i++) {
                if (Character.toLowerCase(reader.read()) != SEPARATOR_LINE.charAt(i)) {
                    return Optional.empty();
                }
            }
            int delimiter = reader.read();
            int behind = reader.read();
            boolean told = ",;\t|".indexOf(delimiter) >= 0 && (behind < 0 || behind == '\r' || behind == '\n');
            return told ? Optional.of((char) delimiter) : Optional.empty();
        }
    }

    private static Reader text(InputFile file, TextEncoding encoding) throws IOException {
        return encoding.decode(Files.newInputStream(file.path()));
    }

    private int mostKnownHeadings(Columns columns) throws IOException {
        int most = 0;
        try (RawRows rows = rows()) {
            Optional<RawRow> row = rows.next();
            for (int i = 0; i < ROWS_LOOKED_AT && row.isPresent(); i++) {
                most = Math.max(most, Headings.known(row.get(), columns));
                row = rows.next();
            }
            return most;
        } catch (TableException otherDelimiterMayDo) {
            return most;
        }
    }

    @Override
    public TableFormat format() {
        return new TableFormat.Csv(encoding.charset(), delimiter);
    }

    @Override
    public ExcelDates dates() {
        return ExcelDates.SINCE_1900;
    }

    @Override
    public RawRows rows() throws IOException {
        BufferedReader text = new BufferedReader(text(file, encoding));
        try {
            if (separatorLine) {
                text.readLine();
            }
            return new CsvRows(new RecordGuard(text, delimiter, limits), delimiter, limits);
        } catch (IOException | RuntimeException failure) {
            text.close();
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
