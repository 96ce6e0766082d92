package nl.stadsmijn.inventory.balance;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** A line of the account in kg: inventoried + found = the sum of {@code fates}, exactly. {@code harvested} is a part of that sum, whatever became of it. */
public record Figures(BigDecimal inventoried, BigDecimal found, BigDecimal harvested, Map<Fate, BigDecimal> fates) {

    static final Figures NONE = new Figures(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Map.of());

    public BigDecimal of(Fate fate) {
        return fates.getOrDefault(fate, BigDecimal.ZERO);
    }

    /** Whether all that there was went somewhere, or is explained as a difference. */
    public boolean closes() {
        return fates.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(inventoried.add(found)) == 0;
    }

    Figures plus(Figures other) {
        var sum = new EnumMap<Fate, BigDecimal>(Fate.class);
        sum.putAll(fates);
        other.fates.forEach((fate, kg) -> sum.merge(fate, kg, BigDecimal::add));
        return new Figures(
                inventoried.add(other.inventoried), found.add(other.found), harvested.add(other.harvested), sum);
    }

    static Figures of(ElementAccount account) {
        var fates = new EnumMap<Fate, BigDecimal>(Fate.class);
        account.entries().forEach(entry -> fates.merge(entry.fate(), entry.kg(), BigDecimal::add));
        return new Figures(account.inventoried(), account.found(), account.harvested(), fates);
    }

    /** What left under another code than its element's: it stands here, and the element's line has the difference the other way. */
    static Figures ofOtherCode(Carried load) {
        return new Figures(
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Map.of(
                        Fate.of(load.processing()),
                        load.kg(),
                        Fate.DIFFERENCE,
                        load.kg().negate()));
    }

    /** A stream that was collected apart: found, and gone. */
    static Figures of(Carried stream) {
        return new Figures(
                BigDecimal.ZERO, stream.kg(), BigDecimal.ZERO, Map.of(Fate.of(stream.processing()), stream.kg()));
    }
}
