package nl.stadsmijn.hub.storage;

/** The rungs of the ladder, in order: a lot only goes up. */
public enum StorageState {
    STORED,
    WARNED,
    PRESSING,
    FINAL,
    OVERDUE;

    private static final int WARNED_FROM = 60;
    private static final int PRESSING_FROM = 30;
    private static final int FINAL_FROM = 7;

    /** @param daysLeft whole calendar days from today to the deadline; 0 on the day itself, negative once it has passed */
    static StorageState at(long daysLeft) {
        if (daysLeft < 0) {
            return OVERDUE;
        }
        if (daysLeft <= FINAL_FROM) {
            return FINAL;
        }
        if (daysLeft <= PRESSING_FROM) {
            return PRESSING;
        }
        return daysLeft <= WARNED_FROM ? WARNED : STORED;
    }
}
