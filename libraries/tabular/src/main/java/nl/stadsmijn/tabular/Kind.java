package nl.stadsmijn.tabular;

import java.util.Optional;

/** What the values of a column are, and how they are read from cells and written to them. */
sealed interface Kind<T> permits TextKind, NumberKind, IntegerKind, DateKind, BooleanKind, ChoiceKind {

    Class<T> type();

    /**
     * Reads a cell that is neither blank nor an error.
     *
     * @param unit the unit of the file's column; null when this kind has none
     */
    Outcome<T> read(RawCell cell, Convention convention, Unit unit);

    /** Learns from a cell how its column is written. */
    default void observe(RawCell cell, Evidence evidence) {}

    Cell write(T value);

    /** What its values are written as, where that is a list: "piece, m, m2"; empty for all but choices. */
    default String symbols() {
        return "";
    }

    /** The unit of the values; empty for all but quantities. */
    default Optional<Unit> unit() {
        return Optional.empty();
    }
}
