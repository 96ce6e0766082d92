package nl.stadsmijn.inventory.imports;

/** Which jobs a worker takes. */
enum Lane {
    ALL,

    /** Files of a few thousand rows, done in seconds: beside the others, so that none waits for a large one of somebody else. */
    SMALL
}
