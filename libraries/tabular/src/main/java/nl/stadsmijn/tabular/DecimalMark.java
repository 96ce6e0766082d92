package nl.stadsmijn.tabular;

/** What stands between the whole and the fraction of a number. */
public enum DecimalMark {
    COMMA(','),
    POINT('.');

    private final char character;

    DecimalMark(char character) {
        this.character = character;
    }

    public char character() {
        return character;
    }

    DecimalMark other() {
        return this == COMMA ? POINT : COMMA;
    }
}
