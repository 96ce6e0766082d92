package nl.stadsmijn.inventory.linked;

import java.util.Map;
import java.util.Optional;
import nl.stadsmijn.kit.quantity.Unit;

/** Units as the codes of UN/CEFACT Recommendation 20, which schema.org's {@code unitCode} takes. */
enum UnitCode {
    PIECE("H87"),
    MILLIMETRE("MMT"),
    METRE("MTR"),
    SQUARE_MILLIMETRE("MMK"),
    SQUARE_METRE("MTK"),
    CUBIC_METRE("MTQ"),
    MILLIMETRE_TO_THE_FOURTH("G77"),
    KILOGRAM("KGM"),
    TONNE("TNE"),
    KILOGRAM_PER_METRE("KL"),
    KILOGRAM_PER_SQUARE_METRE("28"),
    KILOGRAM_PER_CUBIC_METRE("KMQ"),
    PERCENT("P1"),
    PIXEL("E37");

    /** As they are written in performances; kN/m² is the kilopascal. */
    private static final Map<String, String> OF_PERFORMANCES = Map.of(
            "min",
            "MIN",
            "W/(m2·K)",
            "D53",
            "m2·K/W",
            "D19",
            "dB",
            "2N",
            "kN/m2",
            "KPA",
            "W",
            "WTT",
            "mm",
            "MMT",
            "kg",
            "KGM");

    private final String code;

    UnitCode(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static UnitCode of(Unit unit) {
        return switch (unit) {
            case PIECE -> PIECE;
            case M -> METRE;
            case M2 -> SQUARE_METRE;
            case M3 -> CUBIC_METRE;
            case KG -> KILOGRAM;
            case T -> TONNE;
        };
    }

    /** Of the mass of one of a unit; empty for units that are a mass themselves. */
    static Optional<UnitCode> ofMassPer(Unit unit) {
        return switch (unit) {
            case PIECE -> Optional.of(KILOGRAM);
            case M -> Optional.of(KILOGRAM_PER_METRE);
            case M2 -> Optional.of(KILOGRAM_PER_SQUARE_METRE);
            case M3 -> Optional.of(KILOGRAM_PER_CUBIC_METRE);
            case KG, T -> Optional.empty();
        };
    }

    /** Empty for a unit that somebody made up. */
    static Optional<String> ofPerformance(String unit) {
        return Optional.ofNullable(unit).map(OF_PERFORMANCES::get);
    }
}
