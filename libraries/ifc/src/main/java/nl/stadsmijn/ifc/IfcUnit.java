package nl.stadsmijn.ifc;

/** The units that figures are given in, whatever the project measures in. */
public enum IfcUnit {
    MILLIMETRE("mm"),
    SQUARE_METRE("m2"),
    CUBIC_METRE("m3"),
    KILOGRAM("kg"),
    SECOND("s"),
    PIECE("pcs"),
    /** A plain number, or a measure of another kind in the project's own unit. */
    NONE("");

    private final String symbol;

    IfcUnit(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }
}
