package nl.stadsmijn.inventory.table;

import java.io.IOException;
import java.io.OutputStream;
import nl.stadsmijn.tabular.CsvOptions;
import nl.stadsmijn.tabular.TableWriter;
import nl.stadsmijn.tabular.XlsxOptions;

/** A kind of file that holds a table. */
public enum TableKind {
    CSV(TableKind.CSV_TYPE, "csv"),
    XLSX(TableKind.XLSX_TYPE, "xlsx");

    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;
    private final String extension;

    TableKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** CSV in Dutch is what Excel in Dutch opens as it is; in English what programs expect. */
    public TableWriter writer(OutputStream out, TableLanguage language, String sheet) throws IOException {
        return switch (this) {
            case CSV ->
                TableWriter.csv(
                        out,
                        switch (language) {
                            case nl -> CsvOptions.dutch();
                            case en -> CsvOptions.plain();
                        });
            case XLSX -> TableWriter.xlsx(out, XlsxOptions.named(sheet));
        };
    }
}
