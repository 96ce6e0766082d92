package nl.stadsmijn.hub.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** Keeps an organisation from holding more than is good for others. */
@ApplicationScoped
class Limits {

    private final HoldingsRepository holdings;
    private final ReservationPolicy policy;
    private final Clock clock;

    Limits(HoldingsRepository holdings, ReservationPolicy policy, Clock clock) {
        this.holdings = holdings;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * What is seen before the organisation reserves of these lots. Runs in the transaction of the reservation, before it locks anything. What others do for the same
     * organisation at the same time can't be seen, so near a limit they go one after the other; far from it they need not wait for each other.
     */
    Seen look(UUID holder, Set<UUID> lots) {
        var seen = holdings.of(holder, lots, clock.instant());
        if (policy.isNear(seen.holdings(), lots.size())) {
            holdings.oneAtATime(holder);
            seen = holdings.of(holder, lots, clock.instant());
        }
        return seen;
    }

    /**
     * @param lots so many lots are wanted
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 naming the limit, how much of it is used, and when it frees
     */
    void check(Seen seen, int lots) {
        policy.limit(seen.holdings(), lots).ifPresent(reached -> {
            throw Refusals.limit(reached);
        });
    }
}
