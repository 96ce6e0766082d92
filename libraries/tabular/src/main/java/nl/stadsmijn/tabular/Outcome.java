package nl.stadsmijn.tabular;

/** What became of reading a cell. */
sealed interface Outcome<T> {

    record Value<T>(T value) implements Outcome<T> {}

    /** @param right what would be right, as the rest of a sentence */
    record Unreadable<T>(CellProblem.Code code, String right) implements Outcome<T> {}
}
