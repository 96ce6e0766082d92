package nl.stadsmijn.hub;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The service's time, which tests move. */
@Singleton
@Alternative
@Priority(1)
public class SettableClock extends Clock {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private volatile Duration ahead = Duration.ZERO;

    /** Moves on, for good. */
    public void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    /** Noon of that day. */
    public void reach(LocalDate day) {
        ahead = Duration.between(
                Instant.now(), day.atTime(LocalTime.NOON).atZone(AMSTERDAM).toInstant());
    }

    /** As late as it is. */
    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return AMSTERDAM;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("one zone is enough for tests");
    }
}
