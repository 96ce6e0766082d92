package nl.stadsmijn.inventory.receiver;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a receiver does with what it takes in: the waste hierarchy from above downwards (Directive 2008/98/EC, art. 4). */
@Schema(name = "Processing")
public enum Processing {
    /** Used again for what it was made for, after checking, cleaning or repair if need be. */
    REUSE,
    /** Made into new material, for the same or another purpose. */
    RECYCLING,
    /** Another useful end: energy, backfilling. */
    RECOVERY,
    /** Burnt without use of the energy. */
    INCINERATION,
    LANDFILL
}
