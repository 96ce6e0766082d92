package nl.stadsmijn.hub.storage;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.stadsmijn.hub.description.WasteStatus;

/**
 * What the law lets a lot be stored as. Where waste is stored for longer, the place is a landfill: Directive 1999/31/EC, art. 2(g) excepts storage "for a period
 * less than three years" before recovery and "less than one year" before disposal.
 */
public enum LegalStorage {
    /** Not waste: the hub's own horizon is all there is. */
    PRODUCT(0),
    WASTE_BEFORE_RECOVERY(3),
    WASTE_BEFORE_DISPOSAL(1);

    /** Preparing for reuse, recycling and energy recovery are all recovery: Directive 2008/98/EC, art. 3(15) and annex II. */
    private static final Set<String> RECOVERY = Set.of("R3", "R4", "R5", "R6", "R7", "R8", "R9");

    private final int years;

    LegalStorage(int years) {
        this.years = years;
    }

    /**
     * @param wasteStatus as inventory-service describes it; null where nobody said
     * @param strategy the R-strategy that is intended; waste for which there is none is not known to be recovered
     */
    public static LegalStorage of(WasteStatus wasteStatus, String strategy) {
        if (wasteStatus != WasteStatus.WASTE) {
            return PRODUCT;
        }
        return strategy != null && RECOVERY.contains(strategy) ? WASTE_BEFORE_RECOVERY : WASTE_BEFORE_DISPOSAL;
    }

    /** The last day that it may be stored, counted from its first in any hub; none where the law sets no limit. */
    public Optional<LocalDate> lastDay(LocalDate firstStored) {
        return years == 0
                ? Optional.empty()
                : Optional.of(firstStored.plusYears(years).minusDays(1));
    }
}
