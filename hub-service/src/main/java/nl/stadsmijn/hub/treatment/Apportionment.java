package nl.stadsmijn.hub.treatment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Divides an amount by weights, to a thousandth of its unit; the parts add up to it exactly. */
final class Apportionment {

    private static final int DECIMALS = 3;
    private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(DECIMALS);

    private Apportionment() {}

    /**
     * @param amount above 0, with at most three decimals
     * @param weights at least one, none below 0, not all 0
     * @return a part for each weight; what rounding leaves is the heaviest's
     */
    static List<BigDecimal> of(BigDecimal amount, List<BigDecimal> weights) {
        return of(amount, weights, weights.size());
    }

    /**
     * {@link #of(BigDecimal, List)} in which little is not nothing: from this weight on a part is at least a thousandth, as long as the heaviest keeps that much itself. Waste must not vanish
     * by being little, least of all what is dangerous.
     *
     * @param keptFrom index of the first weight of which something is always kept
     */
    static List<BigDecimal> of(BigDecimal amount, List<BigDecimal> weights, int keptFrom) {
        var whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var parts = new ArrayList<BigDecimal>();
        var heaviest = heaviest(weights);
        var left = amount;
        for (var index = 0; index < weights.size(); index++) {
            var part = index == heaviest
                    ? BigDecimal.ZERO
                    : amount.multiply(weights.get(index)).divide(whole, DECIMALS, RoundingMode.DOWN);
            parts.add(part);
            left = left.subtract(part);
        }
        for (var index = keptFrom; index < weights.size() && left.compareTo(LEAST) > 0; index++) {
            if (parts.get(index).signum() == 0 && weights.get(index).signum() > 0 && index != heaviest) {
                parts.set(index, LEAST);
                left = left.subtract(LEAST);
            }
        }
        parts.set(heaviest, left.setScale(DECIMALS));
        return parts;
    }

    private static int heaviest(List<BigDecimal> weights) {
        return weights.indexOf(weights.stream().max(BigDecimal::compareTo).orElseThrow());
    }
}
