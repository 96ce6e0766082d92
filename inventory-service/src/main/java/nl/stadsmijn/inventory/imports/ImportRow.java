package nl.stadsmijn.inventory.imports;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.json.Json;

/**
 * What became of one thing in the file. Nothing in a file is without a row.
 *
 * @param row from 1, in the order of the file; of a table as a spreadsheet program numbers it
 * @param externalId the sender's own id of the element, or null
 * @param elementId the element that it is, with others like it, a part of; null if there is none, or in a dry run
 */
@Schema(name = "ImportRow")
public record ImportRow(
        int row,
        String externalId,
        String globalId,
        String name,
        String ifcClass,
        Outcome outcome,
        UUID elementId,
        @Json List<ImportNotice> notices) {

    /** What was done with it. */
    @Schema(name = "ImportOutcome")
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }
}
