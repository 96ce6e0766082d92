package nl.stadsmijn.inventory.imports.ifc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.ifc.IfcQuantity;
import nl.stadsmijn.ifc.IfcUnit;
import nl.stadsmijn.inventory.imports.ifc.Sizes.Side;
import nl.stadsmijn.inventory.producttype.ProductType;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** How much of a product one thing is: a piece where the product comes in pieces, else what it measures. */
record Share(BigDecimal value, Unit unit) {

    private static final Share PIECE = new Share(BigDecimal.ONE, Unit.PIECE);
    private static final int DECIMALS = 3;
    private static final double MOST = 1_000_000;

    /** Empty if the model does not measure it in a unit that fits the product. Of what can go by the m² and has no face, an area says more than that it is one. */
    static Optional<Share> of(IfcProduct product, ProductType type, Sizes sizes) {
        if (goesByArea(product, type) && !sizes.hasFace()) {
            var area = in(Unit.M2, product, sizes);
            if (area.isPresent()) {
                return area;
            }
        }
        return type.units().contains(Unit.PIECE)
                ? Optional.of(PIECE)
                : type.units().stream()
                        .flatMap(unit -> in(unit, product, sizes).stream())
                        .findFirst();
    }

    /** A floor and tiles that are drawn as one thing do; a window with an area is a window. */
    private static boolean goesByArea(IfcProduct product, ProductType type) {
        var family = Family.of(product);
        return type.defaultUnit() == Unit.M2
                || (type.units().contains(Unit.M2) && (family == Family.FLAT || family == Family.BODY));
    }

    Amount amount() {
        return new Amount(value, unit);
    }

    boolean isPiece() {
        return unit == Unit.PIECE;
    }

    private static Optional<Share> in(Unit unit, IfcProduct product, Sizes sizes) {
        return measured(product, sizes, unit)
                .map(value -> BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP))
                .filter(value -> value.signum() > 0)
                .map(value -> new Share(value, unit));
    }

    private static Optional<Double> measured(IfcProduct product, Sizes sizes, Unit unit) {
        return switch (unit) {
            case PIECE -> Optional.empty();
            case M -> Optional.of(sizes.mm(Side.LENGTH) / 1000);
            case M2 -> Weighing.areaM2(product, sizes);
            case M3 ->
                product.quantity(IfcUnit.CUBIC_METRE, Weighing.VOLUMES)
                        .map(IfcQuantity::value)
                        .filter(value -> value < MOST);
            case KG -> Weighing.statedKg(product);
            case T -> Weighing.statedKg(product).map(kg -> kg / 1000);
        };
    }
}
