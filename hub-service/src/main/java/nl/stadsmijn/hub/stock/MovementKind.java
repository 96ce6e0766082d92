package nl.stadsmijn.hub.stock;

/** What happened, in the field's words. */
public enum MovementKind {
    /** A survey or a listing claims it. */
    LISTED,
    /** The claim was taken back. */
    WITHDRAWN,
    /** Taken out of the donor; it stands on the site. */
    HARVESTED,
    /** Broken or missing. */
    LOST,
    /** Counted above what was known. */
    FOUND,
    /** A part became a lot of its own: out of the parent. */
    SPLIT_OFF,
    /** A part became a lot of its own: into the child. */
    SPLIT_FROM,
    /** Taken in by a hub. */
    RECEIVED,
    /** Used up by a destructive test. */
    SAMPLED,
    /** Taken back by its owner, out of the hub; it can still be sold. */
    RETURNED,
    /** Gone to a receiver who makes material of it. */
    RECYCLED,
    /** Gone to a receiver who burns or dumps it. */
    SCRAPPED,
    /** Handed over to its buyer, with title. */
    DELIVERED
}
