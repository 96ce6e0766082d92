package nl.stadsmijn.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** The one place that time comes from; tests put another clock here. */
class Clocks {

    /** Its zone is for rules about days; instants are UTC whatever the zone. As fine as the database keeps: microseconds. */
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.system(ZoneId.of("Europe/Amsterdam")), Duration.ofNanos(1000));
    }
}
