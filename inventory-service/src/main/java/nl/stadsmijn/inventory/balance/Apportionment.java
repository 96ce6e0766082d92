package nl.stadsmijn.inventory.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Divides a mass in proportion, so that the parts add up to it exactly. */
final class Apportionment {

    /** A milligram; as fine as a mass per piece times a number of pieces can be. */
    private static final int DECIMALS = 6;

    private Apportionment() {}

    /**
     * @param shares of any sum above 0, none below 0
     * @return a part for each share, rounded down to a milligram; what is left over by that goes to the largest
     */
    static List<BigDecimal> of(BigDecimal whole, List<BigDecimal> shares) {
        var sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var parts = new ArrayList<BigDecimal>();
        int largest = 0;
        var rest = whole;
        for (int i = 0; i < shares.size(); i++) {
            var part = whole.multiply(shares.get(i)).divide(sum, DECIMALS, RoundingMode.DOWN);
            parts.add(part);
            rest = rest.subtract(part);
            largest = shares.get(i).compareTo(shares.get(largest)) > 0 ? i : largest;
        }
        parts.set(largest, parts.get(largest).add(rest));
        return List.copyOf(parts);
    }
}
