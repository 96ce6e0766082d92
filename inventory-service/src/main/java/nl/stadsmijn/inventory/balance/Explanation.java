package nl.stadsmijn.inventory.balance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why material is in no destination.
 *
 * @param departure with {@code WRITTEN_OFF}: the kind of the ledger's movement, such as {@code LOST} or {@code SAMPLED}; else null
 * @param reason in the words of who reported it; null if nobody gave one
 */
public record Explanation(Kind kind, String departure, String reason) {

    Explanation(Kind kind, String reason) {
        this(kind, null, reason);
    }

    /** Kinds of differences. */
    @Schema(name = "DifferenceKind")
    public enum Kind {
        /** Broken or not there at the harvest, or left behind at closure. */
        LOST,
        /** Taken back from the inventory. */
        WITHDRAWN,
        /** It could not be taken out as it was, and nobody reported where it went. */
        NOT_HARVESTABLE,
        /** The inventory was closed without a word of it. */
        LEFT_BEHIND,
        /** Written off after the harvest: missing at a count, used up by a test. */
        WRITTEN_OFF,
        /** More was weighed at receivers than was worked out from the inventory; below 0. */
        WEIGHED_MORE,
        /** It left under another Eural code than it was inventoried under, which is the reason; the line of that code has the same mass below 0. */
        LEFT_UNDER_OTHER_CODE,
        /** The other side of it: it was inventoried under the Eural code that is the reason; below 0. */
        INVENTORIED_UNDER_OTHER_CODE
    }
}
