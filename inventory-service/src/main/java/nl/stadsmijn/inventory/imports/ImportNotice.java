package nl.stadsmijn.inventory.imports;

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

    /** About something in a file without columns, or about all of it. */
    public ImportNotice(String field, String code, String message, String value) {
        this(field, null, code, message, value);
    }
}
