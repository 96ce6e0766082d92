package nl.stadsmijn.inventory.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The one place that time comes from; tests put another clock here. */
class Clocks {

    /** Its zone is for rules about days; instants are UTC whatever the zone. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Amsterdam"));
    }
}
