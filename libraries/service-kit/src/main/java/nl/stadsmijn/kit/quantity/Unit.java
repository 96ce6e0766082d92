package nl.stadsmijn.kit.quantity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an amount is counted or measured in. */
public enum Unit {
    PIECE("piece", Kind.COUNT, 1),
    M("m", Kind.LENGTH, 1),
    M2("m2", Kind.AREA, 1),
    M3("m3", Kind.VOLUME, 1),
    KG("kg", Kind.MASS, 1),
    T("t", Kind.MASS, 1000);

    /** What is measured; only units of one kind convert. */
    public enum Kind {
        COUNT,
        LENGTH,
        AREA,
        VOLUME,
        MASS
    }

    private final String symbol;
    private final Kind kind;
    private final BigDecimal inBaseUnit;

    Unit(String symbol, Kind kind, long inBaseUnit) {
        this.symbol = symbol;
        this.kind = kind;
        this.inBaseUnit = BigDecimal.valueOf(inBaseUnit);
    }

    @JsonValue
    public String symbol() {
        return symbol;
    }

    /** For people: in what something is counted or measured, {@code pieces}, {@code m2}. */
    public String plural() {
        return this == PIECE ? "pieces" : symbol;
    }

    public Kind kind() {
        return kind;
    }

    /** How many of {@code other} one of this is; empty if they measure different things. */
    public Optional<BigDecimal> in(Unit other) {
        return kind == other.kind
                ? Optional.of(inBaseUnit.divide(other.inBaseUnit).stripTrailingZeros())
                : Optional.empty();
    }

    /** @throws IllegalArgumentException naming the units there are */
    @JsonCreator
    public static Unit of(String symbol) {
        return Arrays.stream(values())
                .filter(unit -> unit.symbol.equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(Unit::symbol).collect(Collectors.joining(", "))));
    }
}
