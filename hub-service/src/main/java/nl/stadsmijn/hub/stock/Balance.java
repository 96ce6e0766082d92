package nl.stadsmijn.hub.stock;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a lot's accounts hold, in the lot's unit, and how much of what is held is promised. Amounts are conserved by form: a movement adds as
 * much on one side as on the other.
 *
 * @param promised sum of the open reservations; while a change is being worked out it may exceed what is left, until reservations are cut back
 */
public record Balance(Map<Account, BigDecimal> sums, BigDecimal promised) {

    public static final Balance EMPTY = new Balance(Map.of(), ZERO);

    public Balance {
        var whole = new EnumMap<Account, BigDecimal>(Account.class);
        for (var account : Account.values()) {
            whole.put(account, sums.getOrDefault(account, ZERO));
        }
        sums = Collections.unmodifiableMap(whole);
    }

    public BigDecimal of(Account account) {
        return sums.get(account);
    }

    /** Expected, on hand and on its way: what reservations can be made on. */
    public BigDecimal promisable() {
        return of(Account.EXPECTED).add(of(Account.ON_HAND)).add(of(Account.IN_TRANSIT));
    }

    public BigDecimal available() {
        return promisable().subtract(promised);
    }

    /** How much more is promised than there is; 0 when all is well. */
    public BigDecimal overpromised() {
        return available().negate().max(ZERO);
    }

    /**
     * @param amount above 0
     * @throws IllegalStateException if {@code from} does not hold that much
     */
    Balance move(Account from, Account to, BigDecimal amount) {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a movement moves something, not " + amount);
        }
        if (from.side() == Account.Side.GONE || to.side() == Account.Side.SOURCE) {
            throw new IllegalArgumentException("nothing moves from %s to %s".formatted(from, to));
        }
        var changed = new EnumMap<>(sums);
        changed.merge(from, from.side() == Account.Side.SOURCE ? amount : amount.negate(), BigDecimal::add);
        changed.merge(to, amount, BigDecimal::add);
        if (changed.get(from).signum() < 0) {
            throw new IllegalStateException("%s holds %s, so %s can't leave it".formatted(from, of(from), amount));
        }
        return new Balance(changed, promised);
    }

    Balance promise(BigDecimal amount) {
        return new Balance(sums, promised.add(amount));
    }

    Balance release(BigDecimal amount) {
        if (amount.compareTo(promised) > 0) {
            throw new IllegalStateException("%s is promised, so %s can't be released".formatted(promised, amount));
        }
        return new Balance(sums, promised.subtract(amount));
    }

    /** Whether what came in equals what is held and what has gone. */
    public boolean isConserved() {
        return sum(Account.Side.SOURCE).compareTo(sum(Account.Side.HELD).add(sum(Account.Side.GONE))) == 0;
    }

    private BigDecimal sum(Account.Side side) {
        return sums.entrySet().stream()
                .filter(entry -> entry.getKey().side() == side)
                .map(Map.Entry::getValue)
                .reduce(ZERO, BigDecimal::add);
    }
}
