package nl.stadsmijn.hub.treatment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Divides an amount by weights, to a thousandth of its unit; the parts add up to it exactly. */
final class Apportionment {

    private static final int DECIMALS = 3;

    private Apportionment() {}

    /**
     * @param amount above 0, with at most three decimals
     * @param weights at least one, none below 0, not all 0
     * @return a part for each weight; what rounding leaves is the heaviest's
     */
    static List<BigDecimal> of(BigDecimal amount, List<BigDecimal> weights) {
        var whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var parts = new ArrayList<BigDecimal>();
        var heaviest = 0;
        var left = amount;
        for (var index = 0; index < weights.size(); index++) {
            var part = amount.multiply(weights.get(index)).divide(whole, DECIMALS, RoundingMode.DOWN);
            parts.add(part);
            left = left.subtract(part);
            heaviest = weights.get(index).compareTo(weights.get(heaviest)) > 0 ? index : heaviest;
        }
        parts.set(heaviest, parts.get(heaviest).add(left));
        return parts;
    }
}
