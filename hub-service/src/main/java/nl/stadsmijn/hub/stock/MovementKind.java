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
    /** A whole lot became part of another: out of it. */
    MERGED_INTO,
    /** A whole lot became part of another: into that. */
    MERGED_FROM,
    /** Treated: out of what was treated. */
    TREATED_INTO,
    /** Treated: into what was made. */
    TREATED,
    /** Left over by a treatment, and gone; nobody said where to. */
    WASTED,
    /** Left over by a treatment, and brought to who uses it for what it was made for. */
    REUSED,
    /** Brought to who makes raw material of it. */
    RECYCLED,
    /** Brought to who burns it for its energy, or fills with it. */
    RECOVERED,
    /** Burnt without use, or dumped. */
    SCRAPPED,
    /** Taken in by a hub. */
    RECEIVED,
    /** On its way to a hub or a customer. */
    DISPATCHED,
    /** Another owner, wherever it lies. */
    TITLE_TRANSFERRED,
    /** Used up by a destructive test. */
    SAMPLED,
    /** Taken back by its owner, out of the hub; it can still be sold. */
    RETURNED,
    /** Handed over to its buyer, with title. */
    DELIVERED
}
