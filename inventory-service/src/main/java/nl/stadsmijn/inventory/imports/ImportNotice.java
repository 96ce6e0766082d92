package nl.stadsmijn.inventory.imports;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that a person should know of a row or of the whole file.
 *
 * @param field the field of the element it is about, or null
 * @param heading of the table's column it is about, as the file has it, or null
 * @param code stable, for programs
 * @param value what the file said, or null
 */
@Schema(
        name = "ImportNotice",
        examples =
                "{\"field\":\"harvestable\",\"code\":\"NOT_HARVESTABLE\",\"message\":\"Cast in place: it can't be taken out whole.\"}")
public record ImportNotice(String field, String heading, String code, String message, String value) {

    private static final int SHOWN = 120;
    private static final int MOST = 100;

    /** About something in a file without columns, or about all of it. */
    public ImportNotice(String field, String code, String message, String value) {
        this(field, null, code, message, value);
    }

    /** The first hundred of these; the last of them tells how many more there are. */
    static List<ImportNotice> atMost(List<ImportNotice> notices) {
        if (notices.size() <= MOST) {
            return notices;
        }
        var shown = new ArrayList<>(notices.subList(0, MOST - 1));
        shown.add(new ImportNotice(
                null, "MORE", "There are %d more notices like these.".formatted(notices.size() - shown.size()), null));
        return shown;
    }

    /** A value as it fits into a notice. */
    static String shortened(String value) {
        return value == null || value.length() <= SHOWN ? value : value.substring(0, SHOWN - 1) + "…";
    }
}
