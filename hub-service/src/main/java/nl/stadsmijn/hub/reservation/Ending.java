package nl.stadsmijn.hub.reservation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a reservation ended. */
@Schema(name = "ReservationEnding")
public enum Ending {
    /** Delivered. */
    FULFILLED,
    /** Given back by its holder or its deal. */
    RELEASED,
    /** An option that nobody confirmed in time. */
    EXPIRED,
    /** Its condition was not met in time. */
    DISSOLVED,
    /** There was less than expected, and others came first. */
    CUT_BACK,
    /** A deal asked for it and it never began. */
    REFUSED
}
