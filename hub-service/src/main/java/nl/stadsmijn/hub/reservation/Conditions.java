package nl.stadsmijn.hub.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import nl.stadsmijn.hub.scheme.Schemes;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;

/**
 * What people may make a reservation depend on. What a deal asks is not checked again: matching-service did, and this service may hear of a scheme a moment
 * later than that one.
 */
@ApplicationScoped
class Conditions {

    /** There are few schemes; so many are named to somebody who wrote another. */
    private static final int NAMED = 10;

    private final Schemes schemes;
    private final Clock clock;

    Conditions(Schemes schemes, Clock clock) {
        this.schemes = schemes;
        this.clock = clock;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if the condition can never come true: there is no such scheme, so that stock would be held for
     *     nothing until the day, or the day has passed, so that the reservation would dissolve at once
     */
    void check(Condition condition) {
        var violations = new ArrayList<Violation>();
        if (!schemes.exists(condition.scheme())) {
            violations.add(new Violation(
                    "condition.scheme",
                    "UNKNOWN_SCHEME",
                    "must be the key of a scheme of GET /schemes; " + known(condition.scheme()),
                    condition.scheme()));
        }
        if (condition.before().isBefore(LocalDate.now(clock))) {
            violations.add(new Violation(
                    "condition.before",
                    "IN_THE_PAST",
                    "must be today or later",
                    condition.before().toString()));
        }
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
    }

    private String known(String wrong) {
        var nearest = schemes.nearest(wrong, NAMED);
        return nearest.isEmpty() ? "none is known yet" : "nearest: " + String.join(", ", nearest);
    }
}
