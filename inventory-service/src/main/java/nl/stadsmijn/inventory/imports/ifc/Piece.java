package nl.stadsmijn.inventory.imports.ifc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.ifc.IfcStorey;
import nl.stadsmijn.inventory.imports.ImportNotice;
import nl.stadsmijn.inventory.producttype.ProductType;

/**
 * One thing in a model of which is known what kind of product it is.
 *
 * @param notHarvestable why it can't be taken out whole; null if it can
 * @param dimensions of what bears or makes the product; each 0 if unknown
 * @param massKg null if unknown
 * @param material key of the impact-factor table; null if unknown
 */
record Piece(
        IfcProduct product,
        ProductType type,
        String notHarvestable,
        Dimensions dimensions,
        BigDecimal massKg,
        String material,
        List<ImportNotice> notices) {

    /** Length, width and thickness in mm, 0 if unknown. */
    record Dimensions(double length, double width, double thickness) {

        private static final double TOLERANCE_MM = 1;

        static final Dimensions UNKNOWN = new Dimensions(0, 0, 0);

        boolean equalWithin1Mm(Dimensions other) {
            return Math.abs(length - other.length) <= TOLERANCE_MM
                    && Math.abs(width - other.width) <= TOLERANCE_MM
                    && Math.abs(thickness - other.thickness) <= TOLERANCE_MM;
        }

        boolean isUnknown() {
            return length <= 0 || width <= 0;
        }

        Integer lengthMm() {
            return rounded(length);
        }

        Integer widthMm() {
            return rounded(width);
        }

        Integer thicknessMm() {
            return rounded(thickness);
        }

        /** Length times width. */
        Optional<BigDecimal> areaM2() {
            return isUnknown()
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(Math.round(length))
                            .multiply(new BigDecimal(Math.round(width)))
                            .divide(new BigDecimal(1_000_000), 6, RoundingMode.HALF_UP));
        }

        private static Integer rounded(double mm) {
            return mm < 0.5 ? null : (int) Math.round(mm);
        }
    }

    String storey() {
        return product.storey().map(IfcStorey::name).orElse("");
    }

    /** Whether the two may be one element with a count: equal sizes, and equal mass, because a notch leaves the sizes as they are. A piece of unknown dimensions is like no other. */
    boolean isLike(Piece other) {
        return type.key().equals(other.type.key())
                && product.typeName().equals(other.product.typeName())
                && !dimensions.isUnknown()
                && dimensions.equalWithin1Mm(other.dimensions)
                && weighsAsMuchAs(other);
    }

    /** Within 1 %, which is what a millimetre here and there does. */
    private boolean weighsAsMuchAs(Piece other) {
        return massKg == null || other.massKg == null
                ? massKg == other.massKg
                : massKg.subtract(other.massKg).abs().movePointRight(2).compareTo(massKg.max(other.massKg)) <= 0;
    }
}
