package nl.stadsmijn.hub.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.storage.StorageState;
import nl.stadsmijn.kit.quantity.Unit;

/**
 * An amount of one product that is in one place, in one state, with one owner and one holder.
 *
 * @param claimed the amount that the survey claims, as it was booked last; 0 for a lot that came out of another
 * @param last the movement that made this state; null only before a new lot's first
 * @param version grows by one with each transaction that changes the lot; 0 before the first
 */
public record Lot(
        UUID id,
        Unit unit,
        BigDecimal claimed,
        Balance balance,
        Custody custody,
        Standing standing,
        Last last,
        long version) {

    /** @param otherLotId the lot that it went into or came out of; null where there is none */
    public record Last(
            UUID movementId, MovementKind kind, BigDecimal amount, Instant at, String reason, UUID otherLotId) {}

    public static Lot fresh(UUID id, Unit unit, Custody custody, boolean described) {
        return new Lot(id, unit, BigDecimal.ZERO, Balance.EMPTY, custody, Standing.of(described), null, 0);
    }

    public Lot with(Balance other) {
        return new Lot(id, unit, claimed, other, custody, standing, last, version);
    }

    public Lot with(Custody other) {
        return new Lot(id, unit, claimed, balance, other, standing, last, version);
    }

    public Lot with(Standing other) {
        return new Lot(id, unit, claimed, balance, custody, other, last, version);
    }

    public Lot claiming(BigDecimal amount) {
        return new Lot(id, unit, amount, balance, custody, standing, last, version);
    }

    Lot after(Last movement) {
        return new Lot(id, unit, claimed, balance, custody, standing, movement, version);
    }

    /** Whether its time in a hub runs out: it is on a rung of the storage ladder above the lowest, and something of it is left. */
    public boolean isRaised() {
        var term = custody.storage();
        return term != null
                && term.state() != StorageState.STORED
                && of(Account.ON_HAND).add(of(Account.IN_TRANSIT)).signum() > 0;
    }

    public BigDecimal of(Account account) {
        return balance.of(account);
    }

    /** What can be reserved: of what is in quarantine, or that nobody described, nothing. */
    public BigDecimal available() {
        return standing.isForSale() ? balance.available() : BigDecimal.ZERO;
    }

    /** The lot that all of this is in now, if it was merged into one. */
    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(last)
                .filter(made -> made.kind() == MovementKind.MERGED_INTO)
                .map(Last::otherLotId);
    }

    /** What is in its donor, on its site or on its way: what can still be brought somewhere. */
    BigDecimal ahead() {
        return location().isAhead() ? balance.promisable() : BigDecimal.ZERO;
    }

    public Location location() {
        return custody.location();
    }
}
