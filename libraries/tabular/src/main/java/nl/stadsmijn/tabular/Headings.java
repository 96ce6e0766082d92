package nl.stadsmijn.tabular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The row of headings of a file, recognised.
 *
 * @param row its number
 * @param positions the position in the file by the key of the column, for those that are read
 */
record Headings(int row, List<Heading> all, Map<String, Integer> positions, List<HeadingProblem> problems) {

    /** The row as headings, if it has as many known ones as it takes. */
    static Optional<Headings> in(RawRow row, Columns columns) {
        Recognition recognition = new Recognition(columns, row);
        return recognition.known.size() < columns.needed()
                ? Optional.empty()
                : Optional.of(recognition.headings(row.number()));
    }

    /** How many columns the row has headings of. */
    static int known(RawRow row, Columns columns) {
        return new Recognition(columns, row).known.size();
    }

    /** The heading at a position; empty beyond the last. */
    Optional<Heading> at(int position) {
        return position < all.size() ? Optional.of(all.get(position)) : Optional.empty();
    }

    /** With what only the rows below can show. */
    Headings with(List<HeadingProblem> more) {
        List<HeadingProblem> together = new ArrayList<>(problems);
        together.addAll(more);
        return new Headings(row, all, positions, List.copyOf(together));
    }

    /** Goes through the cells of one row. */
    private static final class Recognition {

        private final Columns columns;
        private final HeadingReader reader;
        private final List<Heading> all = new ArrayList<>();
        private final Map<String, Integer> positions = new HashMap<>();
        private final List<HeadingProblem> problems = new ArrayList<>();
        private final List<Integer> unknown = new ArrayList<>();
        private final Set<String> known = new HashSet<>();

        Recognition(Columns columns, RawRow row) {
            this.columns = columns;
            this.reader = new HeadingReader(columns);
            for (int position = 0; position < row.cells().size(); position++) {
                read(position, row.cells().get(position).text());
            }
        }

        private void read(int position, String text) {
            switch (reader.recognise(text)) {
                case HeadingReader.Recognised.As as -> take(position, text, as);
                case HeadingReader.Recognised.WrongUnit wrong -> refuseUnit(position, text, wrong);
                case HeadingReader.Recognised.Unknown unknown -> leave(position, text);
            }
        }

        private void take(int position, String text, HeadingReader.Recognised.As as) {
            String key = as.column().key();
            known.add(key);
            Integer first = positions.putIfAbsent(key, position);
            if (first == null) {
                all.add(new Heading(position, text, Optional.of(as.column()), as.unit(), as.measuredIn()));
                return;
            }
            notRead(position, text);
            problems.add(new HeadingProblem(
                    HeadingProblem.Code.DUPLICATE,
                    position,
                    text,
                    key,
                    "this column once; column " + Heading.letters(first) + " is read"));
        }

        private void refuseUnit(int position, String text, HeadingReader.Recognised.WrongUnit wrong) {
            known.add(wrong.column().key());
            notRead(position, text);
            String right = wrong.column()
                    .unit()
                    .map(unit -> wrong.column().heading(Locale.ROOT) + ", or with another of "
                            + unit.dimension().symbols())
                    .or(() -> wrong.column()
                            .units()
                            .map(units -> wrong.column().heading(Locale.ROOT) + ", in one of "
                                    + units.kind().symbols()))
                    .orElse(wrong.column().heading(Locale.ROOT) + ", without a unit");
            problems.add(new HeadingProblem(
                    wrong.code(), position, text, wrong.column().key(), right));
        }

        private void leave(int position, String text) {
            notRead(position, text);
            if (!Names.key(text).isEmpty() && !columns.ignores(text)) {
                unknown.add(position);
            }
        }

        private HeadingProblem unknown(int position) {
            String text = all.get(position).text();
            Optional<Column<?>> near = columns.nearest(text).or(() -> columns.nearest(HeadingReader.withoutUnit(text)));
            return new HeadingProblem(
                    HeadingProblem.Code.UNKNOWN,
                    position,
                    text,
                    near.map(Column::key).orElse(""),
                    near.map(column -> "perhaps " + column.heading(Locale.ROOT))
                            .orElse("one of the headings of the template"));
        }

        private void notRead(int position, String text) {
            all.add(new Heading(position, text, Optional.empty(), Optional.empty(), Optional.empty()));
        }

        Headings headings(int row) {
            unknown.forEach(position -> problems.add(unknown(position)));
            for (Column<?> column : columns.all()) {
                if (column.isRequired() && !known.contains(column.key())) {
                    String heading = column.heading(Locale.ROOT);
                    problems.add(new HeadingProblem(
                            HeadingProblem.Code.MISSING, -1, heading, column.key(), "a column " + heading));
                }
            }
            problems.sort(Comparator.comparingInt(
                    (HeadingProblem problem) -> problem.position() < 0 ? Integer.MAX_VALUE : problem.position()));
            return new Headings(row, List.copyOf(all), Map.copyOf(positions), List.copyOf(problems));
        }
    }
}
