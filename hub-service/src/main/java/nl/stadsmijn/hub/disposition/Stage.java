package nl.stadsmijn.hub.disposition;

/** How far a part of a decision has come. */
enum Stage {
    /** It lies in the hub where it was decided, and can be carried out, or is withdrawn with its decision. */
    OPEN,
    /** On its way: to the hub that it moves to, or elsewhere with a part that was shipped. What comes back is open again. */
    UNDER_WAY,
    /** Carried out. */
    DONE,
    /** Something else was made of it. */
    TREATED,
    /** It has gone otherwise, or is another's. */
    LAPSED
}
