package nl.stadsmijn.inventory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import nl.stadsmijn.inventory.table.ElementColumns;
import nl.stadsmijn.tabular.Refusal;
import nl.stadsmijn.tabular.Table;
import nl.stadsmijn.tabular.TableException;
import nl.stadsmijn.tabular.TableLimits;
import nl.stadsmijn.tabular.TableReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large a table may be that is imported. */
@ApplicationScoped
class TableBounds {

    private final long mostBytes;
    private final int mostRows;
    private final int mostColumns;

    TableBounds(
            @ConfigProperty(name = "stadsmijn.imports.most-bytes", defaultValue = "209715200") long mostBytes,
            @ConfigProperty(name = "stadsmijn.imports.most-rows", defaultValue = "300000") int mostRows,
            @ConfigProperty(name = "stadsmijn.imports.most-columns", defaultValue = "1000") int mostColumns) {
        this.mostBytes = mostBytes;
        this.mostRows = mostRows;
        this.mostColumns = mostColumns;
    }

    /** Opens a table; its name alone makes an element, so where no row has two headings, one will do. @throws TableException if it is none */
    Table open(Path file) throws IOException {
        try {
            return new TableReader(ElementColumns.COLUMNS, limits()).open(file);
        } catch (TableException refused) {
            if (refused.refusal().code() != Refusal.Code.NO_HEADINGS) {
                throw refused;
            }
            return new TableReader(ElementColumns.COLUMNS.recognisedBy(1), limits()).open(file);
        }
    }

    private TableLimits limits() {
        var usual = TableLimits.defaults();
        return new TableLimits(
                mostBytes,
                usual.maxUnpackedBytes(),
                usual.maxZipRatio(),
                usual.maxZipEntries(),
                mostRows,
                mostColumns,
                usual.maxCellCharacters(),
                usual.maxRowCharacters());
    }
}
