package nl.stadsmijn.hub.stock;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an amount of a lot comes from, is, or has gone to. Each is a balance of its own; a movement goes from one to another. */
@Schema(name = "LedgerAccountName")
public enum Account {
    /** Claimed by a survey or a listing. */
    LISTED(Side.SOURCE),
    /** Counted above what was known. */
    FOUND(Side.SOURCE),
    FROM_PARENTS(Side.SOURCE),
    /** Still in the donor. */
    EXPECTED(Side.HELD),
    ON_HAND(Side.HELD),
    IN_TRANSIT(Side.HELD),
    TO_CHILDREN(Side.GONE),
    DELIVERED(Side.GONE),
    WRITTEN_OFF(Side.GONE);

    /** Everything that came in is either held or gone: the sums of sources equal the sums of the others. */
    enum Side {
        SOURCE,
        HELD,
        GONE
    }

    private final Side side;

    Account(Side side) {
        this.side = side;
    }

    Side side() {
        return side;
    }
}
