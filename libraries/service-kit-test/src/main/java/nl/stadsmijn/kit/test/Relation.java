package nl.stadsmijn.kit.test;

/** What the caller's organisation has to do with the object that an operation is about. */
public enum Relation {
    /** It is the caller's own. */
    OWN,
    /** It is another's, and the caller takes part in it, in the way that the authorization table names. */
    RELATED,
    /** It is another's, and the caller has no part in it. */
    OTHER
}
