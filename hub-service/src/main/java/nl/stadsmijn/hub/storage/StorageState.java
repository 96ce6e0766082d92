package nl.stadsmijn.hub.storage;

/** The rungs of the ladder, in order: towards one deadline a lot only goes up. */
public enum StorageState {
    /** Nothing to be done yet. */
    STORED,
    /** Matching gives it precedence; saved searches and nearby hubs hear of it. */
    WARNED,
    /** Its owner is asked for a decision. */
    PRESSING,
    /** The last days. */
    FINAL,
    /** The deadline has passed: no extension without a firm reservation, and the hub's operator may dispose of it. */
    OVERDUE
}
