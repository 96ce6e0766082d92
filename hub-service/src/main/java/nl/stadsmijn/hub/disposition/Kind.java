package nl.stadsmijn.hub.disposition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of it. */
@Schema(name = "DispositionKind")
enum Kind {
    /** Its owner asks less for it. */
    SELL_DOWN(false),
    /** It moves to a hub that has room. */
    RELOCATE(false),
    /** Its owner takes it back; it can still be sold, and taken in again. */
    RETURN(true),
    /** A receiver makes material of it. */
    RECYCLE(true),
    /** A receiver burns or dumps it. */
    SCRAP(true);

    private final boolean leaves;

    Kind(boolean leaves) {
        this.leaves = leaves;
    }

    /** Whether it leaves the hub by this, so that the hub carries it out. */
    boolean leaves() {
        return leaves;
    }

    /** Whether it is nothing but material, or nothing, afterwards. */
    boolean isReceived() {
        return this == RECYCLE || this == SCRAP;
    }
}
