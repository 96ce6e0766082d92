package nl.stadsmijn.inventory.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Divides a whole into percentages with one decimal that add up to 100.0, so that nobody who adds them up finds 100.1. */
final class Percentages {

    /** Of parts of 1. */
    private static final int DECIMALS = 3;

    private Percentages() {}

    /**
     * @param masses some may be below 0
     * @return of each, rounded; what is left over by that goes to the largest. Empty if together they are nothing
     */
    static List<ReportCell.Percentage> of(Collection<BigDecimal> masses) {
        var all = List.copyOf(masses);
        var whole = all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() == 0) {
            return List.of();
        }
        var parts = new ArrayList<BigDecimal>();
        int largest = 0;
        var rest = BigDecimal.ONE;
        for (int i = 0; i < all.size(); i++) {
            var part = all.get(i).divide(whole, DECIMALS, RoundingMode.HALF_UP);
            parts.add(part);
            rest = rest.subtract(part);
            largest = all.get(i).compareTo(all.get(largest)) > 0 ? i : largest;
        }
        parts.set(largest, parts.get(largest).add(rest));
        return parts.stream().map(ReportCell.Percentage::new).toList();
    }
}
