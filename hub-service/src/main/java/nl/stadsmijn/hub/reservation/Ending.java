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
    /** There was less than expected, others came first, and nothing was left; or it was a deal's, and no longer all of it was there. */
    CUT_BACK,
    /** A deal asked for it and it never began. */
    REFUSED
}
