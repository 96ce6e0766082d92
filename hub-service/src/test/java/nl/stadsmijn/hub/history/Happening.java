package nl.stadsmijn.hub.history;

/**
 * A kind of thing that can happen to the ledger. Beans of this type take part in every random history ({@link LedgerHistoryTest}): who adds a feature that changes
 * lots adds one, which does it by the real service and has the model follow.
 */
public interface Happening {

    /** Does it once, to what the dice choose, or nothing if there is nothing that it could be done to. */
    void happen(World world);

    /** How often it comes about, beside the others' 10. */
    default int weight() {
        return 10;
    }
}
