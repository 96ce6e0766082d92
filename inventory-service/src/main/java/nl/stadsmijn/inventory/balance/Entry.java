package nl.stadsmijn.inventory.balance;

import java.math.BigDecimal;

/**
 * A mass that went somewhere, or nowhere.
 *
 * @param explanation of a difference; null of anything else
 * @param where of what is in stock; null of anything else
 * @param passedOn of what a hub passed on to a receiver; null of anything else
 * @param kg below 0 only for what was weighed more
 */
record Entry(Fate fate, Explanation explanation, Where where, PassedOn passedOn, BigDecimal kg) {

    static Entry of(Fate fate, BigDecimal kg) {
        return new Entry(fate, null, null, null, kg);
    }

    static Entry difference(Explanation explanation, BigDecimal kg) {
        return new Entry(Fate.DIFFERENCE, explanation, null, null, kg);
    }

    static Entry inStock(Where where, BigDecimal kg) {
        return new Entry(Fate.IN_STOCK, null, where, null, kg);
    }

    static Entry passedOn(PassedOn way, BigDecimal kg) {
        return new Entry(way.fate(), null, null, way, kg);
    }
}
