package nl.stadsmijn.certification.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The clock of the service. Its zone is that of rules about days; instants have none. */
class Clocks {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Amsterdam"));
    }
}
