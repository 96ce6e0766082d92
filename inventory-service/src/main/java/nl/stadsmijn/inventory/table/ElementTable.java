package nl.stadsmijn.inventory.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import nl.stadsmijn.tabular.Cell;
import nl.stadsmijn.tabular.TableWriter;

/** Writes elements as a table, one at a time. To be closed; what it writes to stays open. */
public final class ElementTable implements Closeable {

    private final TableWriter writer;

    /** Begins a table with its headings. */
    public ElementTable(TableKind kind, TableLanguage language, OutputStream out) throws IOException {
        writer = kind.writer(out, language, language == TableLanguage.en ? "Elements" : "Elementen");
        writer.headings(ElementColumns.COLUMNS.headings(language.locale()).stream()
                .map(Cell::text)
                .toList());
    }

    public void add(TableElement element) throws IOException {
        writer.row(ElementColumns.cells(element));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
