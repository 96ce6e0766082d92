package nl.stadsmijn.tabular;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A decimal number or, with a unit, a quantity. A cell of a quantity may name its unit itself ("2,4 m", "€ 12,50"); that one then counts.
 *
 * @param own the unit of the values; null for a plain number
 * @param meant what a cell must hold, as the rest of a sentence; null for any number
 */
record NumberKind(Unit own, String meant) implements Kind<BigDecimal> {

    private static final Pattern WITH_UNIT =
            Pattern.compile("(€|EUR)?\\s*([+\\-−]?[\\d.,](?:[\\d.,\\p{Zs}'’]*\\d)?(?:[eE][+-]?\\d+)?)\\s*(\\D.*)?");
    private static final int LONGEST = 120;

    NumberKind(Unit own) {
        this(own, null);
    }

    NumberKind {
        if (own != null) {
            for (Unit other : Unit.values()) {
                if (other.dimension() == own.dimension()) {
                    requireExact(other, own);
                }
            }
        }
    }

    private static void requireExact(Unit other, Unit own) {
        try {
            other.factorTo(own);
        } catch (ArithmeticException inexact) {
            throw new IllegalArgumentException(
                    "values can't be kept in " + own.symbol() + ": " + other.symbol() + " does not convert exactly",
                    inexact);
        }
    }

    @Override
    public Class<BigDecimal> type() {
        return BigDecimal.class;
    }

    @Override
    public Optional<Unit> unit() {
        return Optional.ofNullable(own);
    }

    @Override
    public void observe(RawCell cell, Evidence evidence) {
        if (cell.type() == RawCell.Type.TEXT && measured(cell).number() instanceof NumberText.Clear clear) {
            evidence.count(clear.evidence());
        }
    }

    @Override
    public Outcome<BigDecimal> read(RawCell cell, Convention convention, Unit unit) {
        Measured measured = measured(cell);
        return switch (resolved(measured.number(), convention)) {
            case NumberText.Clear clear -> converted(clear.value(), measured.unit(), unit);
            case NumberText.Ambiguous ambiguous ->
                new Outcome.Unreadable<>(CellProblem.Code.AMBIGUOUS_NUMBER, eitherOf(ambiguous));
            case NumberText.OutOfRange beyond -> outOfRange();
            case NumberText.None none -> new Outcome.Unreadable<>(CellProblem.Code.NOT_A_NUMBER, right());
        };
    }

    /** An ambiguous number is what the column's convention makes of it, if it has one. */
    static NumberText resolved(NumberText number, Convention convention) {
        return number instanceof NumberText.Ambiguous ambiguous && convention.mark() != null
                ? new NumberText.Clear(ambiguous.with(convention.mark()), null)
                : number;
    }

    static String eitherOf(NumberText.Ambiguous number) {
        BigDecimal lower = number.withComma().abs().min(number.withPoint().abs());
        BigDecimal higher = number.withComma().abs().max(number.withPoint().abs());
        return higher.toPlainString() + " if a thousand is meant, "
                + lower.setScale(4).toPlainString() + " if a fraction is";
    }

    private record Measured(NumberText number, String unit) {}

    private Measured measured(RawCell cell) {
        if (cell.type() == RawCell.Type.NUMBER) {
            return new Measured(NumberText.inRange(new BigDecimal(cell.text()), null), null);
        }
        if (cell.type() != RawCell.Type.TEXT) {
            return new Measured(NumberText.NONE, null);
        }
        String text = Names.strip(cell.text());
        NumberText plain = NumberText.of(text);
        if (own == null || text.length() > LONGEST || !(plain instanceof NumberText.None)) {
            return new Measured(plain, null);
        }
        Matcher match = WITH_UNIT.matcher(text);
        if (!match.matches() || match.group(1) != null && match.group(3) != null) {
            return new Measured(plain, null);
        }
        return new Measured(NumberText.of(match.group(2)), match.group(1) != null ? match.group(1) : match.group(3));
    }

    private Outcome<BigDecimal> converted(BigDecimal value, String unitInCell, Unit unitOfColumn) {
        if (own == null) {
            return new Outcome.Value<>(value);
        }
        Optional<Unit> unit = unitInCell == null ? Optional.of(unitOfColumn) : Unit.named(unitInCell);
        if (unit.isEmpty() || unit.get().dimension() != own.dimension()) {
            return new Outcome.Unreadable<>(
                    CellProblem.Code.UNIT_MISFIT,
                    "a number in " + unitOfColumn.symbol() + ", or in one of "
                            + own.dimension().symbols());
        }
        BigDecimal converted = value.multiply(unit.get().factorTo(own));
        return NumberText.fits(converted) ? new Outcome.Value<>(NumberText.canonical(converted)) : outOfRange();
    }

    private static Outcome<BigDecimal> outOfRange() {
        return new Outcome.Unreadable<>(
                CellProblem.Code.NUMBER_OUT_OF_RANGE,
                "a number of at most " + NumberText.MAX_DIGITS + " digits before and behind the decimal mark");
    }

    private String right() {
        if (meant != null) {
            return meant;
        }
        return own == null
                ? "a number, such as 1250 or 12,5"
                : "a number in " + own.symbol() + ", such as 1250 or 12,5";
    }

    @Override
    public Cell write(BigDecimal value) {
        return Cell.number(value);
    }
}
