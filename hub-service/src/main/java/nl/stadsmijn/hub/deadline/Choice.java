package nl.stadsmijn.hub.deadline;

/** What can be decided about a lot whose time runs out. */
enum Choice {
    /** Ask less for it. */
    SELL_DOWN,
    /** Move it to a hub that has room. */
    RELOCATE,
    /** Give it more time; once overdue with a firm reservation on it only. */
    EXTEND,
    /** Back to its owner. */
    RETURN,
    RECYCLE,
    SCRAP
}
