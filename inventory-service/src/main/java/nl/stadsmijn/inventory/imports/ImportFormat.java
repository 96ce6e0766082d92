package nl.stadsmijn.inventory.imports;

import java.util.Arrays;
import java.util.Optional;
import nl.stadsmijn.inventory.table.TableKind;

/** A kind of file that elements can be imported from. */
public enum ImportFormat {
    IFC("application/x-step", "an IFC file, which begins with 'ISO-10303-21;'"),
    IFCZIP("application/zip", "a zip archive with an IFC file in it"),
    CSV(TableKind.CSV_TYPE, "a table as text"),
    XLSX(TableKind.XLSX_TYPE, "an Excel workbook (.xlsx)");

    private final String mediaType;
    private final String description;

    ImportFormat(String mediaType, String description) {
        this.mediaType = mediaType;
        this.description = description;
    }

    /** @param type a media type without parameters */
    static Optional<ImportFormat> of(String type) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equalsIgnoreCase(type))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    boolean isTable() {
        return this == CSV || this == XLSX;
    }

    /** What the first bytes already tell. @return why this can't be such a file; empty if it can */
    Optional<String> refusal(byte[] start) {
        var content = FileStart.of(start);
        if (content.couldBe(this)) {
            return Optional.empty();
        }
        var looksLike = content.format()
                .map(other -> "This is %s: send it as %s.".formatted(other.description, other.mediaType))
                .orElse("This is %s.".formatted(content.description()));
        return Optional.of(looksLike + " As %s goes %s.".formatted(mediaType, description));
    }
}
