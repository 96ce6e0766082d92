package nl.stadsmijn.inventory.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.stadsmijn.inventory.evidence.ReportReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One survey of one donor.
 *
 * @param organisationId who keeps it; holder of its lots at the start
 * @param asbestosReport reference of the asbestos report, or null
 * @param listedAt when something of it was first offered that lay on the site already; null if nothing was
 */
public record Inventory(
        UUID id,
        long version,
        UUID donorId,
        UUID organisationId,
        Stage stage,
        Status status,
        LocalDate surveyedOn,
        String asbestosReport,
        Instant publishedAt,
        Instant listedAt,
        Instant closedAt) {

    /** What can't be looked up is no reference. */
    static final String REFERENCE = "[\\s\\S]*[\\p{L}\\p{N}][\\s\\S]*";

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    /** Where the instant stands in a UUIDv7, in milliseconds since 1970 (RFC 9562, 5.7). */
    private static final int INSTANT = 16;

    /** Whether anything of it was ever offered: from then on it is accounted for, also while the survey is a draft. */
    public boolean isOffered() {
        return publishedAt != null || listedAt != null;
    }

    public boolean hasAsbestosReport() {
        return ReportReference.isOne(asbestosReport);
    }

    /** The same with the reference of another report, or of none. */
    private Inventory withAsbestosReport(String other) {
        return new Inventory(
                id,
                version,
                donorId,
                organisationId,
                stage,
                status,
                surveyedOn,
                other,
                publishedAt,
                listedAt,
                closedAt);
    }

    /** Whether only the reference of the asbestos report differs, if anything does. */
    boolean isWithOtherReport(InventoryRequest request) {
        return InventoryRequest.of(withAsbestosReport(request.asbestosReport())).equals(request);
    }

    /** The day it was taken, or else the day it was begun here, which its id tells. */
    public LocalDate takenOn() {
        return surveyedOn != null
                ? surveyedOn
                : LocalDate.ofInstant(Instant.ofEpochMilli(id.getMostSignificantBits() >>> INSTANT), NETHERLANDS);
    }

    /** How deep the survey goes (DIN SPEC 91484). */
    @Schema(name = "InventoryStage")
    public enum Stage {
        PRE_CHECK,
        DETAILED
    }
}
