package nl.stadsmijn.tabular;

import java.util.List;

/** @param number as a spreadsheet program numbers it, from 1 */
record RawRow(int number, List<RawCell> cells) {

    /** The cell at a position from 0; blank beyond the last. */
    RawCell cell(int position) {
        return position < cells.size() ? cells.get(position) : RawCell.BLANK;
    }

    boolean isBlank() {
        for (RawCell cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
