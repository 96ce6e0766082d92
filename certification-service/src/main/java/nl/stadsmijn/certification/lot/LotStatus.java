package nl.stadsmijn.certification.lot;

/** How good a lot is known to be, now. */
public enum LotStatus {
    /** Nothing is known; so is every lot to begin with. */
    UNCERTIFIED,
    /** A batch wants it held for inspection; the ledger has not answered for all of the batch. */
    HOLD_REQUESTED,
    IN_ASSESSMENT,
    CERTIFIED,
    REJECTED,
    REVOKED,
    EXPIRED
}
