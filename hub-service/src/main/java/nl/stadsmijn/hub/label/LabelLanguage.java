package nl.stadsmijn.hub.label;

import java.math.BigDecimal;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which language labels are. */
@Schema(name = "LabelLanguage")
public enum LabelLanguage {
    nl("stuk", "stuks", ','),
    en("piece", "pieces", '.');

    private final String piece;
    private final String pieces;
    private final char point;

    LabelLanguage(String piece, String pieces, char point) {
        this.piece = piece;
        this.pieces = pieces;
        this.point = point;
    }

    /** An amount as people write it: {@code 12,5 m²}, {@code 1 stuk}. */
    String show(Amount amount) {
        var value = amount.value().toPlainString().replace('.', point);
        return value + " " + unit(amount);
    }

    private String unit(Amount amount) {
        return switch (amount.unit()) {
            case PIECE -> amount.value().compareTo(BigDecimal.ONE) == 0 ? piece : pieces;
            case M2 -> "m²";
            case M3 -> "m³";
            case M, KG, T -> symbol(amount.unit());
        };
    }

    private static String symbol(Unit unit) {
        return unit.symbol();
    }
}
