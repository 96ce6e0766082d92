package nl.stadsmijn.hub.room;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A limit that is too near.
 *
 * @param free 0 or more, in the limit's measure
 * @param takes more than free
 * @param fits how much of the lot has room by this limit; 0 for none
 * @param kept what of the limit is kept for what else is still to come; absent where nothing is
 */
@Schema(name = "RoomShortage")
public record Shortage(Limit limit, BigDecimal free, BigDecimal takes, Amount fits, BigDecimal kept) {

    private static final int DECIMALS = 3;

    /** Nothing if what an amount takes is free. */
    public static Optional<Shortage> of(Amount amount, Limit limit, BigDecimal free, BigDecimal takes) {
        return takes.compareTo(free) <= 0
                ? Optional.empty()
                : Optional.of(new Shortage(limit, rounded(free), rounded(takes), fitting(amount, free, takes), null));
    }

    /** The same, of a limit of which so much is kept for others. */
    public Shortage besides(BigDecimal others) {
        return others.signum() > 0 ? new Shortage(limit, free, takes, fits, rounded(others)) : this;
    }

    /** For people. @param amount of which it is short */
    public String detail(Amount amount) {
        return "%s: %s %s free%s, this takes %s %s; %s."
                .formatted(
                        limit.word(),
                        free.toPlainString(),
                        limit.unit(),
                        kept == null
                                ? ""
                                : " and %s %s kept for what is still to come"
                                        .formatted(kept.toPlainString(), limit.unit()),
                        takes.toPlainString(),
                        limit.unit(),
                        fits.isZero()
                                ? "nothing of it would fit"
                                : "%s of the %s would fit".formatted(rounded(fits.value()), amount));
    }

    /** The largest part of it that takes no more than is free: whole pieces, or what the unit measures to three decimals. */
    private static Amount fitting(Amount amount, BigDecimal free, BigDecimal takes) {
        var decimals = amount.unit() == Unit.PIECE ? 0 : DECIMALS;
        return new Amount(amount.value().multiply(free).divide(takes, decimals, RoundingMode.DOWN), amount.unit());
    }

    private static BigDecimal rounded(BigDecimal value) {
        var stripped = value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()), RoundingMode.UNNECESSARY);
    }
}
