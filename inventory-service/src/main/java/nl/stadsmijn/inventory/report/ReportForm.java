package nl.stadsmijn.inventory.report;

import java.util.Arrays;
import java.util.Optional;
import nl.stadsmijn.inventory.table.TableKind;

/** In which form a report can be had. */
enum ReportForm {
    PDF(ReportForm.PDF_TYPE),
    XLSX(TableKind.XLSX_TYPE);

    static final String PDF_TYPE = "application/pdf";

    private final String mediaType;

    ReportForm(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<ReportForm> named(String name) {
        return Arrays.stream(values())
                .filter(form -> form.extension().equals(name))
                .findFirst();
    }
}
