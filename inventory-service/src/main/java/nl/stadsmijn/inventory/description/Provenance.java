package nl.stadsmijn.inventory.description;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where it comes from and how old it is; of the building as a whole the donor tells.
 *
 * @param origin how it came or comes free
 * @param buildYear when it was made, where that is not the donor's year
 * @param predecessorLotId the lot that was applied here: by it the passport of the earlier life is found
 */
@Schema(examples = "{\"origin\":\"DEINSTALLATION\",\"wasteStatus\":\"NON_WASTE\",\"buildYear\":1996}")
public record Provenance(
        Origin origin,
        WasteStatus wasteStatus,
        @Min(1000) @Max(2100) Integer buildYear,

        @Schema(description = "When it was put in.") LocalDate installedOn,

        @Schema(
                description =
                        "Id of the lot, or passport, that it was before it was put in here; absent if that is not known.")
        UUID predecessorLotId)
        implements DescriptionGroup {

    /** How it came or comes free. */
    @Schema(name = "ReleaseOrigin")
    public enum Origin {
        DEINSTALLATION,
        DEMOLITION,
        OFFCUT,
        SURPLUS,
        UNKNOWN
    }

    /** What it is in law. */
    @Schema(name = "WasteStatus")
    public enum WasteStatus {
        NON_WASTE,
        WASTE,
        /** It was waste, and has ceased to be (Directive 2008/98/EC, art. 6). */
        END_OF_WASTE,
        UNKNOWN
    }

    /** Of used products only deinstalled ones never were waste (Regulation (EU) 2024/3110 on construction products). */
    public boolean contradictsItself() {
        return wasteStatus == WasteStatus.NON_WASTE && origin == Origin.DEMOLITION;
    }
}
