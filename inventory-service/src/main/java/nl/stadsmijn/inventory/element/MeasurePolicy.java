package nl.stadsmijn.inventory.element;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Geometry;
import nl.stadsmijn.inventory.description.MadeOf;
import nl.stadsmijn.inventory.description.Measure;
import nl.stadsmijn.inventory.description.Price;
import nl.stadsmijn.inventory.producttype.ProductType;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Unit;

/** What amounts, sizes, shares and prices must be to make sense together. */
final class MeasurePolicy {

    /** Nothing that is taken out of a building or a bridge is longer: it was meant in another unit. */
    private static final int LONGEST_MM = 100_000;

    private static final BigDecimal WHOLE = new BigDecimal("100");

    /** Twenty shares of three decimals, each rounded up by at most half a thousandth. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private MeasurePolicy() {}

    /**
     * @param type null if it is not known
     * @param before what was written down of it; null for something new
     */
    static List<Violation> check(Description what, ProductType type, Description before) {
        var wrong = new ArrayList<Violation>();
        checkAmount(what, wrong);
        if (type != null && what.amount() != null && !isMeasuredAsBefore(what, before)) {
            checkUnit(what.amount().unit(), type, wrong);
        }
        checkMass(what.measure(), before, wrong);
        checkPieces(what, wrong);
        if (what.geometry() != null) {
            checkSizes(what.geometry(), wrong);
        }
        checkShares(what.madeOf().composition(), wrong);
        checkPrice(what.terms().price(), wrong);
        checkMinimumOrder(what, wrong);
        return wrong;
    }

    private static void checkAmount(Description what, List<Violation> wrong) {
        if (what.amount() != null && what.amount().isZero()) {
            wrong.add(new Violation("amount", "ZERO", "must be more than 0", "0"));
        }
    }

    /** The units of a type may change; what was measured in one that it had stays so, as the ledger counts it. */
    private static boolean isMeasuredAsBefore(Description what, Description before) {
        return before != null
                && before.amount() != null
                && before.amount().unit() == what.amount().unit()
                && Objects.equals(before.productType(), what.productType());
    }

    private static void checkUnit(Unit unit, ProductType type, List<Violation> wrong) {
        if (!type.units().contains(unit)) {
            wrong.add(new Violation(
                    "amount.unit",
                    "UNIT_DOES_NOT_FIT",
                    "must be %s for %s"
                            .formatted(
                                    type.units().stream().map(Unit::symbol).collect(Collectors.joining(" or ")),
                                    type.key()),
                    unit.symbol()));
        }
    }

    /** What is measured in kg weighs what it is. */
    private static void checkMass(Measure measure, Description before, List<Violation> wrong) {
        var unit = measure.amount() == null ? null : measure.amount().unit();
        if (measure.massPerUnit() != null
                && (unit == Unit.KG || unit == Unit.T)
                && (before == null || !measure.equals(before.measure()))) {
            wrong.add(new Violation(
                    "massPerUnit",
                    "CONTRADICTION",
                    "must be absent: the unit %s is a mass".formatted(unit.symbol()),
                    measure.massPerUnit()));
        }
    }

    /** Each GlobalId is one piece. */
    private static void checkPieces(Description what, List<Violation> wrong) {
        var ids = what.identity().globalIds().size();
        var amount = what.amount();
        if (amount != null
                && amount.unit() == Unit.PIECE
                && BigDecimal.valueOf(ids).compareTo(amount.value()) > 0) {
            wrong.add(new Violation(
                    "globalIds",
                    "MORE_THAN_THERE_IS",
                    "must be at most %s, one for each of the %s"
                            .formatted(amount.value().toPlainString(), amount),
                    ids));
        }
    }

    private static void checkSizes(Geometry geometry, List<Violation> wrong) {
        checkSize("geometry.lengthMm", geometry.lengthMm(), wrong);
        checkSize("geometry.widthMm", geometry.widthMm(), wrong);
        checkSize("geometry.heightMm", geometry.heightMm(), wrong);
        checkSize("geometry.thicknessMm", geometry.thicknessMm(), wrong);
    }

    private static void checkSize(String field, Integer mm, List<Violation> wrong) {
        if (mm != null && mm > LONGEST_MM) {
            wrong.add(new Violation(field, "TOO_LONG", "must be at most 100000 mm (100 m): it is in mm", mm));
        }
    }

    private static void checkShares(List<MadeOf.Share> shares, List<Violation> wrong) {
        var seen = new HashSet<String>();
        for (int i = 0; i < shares.size(); i++) {
            if (!seen.add(shares.get(i).material())) {
                wrong.add(new Violation(
                        "composition[%d].material".formatted(i),
                        "DUPLICATE",
                        "must stand in the composition once",
                        shares.get(i).material()));
            }
        }
        var sum = shares.stream()
                .map(MadeOf.Share::percent)
                .filter(percent -> percent != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE.add(ROUNDING)) > 0) {
            wrong.add(new Violation(
                    "composition",
                    "OVER_100_PERCENT",
                    "must add up to at most 100 %, 0.01 aside for what was rounded",
                    sum.toPlainString()));
        }
    }

    private static void checkPrice(Price price, List<Violation> wrong) {
        if (price.kind() == null) {
            return;
        }
        var needed = price.kind() == Price.Kind.FIXED;
        if (needed && price.perUnit() == null) {
            wrong.add(new Violation("price.perUnit", "REQUIRED", "must be given with a FIXED price", null));
        }
        if (!needed && price.perUnit() != null) {
            wrong.add(new Violation("price.perUnit", "NOT_ALLOWED", "goes with a FIXED price only", null));
        }
    }

    private static void checkMinimumOrder(Description what, List<Violation> wrong) {
        var least = what.terms().minimumOrder();
        var amount = what.amount();
        if (least == null) {
            return;
        }
        if (least.isZero()) {
            wrong.add(new Violation("minimumOrder", "ZERO", "must be more than 0", "0"));
        }
        if (amount != null && amount.unit() != least.unit()) {
            wrong.add(new Violation(
                    "minimumOrder.unit",
                    "OTHER_UNIT",
                    "must be %s, as the amount is".formatted(amount.unit().symbol()),
                    least.unit().symbol()));
        } else if (amount != null && least.isMoreThan(amount)) {
            wrong.add(new Violation(
                    "minimumOrder",
                    "MORE_THAN_THERE_IS",
                    "must be at most the amount, " + amount,
                    least.value().toPlainString()));
        }
    }
}
