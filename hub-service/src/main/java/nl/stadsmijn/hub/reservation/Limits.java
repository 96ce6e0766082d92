package nl.stadsmijn.hub.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
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
     * Runs in the transaction of the reservation, before it locks anything. What others do for the same organisation at the same time can't be seen, so near a limit
     * they go one after the other; far from it they need not wait for each other.
     *
     * @return options of anybody on these lots whose time has passed
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 naming the limit, how much of it is used, and when it frees
     */
    List<UUID> check(UUID holder, List<UUID> lots) {
        var seen = holdings.of(holder, lots, clock.instant());
        if (policy.isNear(seen.holdings(), lots.size())) {
            holdings.oneAtATime(holder);
            seen = holdings.of(holder, lots, clock.instant());
        }
        policy.limit(seen.holdings(), lots.size()).ifPresent(reached -> {
            throw Refusals.limit(reached);
        });
        return seen.due();
    }
}
