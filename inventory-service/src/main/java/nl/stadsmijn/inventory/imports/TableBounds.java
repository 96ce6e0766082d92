package nl.stadsmijn.inventory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import nl.stadsmijn.tabular.TableLimits;
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

    TableLimits limits() {
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
