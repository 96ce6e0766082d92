package nl.stadsmijn.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a sheet of a workbook. */
final class SheetRows implements RawRows {

    /** As Excel has them; what stands beyond is no workbook. */
    private static final int MAX_COLUMNS = 16_384;

    private final XmlScanner xml;
    private final CellReader cells;
    private final TableLimits limits;
    private boolean inData;
    private boolean ended;
    private int number;

    /** Takes over the scanner of the sheet's part. */
    SheetRows(XmlScanner xml, CellReader cells, TableLimits limits) {
        this.xml = xml;
        this.cells = cells;
        this.limits = limits;
    }

    @Override
    public Optional<RawRow> next() throws IOException {
        while (!ended && xml.next()) {
            if (xml.isStart("sheetData")) {
                inData = true;
            } else if (inData && xml.isStart("row")) {
                return Optional.of(row());
            } else if (inData && xml.isEnd("sheetData")) {
                ended = true;
            }
        }
        if (ended) {
            return Optional.empty();
        }
        throw TableException.broken("the sheet has no rows");
    }

    private RawRow row() throws IOException {
        int stated = number(xml.attribute("r"), number + 1);
        if (stated <= number) {
            throw TableException.broken("row " + stated + " comes behind row " + number);
        }
        number = stated;
        if (number > limits.maxRows()) {
            throw TableException.tooLarge(Refusal.TooLarge.Limit.ROWS, limits.maxRows(), 0);
        }
        List<RawCell> row = new ArrayList<>();
        int position = -1;
        int characters = 0;
        while (xml.next() && !xml.isEnd("row")) {
            if (!xml.isStart("c")) {
                xml.skip();
                continue;
            }
            position = position(xml.attribute("r"), position);
            RawCell cell = cells.read(xml, number);
            characters += cell.text().length();
            if (characters > limits.maxRowCharacters()) {
                throw TableException.tooLarge(Refusal.TooLarge.Limit.ROW_CHARACTERS, limits.maxRowCharacters(), number);
            }
            put(row, position, cell);
        }
        return new RawRow(number, row);
    }

    /** Empty cells that are only formatted are no cells; whole rows of them are common. */
    private void put(List<RawCell> row, int position, RawCell cell) throws TableException {
        if (cell.type() == RawCell.Type.BLANK) {
            return;
        }
        if (position >= limits.maxColumns()) {
            throw TableException.tooLarge(Refusal.TooLarge.Limit.COLUMNS, limits.maxColumns(), number);
        }
        while (row.size() < position) {
            row.add(RawCell.BLANK);
        }
        row.add(cell);
    }

    private static int number(String text, int otherwise) throws TableException {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw new TableException(new Refusal.Broken("a row has no number", 0), wrong);
        }
    }

    /** The position that a reference such as "AB12" means, which must lie behind the last. */
    private int position(String reference, int last) throws TableException {
        int position = last + 1;
        if (reference != null) {
            int column = 0;
            for (int i = 0; i < reference.length() && column <= MAX_COLUMNS; i++) {
                char c = reference.charAt(i);
                if (c >= 'A' && c <= 'Z') {
                    column = 26 * column + c - 'A' + 1;
                } else {
                    break;
                }
            }
            position = column - 1;
        }
        if (position <= last || position >= MAX_COLUMNS) {
            throw new TableException(new Refusal.Broken("a cell is out of its place", number));
        }
        return position;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
