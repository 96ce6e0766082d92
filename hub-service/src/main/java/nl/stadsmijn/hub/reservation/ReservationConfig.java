package nl.stadsmijn.hub.reservation;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The policy of reservations as who runs the platform sets it. What can't be meant ends the start. */
@ConfigMapping(prefix = "stadsmijn.hub.reservations")
interface ReservationConfig {

    /** How long an option lasts, and its extension: {@code 1h} to {@code 28d}. */
    @WithDefault("72h")
    Duration optionTime();

    /** Open options of an organisation. */
    @WithDefault("200")
    int mostOptions();

    /** Lots of which an organisation has something reserved. */
    @WithDefault("1000")
    int mostLots();

    /** Turns of an organisation on the same lot. */
    @WithDefault("3")
    int mostTurns();

    /** Within which those turns count. */
    @WithDefault("30d")
    Duration turnsWithin();

    /** What was held shorter does not count as a turn. */
    @WithDefault("24h")
    Duration aTurn();

    /** Makes the policy of it. */
    class Reader {

        @Produces
        @Singleton
        ReservationPolicy policy(ReservationConfig config) {
            return new ReservationPolicy(
                    config.optionTime(),
                    config.mostOptions(),
                    config.mostLots(),
                    config.mostTurns(),
                    config.turnsWithin(),
                    config.aTurn());
        }

        void check(@Observes StartupEvent started, ReservationPolicy policy) {
            // that it could be made is the check
        }
    }
}
