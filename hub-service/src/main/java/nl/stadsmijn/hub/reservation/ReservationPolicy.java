package nl.stadsmijn.hub.reservation;

import java.time.Duration;
import java.time.Instant;

/** How long an option lasts. */
final class ReservationPolicy {

    /** An option's time, and that of its one extension. */
    static final Duration OPTION = Duration.ofHours(72);

    private ReservationPolicy() {}

    static Instant expiry(Instant now) {
        return now.plus(OPTION);
    }

    /** An extension counts from the end it had, so that asking early costs nothing. */
    static Instant extended(Instant expiresAt) {
        return expiresAt.plus(OPTION);
    }
}
