package nl.stadsmijn.hub.room;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The space that something takes, by each limit; null is: not known.
 *
 * @param floorM2 m² of floor, as it is stacked
 * @param volumeM3 m³
 * @param massT tonnes
 * @param places as the hub counts its places
 */
@Schema(name = "Space", examples = "{\"floorM2\":20,\"massT\":3.5,\"places\":2}")
public record Space(
        @PositiveOrZero @Digits(integer = 10, fraction = 3) @Schema(description = "m² of floor, as it is stacked.")
        BigDecimal floorM2,

        @PositiveOrZero @Digits(integer = 10, fraction = 3) @Schema(description = "m³.")
        BigDecimal volumeM3,

        @PositiveOrZero @Digits(integer = 10, fraction = 3) @Schema(description = "Tonnes.")
        BigDecimal massT,

        @PositiveOrZero @Digits(integer = 10, fraction = 3) @Schema(description = "As the hub counts its places.")
        BigDecimal places) {

    public static final Space UNKNOWN = new Space(null, null, null, null);
    public static final Space NONE = each(limit -> BigDecimal.ZERO);

    private static final BigDecimal KG_PER_T = BigDecimal.valueOf(1000);
    private static final int DECIMALS = 3;
    private static final int SHARE_DECIMALS = 6;

    /** A space of what is given for each limit. */
    static Space each(Function<Limit, BigDecimal> of) {
        return new Space(of.apply(Limit.FLOOR), of.apply(Limit.VOLUME), of.apply(Limit.MASS), of.apply(Limit.PLACES));
    }

    /**
     * What an amount takes by its description: its mass, and the volume of the boxes that its pieces just fit in. How much floor and how many places depends on how
     * it is stacked, which only the operator can say.
     *
     * @param description null where nobody has described it
     */
    public static Space of(Description description, Amount amount) {
        var mass = mass(description, amount);
        var volume = volume(description, amount);
        return each(limit -> switch (limit) {
            case MASS -> mass.orElse(null);
            case VOLUME -> volume.orElse(null);
            case FLOOR, PLACES -> null;
        });
    }

    private static Optional<BigDecimal> mass(Description description, Amount amount) {
        var weighed = amount.in(Unit.T).map(Amount::value);
        return description == null || description.massPerUnit() == null
                ? weighed
                : weighed.or(() -> amount.in(description.unit())
                        .map(counted -> counted.value()
                                .multiply(description.massPerUnit())
                                .divide(KG_PER_T)));
    }

    private static Optional<BigDecimal> volume(Description description, Amount amount) {
        if (amount.unit() == Unit.M3) {
            return Optional.of(amount.value());
        }
        if (description == null || amount.in(description.unit()).isEmpty()) {
            return Optional.empty();
        }
        var size = description.size();
        var each = switch (amount.unit()) {
            case PIECE -> size.volumeM3();
            case M -> size.cutM2();
            case M2 -> size.rise();
            case M3, KG, T -> Optional.<BigDecimal>empty();
        };
        return each.map(amount.value()::multiply);
    }

    /** Null where it is not known. */
    public BigDecimal of(Limit limit) {
        return switch (limit) {
            case FLOOR -> floorM2;
            case VOLUME -> volumeM3;
            case MASS -> massT;
            case PLACES -> places;
        };
    }

    /** This, and the other's where this is not known. */
    public Space or(Space other) {
        return each(limit -> of(limit) == null ? other.of(limit) : of(limit));
    }

    /** This, of what the other does not know. */
    public Space besides(Space other) {
        return each(limit -> other.of(limit) == null ? of(limit) : null);
    }

    /** What a part takes, if this is what {@code whole} takes. */
    public Space share(BigDecimal part, BigDecimal whole) {
        return each(limit -> of(limit) == null
                ? null
                : of(limit).multiply(part).divide(whole, SHARE_DECIMALS, RoundingMode.HALF_UP));
    }

    /** Together; what is not known counts as nothing. */
    public Space plus(Space other) {
        return with(other, BigDecimal::add);
    }

    /** Together, where both are known. */
    public Space with(Space other) {
        return each(limit ->
                of(limit) == null || other.of(limit) == null ? null : of(limit).add(other.of(limit)));
    }

    /** What is left; less than nothing where more is taken than there was. */
    public Space minus(Space other) {
        return with(other, BigDecimal::subtract);
    }

    /** By each limit, to three decimals. */
    public boolean isAsMuchAs(Space other) {
        return rounded().equals(other.rounded());
    }

    /** To three decimals, for people: a litre, a kilogram, a hand's breadth of floor. */
    public Space rounded() {
        return each(limit -> of(limit) == null ? null : plain(of(limit).setScale(DECIMALS, RoundingMode.HALF_UP)));
    }

    /** As a hub counts what stands there: to three decimals, and a part of a place is a place. */
    public Space whole() {
        var rounded = rounded();
        return rounded.places == null
                ? rounded
                : new Space(
                        rounded.floorM2,
                        rounded.volumeM3,
                        rounded.massT,
                        rounded.places.setScale(0, RoundingMode.CEILING));
    }

    private Space with(Space other, BinaryOperator<BigDecimal> both) {
        return each(limit -> both.apply(known(of(limit)), known(other.of(limit))));
    }

    private static BigDecimal known(BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.setScale(Math.max(0, value.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }
}
