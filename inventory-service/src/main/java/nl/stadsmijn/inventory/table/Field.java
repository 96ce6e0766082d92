package nl.stadsmijn.inventory.table;

import java.util.function.Function;
import nl.stadsmijn.tabular.Cell;
import nl.stadsmijn.tabular.Column;

/**
 * A column of the table of elements; its key is the path of the field in JSON.
 *
 * @param value of an element; null if nobody said
 * @param nl what goes in it, for who fills it in
 * @param en the same in English
 */
record Field<T>(Column<T> column, Function<TableElement, T> value, String nl, String en) {

    /** A text longer than this does not fit in the cell of a workbook. */
    static final int LONGEST_CELL = 32_000;

    /** Stands for a text that does not fit in a cell; read back it means: as it is. */
    static final String TOO_LONG = "…";

    Cell cell(TableElement element) {
        var own = value.apply(element);
        if (own instanceof String text && text.length() > LONGEST_CELL) {
            return Cell.text(TOO_LONG);
        }
        return column.cell(own);
    }

    String explanation(String language) {
        return language.equals("en") ? en : nl;
    }
}
