package nl.stadsmijn.tabular;

/**
 * What is wrong with the headings; the columns without a problem are read.
 *
 * @param position the column in the file, from 0; -1 when it is not there
 * @param heading the heading in the file; for a missing one, as it could be written
 * @param key the key of the {@link Column} it is about; empty when it is about none
 * @param right what would be right, as the rest of a sentence
 */
public record HeadingProblem(Code code, int position, String heading, String key, String right) {

    /** What is wrong. */
    public enum Code {
        /** Nobody knows this heading; {@link #right()} and {@link #key()} name the nearest one, if any is near. */
        UNKNOWN,
        /** There are values below a cell without heading. */
        NO_HEADING,
        /** The same column again; the first one is read. */
        DUPLICATE,
        /** A required column is not there. */
        MISSING,
        /** What stands in the place of the unit is no unit that is known here. */
        UNKNOWN_UNIT,
        /** A unit of another dimension, as in "Length (kg)". */
        UNIT_MISFIT
    }
}
