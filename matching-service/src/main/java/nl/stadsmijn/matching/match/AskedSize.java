package nl.stadsmijn.matching.match;

import java.util.Map;
import java.util.Optional;
import nl.stadsmijn.matching.demand.Demand;
import nl.stadsmijn.matching.supply.SuppliedLot;

/**
 * A size that a demand bounds, and the lot's.
 *
 * @param mm the lot's; null if nobody knows
 */
record AskedSize(Side side, Demand.Range wanted, Integer mm) {

    /** Which way it is measured. */
    enum Side {
        LENGTH("lengthMm", "lengte", "length"),
        WIDTH("widthMm", "breedte", "width"),
        THICKNESS("thicknessMm", "dikte", "thickness");

        private final String field;
        private final String nl;
        private final String en;

        Side(String field, String nl, String en) {
            this.field = field;
            this.nl = nl;
            this.en = en;
        }

        String nl() {
            return nl;
        }

        String en() {
            return en;
        }
    }

    /** Empty if the demand says nothing of it. */
    static Optional<AskedSize> of(Side side, Demand.Geometry wanted, SuppliedLot.Geometry lot) {
        return switch (side) {
            case LENGTH -> of(side, wanted.lengthMm(), lot.lengthMm());
            case WIDTH -> of(side, wanted.widthMm(), lot.widthMm());
            case THICKNESS -> of(side, wanted.thicknessMm(), lot.thicknessMm());
        };
    }

    private static Optional<AskedSize> of(Side side, Demand.Range wanted, Integer mm) {
        return wanted == null || (wanted.min() == null && wanted.max() == null)
                ? Optional.empty()
                : Optional.of(new AskedSize(side, wanted, mm));
    }

    /** A size that nobody knows does not. */
    boolean fits() {
        return mm != null
                && (wanted.min() == null || mm >= wanted.min())
                && (wanted.max() == null || mm <= wanted.max());
    }

    /** The nearer to the least that will do, the less is wasted. */
    double score() {
        return wanted.min() == null || wanted.min() == 0
                ? 1
                : Math.max(0, 1 - (double) (mm - wanted.min()) / wanted.min());
    }

    void tell(Map<String, Object> figures) {
        figures.put(side.field, mm);
        if (wanted.max() != null) {
            figures.put(side.field + "Max", wanted.max());
        }
        if (wanted.min() != null) {
            figures.put(side.field + "Min", wanted.min());
            figures.put(side.field + "Surplus", mm - wanted.min());
        }
    }
}
