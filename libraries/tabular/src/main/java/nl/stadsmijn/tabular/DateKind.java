package nl.stadsmijn.tabular;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A day without a time. */
record DateKind() implements Kind<LocalDate> {

    /** 18 May 1927. Below it a bare number is rather a year or a mistake than the number of a day. */
    private static final BigDecimal FIRST_BARE_SERIAL = BigDecimal.valueOf(10_000);

    private static final String RIGHT = "a date, such as 2026-03-31 or 31-03-2026";

    @Override
    public Class<LocalDate> type() {
        return LocalDate.class;
    }

    @Override
    public void observe(RawCell cell, Evidence evidence) {
        if (cell.type() == RawCell.Type.TEXT && DateText.of(Names.strip(cell.text())) instanceof DateText.MonthFirst) {
            evidence.countMonthFirst();
        }
    }

    @Override
    public Outcome<LocalDate> read(RawCell cell, Convention convention, Unit unit) {
        return switch (cell.type()) {
            case DATE, TEXT -> ofText(Names.strip(cell.text()), convention);
            case NUMBER -> ofSerial(new BigDecimal(cell.text()), convention.dates());
            default -> unreadable(RIGHT);
        };
    }

    private static Outcome<LocalDate> ofText(String text, Convention convention) {
        return switch (DateText.of(text)) {
            case DateText.Clear(LocalDate day, boolean eitherWay)
            when eitherWay && convention.monthFirst() ->
                new Outcome.Unreadable<>(
                        CellProblem.Code.AMBIGUOUS_DATE,
                        "a date with the year first, such as " + day + ", since other dates here have the month first");
            case DateText.Clear clear -> new Outcome.Value<>(clear.value());
            case DateText.MonthFirst monthFirst -> unreadable("a date with the day first, such as 31-03-2026");
            case DateText.None none -> unreadable(RIGHT);
        };
    }

    private static Outcome<LocalDate> ofSerial(BigDecimal serial, ExcelDates dates) {
        if (serial.compareTo(FIRST_BARE_SERIAL) < 0
                || NumberText.canonical(serial).scale() > 0) {
            return unreadable(RIGHT);
        }
        Optional<LocalDate> day = dates.moment(serial).map(moment -> moment.toLocalDate());
        return day.<Outcome<LocalDate>>map(Outcome.Value::new).orElseGet(() -> unreadable(RIGHT));
    }

    private static Outcome<LocalDate> unreadable(String right) {
        return new Outcome.Unreadable<>(CellProblem.Code.NOT_A_DATE, right);
    }

    @Override
    public Cell write(LocalDate value) {
        return Cell.date(value);
    }
}
