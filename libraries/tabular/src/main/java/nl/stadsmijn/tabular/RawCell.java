package nl.stadsmijn.tabular;

/**
 * A cell as the file has it.
 *
 * @param text what stands in it: for a number its digits with a decimal point, for a date ISO 8601, for a formula its outcome
 */
record RawCell(Type type, String text) {

    /** What the file itself says of the cell; in CSV everything is text. */
    enum Type {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        ERROR,
        UNCOMPUTED
    }

    static final RawCell BLANK = new RawCell(Type.BLANK, "");

    static RawCell text(String text) {
        return text.isEmpty() ? BLANK : new RawCell(Type.TEXT, text);
    }

    /** Nothing, or nothing but white space. */
    boolean isBlank() {
        if (type != Type.TEXT) {
            return type == Type.BLANK;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!Names.isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
