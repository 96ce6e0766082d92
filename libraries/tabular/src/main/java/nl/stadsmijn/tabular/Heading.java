package nl.stadsmijn.tabular;

import java.util.Optional;

/**
 * A heading in a file.
 *
 * @param position its column in the file, from 0
 * @param text as sent
 * @param column the column it was recognised as and is read as; empty when it is not read
 * @param unit the unit of the values in the file; empty for what is no quantity
 * @param measuredIn what it says of another column, that of the unit ({@link Column#measuredIn}): "Amount (m2)"; empty if it says nothing
 */
public record Heading(
        int position, String text, Optional<Column<?>> column, Optional<Unit> unit, Optional<Object> measuredIn) {

    /** The value that it gives to the column of its unit; empty if it says none. */
    public <T> Optional<T> measuredIn(Column<T> units) {
        return measuredIn.map(units.kind().type()::cast);
    }

    /** The column as a spreadsheet program names it: A, B, … Z, AA. */
    public String letters() {
        return letters(position);
    }

    static String letters(int position) {
        StringBuilder letters = new StringBuilder();
        for (int rest = position + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
