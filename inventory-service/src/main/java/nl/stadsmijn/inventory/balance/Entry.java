package nl.stadsmijn.inventory.balance;

import java.math.BigDecimal;

/**
 * A mass that went somewhere, or nowhere.
 *
 * @param explanation of a difference; null of anything else
 * @param where of what is in stock; null of anything else
 * @param kg below 0 only for what was weighed more
 */
record Entry(Fate fate, Explanation explanation, Where where, BigDecimal kg) {

    static Entry of(Fate fate, BigDecimal kg) {
        return new Entry(fate, null, null, kg);
    }

    static Entry difference(Explanation explanation, BigDecimal kg) {
        return new Entry(Fate.DIFFERENCE, explanation, null, kg);
    }

    static Entry inStock(Where where, BigDecimal kg) {
        return new Entry(Fate.IN_STOCK, null, where, kg);
    }
}
