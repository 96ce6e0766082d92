package nl.stadsmijn.tabular;

import java.math.BigDecimal;

/** A whole number; "12,0" is one too. */
record IntegerKind() implements Kind<Long> {

    private static final NumberKind NUMBER = new NumberKind(null);

    @Override
    public Class<Long> type() {
        return Long.class;
    }

    @Override
    public void observe(RawCell cell, Evidence evidence) {
        NUMBER.observe(cell, evidence);
    }

    @Override
    public Outcome<Long> read(RawCell cell, Convention convention, Unit unit) {
        return switch (NUMBER.read(cell, convention, null)) {
            case Outcome.Value<BigDecimal>(BigDecimal value) -> whole(value);
            case Outcome.Unreadable<BigDecimal>(CellProblem.Code code, String right) ->
                new Outcome.Unreadable<>(code, right);
        };
    }

    private static Outcome<Long> whole(BigDecimal value) {
        try {
            return new Outcome.Value<>(value.longValueExact());
        } catch (ArithmeticException fractionOrTooLarge) {
            return new Outcome.Unreadable<>(CellProblem.Code.NOT_AN_INTEGER, "a whole number, such as 12");
        }
    }

    @Override
    public Cell write(Long value) {
        return Cell.number(BigDecimal.valueOf(value));
    }
}
