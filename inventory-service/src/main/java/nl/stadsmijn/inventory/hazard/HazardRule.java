package nl.stadsmijn.inventory.hazard;

import java.util.ArrayList;
import java.util.List;
import nl.stadsmijn.inventory.code.WasteCodes;
import nl.stadsmijn.inventory.description.Hazard;

/**
 * What is known of hazards in a donor: all that was said of a substance, and what a code says. The asterisk of the list of waste (decision 2000/532/EC) says that material is hazardous,
 * whatever was said, or not said, of the element. One rule for the list and for the report.
 */
final class HazardRule {

    private HazardRule() {}

    /** @param substance null if only the code says it; @param reportReference null if nobody named one */
    record Finding(String substance, HazardStanding standing, String reportReference) {}

    /**
     * Of an element: what was said, in that order, and last its code, unless a substance is named that explains it.
     *
     * @param eural as it was inventoried; null if nobody said
     */
    static List<Finding> ofElement(List<Hazard> said, String eural) {
        var findings = new ArrayList<Finding>();
        said.forEach(one ->
                findings.add(new Finding(one.substance(), HazardStanding.of(one.status()), one.reportReference())));
        if (WasteCodes.isHazardous(eural) && said.stream().noneMatch(Hazard::forbidsSale)) {
            findings.add(new Finding(null, HazardStanding.BY_CODE, null));
        }
        return List.copyOf(findings);
    }

    /** Whether what left counts. @param eural the code under which it left; null if nobody told */
    static boolean isRemoved(String eural) {
        return WasteCodes.isHazardous(eural);
    }
}
