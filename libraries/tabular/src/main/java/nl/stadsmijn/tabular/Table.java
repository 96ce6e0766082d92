package nl.stadsmijn.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A table that was opened: it has been gone through once, so its headings and its length are known, and it can be read to its end. */
public final class Table implements Closeable {

    private final TableSource source;
    private final Survey survey;
    private final RowReader reader;

    Table(TableSource source, Survey survey) {
        this.source = source;
        this.survey = survey;
        this.reader = new RowReader(survey);
    }

    public TableFormat format() {
        return source.format();
    }

    /** The number of the row with the headings, from 1. */
    public int headingRow() {
        return survey.headings().row();
    }

    /** Every cell of the row of headings, also those that are not read. */
    public List<Heading> headings() {
        return survey.headings().all();
    }

    /** All that is wrong with the headings, in their order, missing ones last; whether to go on is the caller's to decide. */
    public List<HeadingProblem> problems() {
        return survey.headings().problems();
    }

    /** Where the file has this column, from 0; empty when it has not, or has it in a way that is not read. */
    public OptionalInt position(Column<?> column) {
        Integer position = survey.headings().positions().get(column.key());
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** How many rows {@link #rows} gives. */
    public int rowCount() {
        return survey.rowCount();
    }

    /**
     * The rows below the headings that are not blank, one at a time, from the first; can be asked for again. To be closed. What the disk does
     * to it comes as {@link UncheckedIOException}.
     */
    public Stream<Row> rows() throws IOException {
        RawRows rows = source.rows();
        return StreamSupport.stream(new Rows(rows), false).onClose(() -> close(rows));
    }

    private static void close(RawRows rows) {
        try {
            rows.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private final class Rows extends Spliterators.AbstractSpliterator<Row> {

        private final RawRows rows;

        Rows(RawRows rows) {
            super(survey.rowCount(), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.SIZED);
            this.rows = rows;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Row> action) {
            Optional<RawRow> row = next();
            while (row.isPresent()
                    && (row.get().number() <= headingRow() || row.get().isBlank())) {
                row = next();
            }
            row.map(reader::read).ifPresent(action);
            return row.isPresent();
        }

        private Optional<RawRow> next() {
            try {
                return rows.next();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
