package nl.stadsmijn.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads tables from CSV and XLSX; which of the two a file is, is told by its content. Immutable.
 *
 * <pre>{@code
 * try (Table table = new TableReader(columns).open(path);
 *         Stream<Row> rows = table.rows()) {
 *     rows.forEach(row -> … row.get(LENGTH) … row.problems());
 * }
 * }</pre>
 */
public final class TableReader {

    private final Columns columns;
    private final TableLimits limits;
    private final String sheet;

    public TableReader(Columns columns) {
        this(columns, TableLimits.defaults());
    }

    public TableReader(Columns columns, TableLimits limits) {
        this(columns, limits, null);
    }

    private TableReader(Columns columns, TableLimits limits, String sheet) {
        this.columns = columns;
        this.limits = limits;
        this.sheet = sheet;
    }

    /** One that reads the sheet of this name from workbooks, not the first visible one. */
    public TableReader sheet(String name) {
        return new TableReader(columns, limits, name);
    }

    /**
     * Goes through the file once and tells what it is. The file must stay as it is until the table is closed.
     *
     * @throws TableException when it is refused, see {@link Refusal}
     * @throws IOException when the disk fails
     */
    public Table open(Path file) throws IOException {
        return open(new InputFile(file, false));
    }

    /**
     * As {@link #open(Path)}, by way of a temporary file, which goes with the table. The stream is read to its end, or to the largest size that
     * is taken, and is not closed.
     */
    public Table open(InputStream in) throws IOException {
        return open(InputFile.copyOf(in, limits));
    }

    private Table open(InputFile file) throws IOException {
        TableSource source = null;
        try {
            source = source(file);
            return new Table(source, Survey.of(source, columns));
        } catch (IOException | RuntimeException | Error failure) {
            closeAfter(failure, source == null ? file : source);
            throw failure;
        }
    }

    private static void closeAfter(Throwable failure, Closeable open) {
        try {
            open.close();
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
    }

    private TableSource source(InputFile file) throws IOException {
        if (Files.size(file.path()) > limits.maxBytes()) {
            throw TableException.tooLarge(Refusal.TooLarge.Limit.BYTES, limits.maxBytes(), 0);
        }
        FileKind kind = FileKind.of(file.head());
        return switch (kind) {
            case ZIP -> XlsxSource.open(file, Optional.ofNullable(sheet), limits);
            case TEXT -> CsvSource.open(file, columns, limits);
            default -> throw new TableException(new Refusal.WrongKind(kind));
        };
    }
}
