package nl.stadsmijn.tabular;

/**
 * A cell that can't be read as what its column is. The other cells of its row are read all the same.
 *
 * @param row the row as a spreadsheet program numbers it, from 1
 * @param position the column in the file, from 0
 * @param heading the heading in the file
 * @param key the key of the {@link Column}
 * @param value what was sent, shortened to 120 characters
 * @param right what would be right, as the rest of a sentence: "a date, such as 2026-03-31"
 */
public record CellProblem(int row, int position, String heading, String key, Code code, String value, String right) {

    private static final int SHOWN = 120;

    /** What is wrong with it. */
    public enum Code {
        NOT_A_NUMBER,
        /** "1.234": a thousand or a fraction, and nothing in the file tells which. */
        AMBIGUOUS_NUMBER,
        /** More than thirty digits before or behind the decimal mark. */
        NUMBER_OUT_OF_RANGE,
        NOT_AN_INTEGER,
        /** The cell names a unit that its column can't be given in. */
        UNIT_MISFIT,
        NOT_A_DATE,
        /** "03/04/2026" in a column that has days in second place elsewhere. */
        AMBIGUOUS_DATE,
        NOT_A_BOOLEAN,
        NOT_A_CHOICE,
        /** {@code #N/A}, {@code #REF!} and the like. */
        FORMULA_ERROR,
        /** A formula whose outcome the file does not have; formulas are never computed here. */
        FORMULA_WITHOUT_VALUE
    }

    public CellProblem {
        if (value.length() > SHOWN) {
            int end = Character.isHighSurrogate(value.charAt(SHOWN - 2)) ? SHOWN - 2 : SHOWN - 1;
            value = value.substring(0, end) + "…";
        }
    }
}
