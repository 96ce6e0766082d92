package nl.stadsmijn.hub.stock;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a lot may be used for.
 *
 * @param described inventory-service has said what it is; until then it is not for sale
 * @param quarantine why it may not leave; null when it may
 * @param inspection the hold for an assessment, or why it could not be placed; null without one
 */
public record Standing(boolean described, String quarantine, Inspection inspection) {

    /** @param refused why the hold that this batch asked for could not be placed; null when it is held */
    @Schema(name = "InspectionHold")
    public record Inspection(UUID batchId, String refused) {}

    public static Standing of(boolean described) {
        return new Standing(described, null, null);
    }

    /** Of a part that is split off: what keeps the whole from leaving keeps the part too. A hold for inspection is of the whole. */
    Standing ofPart(boolean partDescribed) {
        return new Standing(partDescribed, quarantine, null);
    }

    public boolean isHeld() {
        return inspection != null && inspection.refused() == null;
    }

    public boolean isForSale() {
        return described && quarantine == null;
    }

    public Standing asDescribed() {
        return new Standing(true, quarantine, inspection);
    }

    public Standing with(Inspection other) {
        return new Standing(described, quarantine, other);
    }

    public Standing quarantined(String reason) {
        return new Standing(described, reason, inspection);
    }
}
