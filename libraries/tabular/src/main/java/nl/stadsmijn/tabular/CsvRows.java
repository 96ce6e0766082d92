package nl.stadsmijn.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of CSV text, numbered as a spreadsheet program does: one per record, empty lines included. */
final class CsvRows implements RawRows {

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final RecordGuard guard;
    private final TableLimits limits;
    private int number;

    /** Takes over the reader. Text behind a closing quote is added to the cell, as Excel does. */
    @SuppressWarnings("resource") // the parser closes the reader
    CsvRows(RecordGuard guard, char delimiter, TableLimits limits) throws IOException {
        this.guard = guard;
        this.limits = limits;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        this.parser = CSVParser.builder().setReader(guard).setFormat(format).get();
        this.records = parser.iterator();
    }

    @Override
    public Optional<RawRow> next() throws IOException {
        guard.begin(number + 1);
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            number++;
            return Optional.of(row(records.next()));
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof CSVException) {
                throw new TableException(new Refusal.Broken("a quote is opened and never closed", number + 1), failure);
            }
            throw failure.getCause();
        }
    }

    private RawRow row(CSVRecord csv) throws TableException {
        if (number > limits.maxRows()) {
            throw TableException.tooLarge(Refusal.TooLarge.Limit.ROWS, limits.maxRows(), 0);
        }
        List<RawCell> cells = new ArrayList<>(Math.min(csv.size(), limits.maxColumns()));
        int characters = 0;
        for (int position = 0; position < csv.size(); position++) {
            String text = csv.get(position);
            characters += text.length();
            check(position, text, characters);
            if (position < limits.maxColumns()) {
                cells.add(RawCell.text(Texts.unneutralised(text)));
            }
        }
        return new RawRow(number, cells);
    }

    private void check(int position, String text, int characters) throws TableException {
        if (text.length() > limits.maxCellCharacters()) {
            throw TableException.tooLarge(Refusal.TooLarge.Limit.CELL_CHARACTERS, limits.maxCellCharacters(), number);
        }
        if (characters > limits.maxRowCharacters()) {
            throw TableException.tooLarge(Refusal.TooLarge.Limit.ROW_CHARACTERS, limits.maxRowCharacters(), number);
        }
        if (position >= limits.maxColumns() && !text.isEmpty()) {
            throw TableException.tooLarge(Refusal.TooLarge.Limit.COLUMNS, limits.maxColumns(), number);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
