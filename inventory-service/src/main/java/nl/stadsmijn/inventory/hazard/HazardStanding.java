package nl.stadsmijn.inventory.hazard;

import nl.stadsmijn.inventory.description.Hazard;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How it stands with a hazard in a donor. */
@Schema(
        name = "HazardStanding",
        description =
                "BY_CODE: inventoried under a Eural code of hazardous waste (*), and no substance is said to be present or suspected. REMOVED: left under such a code.")
public enum HazardStanding {
    ABSENT_TESTED,
    ABSENT_PRESUMED,
    SUSPECTED,
    PRESENT,
    BY_CODE,
    REMOVED;

    static HazardStanding of(Hazard.Status said) {
        return switch (said) {
            case ABSENT_TESTED -> ABSENT_TESTED;
            case ABSENT_PRESUMED -> ABSENT_PRESUMED;
            case SUSPECTED -> SUSPECTED;
            case PRESENT -> PRESENT;
        };
    }

    /** Whether there is, may be or was something; the others say that there is nothing. */
    public boolean isFound() {
        return switch (this) {
            case ABSENT_TESTED, ABSENT_PRESUMED -> false;
            case SUSPECTED, PRESENT, BY_CODE, REMOVED -> true;
        };
    }
}
