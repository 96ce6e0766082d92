package nl.stadsmijn.tabular;

/** Counts, over all values of a column, what shows how they are written. */
final class Evidence {

    private long commas;
    private long points;
    private long monthsFirst;

    void count(DecimalMark mark) {
        if (mark == DecimalMark.COMMA) {
            commas++;
        } else if (mark == DecimalMark.POINT) {
            points++;
        }
    }

    void countMonthFirst() {
        monthsFirst++;
    }

    void add(Evidence other) {
        commas += other.commas;
        points += other.points;
        monthsFirst += other.monthsFirst;
    }

    /**
     * What the column's own numbers show if they agree; if they show nothing, what the whole file's show if they agree.
     *
     * @param file the evidence of all columns
     */
    Convention convention(Evidence file, ExcelDates dates) {
        boolean silent = commas == 0 && points == 0;
        return new Convention(silent ? file.mark() : mark(), monthsFirst > 0, dates);
    }

    private DecimalMark mark() {
        if (commas > 0 == points > 0) {
            return null;
        }
        return commas > 0 ? DecimalMark.COMMA : DecimalMark.POINT;
    }
}
