package nl.stadsmijn.hub.deadline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be decided about a lot whose time runs out. */
@Schema(name = "StorageChoice")
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
