package nl.stadsmijn.hub.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.description.Descriptions;
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
    private final Descriptions descriptions;
    private final Clock clock;

    Conditions(Schemes schemes, Descriptions descriptions, Clock clock) {
        this.schemes = schemes;
        this.descriptions = descriptions;
        this.clock = clock;
    }

    /**
     * @param lots in which the reservation lies
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if the condition can never come true, so that stock would be held for nothing until the day: there is no such
     *     scheme, it is for other product types, or the day is not still to come
     */
    void check(Condition condition, Set<UUID> lots) {
        var violations = new ArrayList<Violation>();
        scheme(condition, lots).ifPresent(violations::add);
        var today = LocalDate.now(clock);
        if (!condition.before().isAfter(today)) {
            violations.add(new Violation(
                    "condition.before",
                    "IN_THE_PAST",
                    "must be later than today, %s".formatted(today),
                    condition.before().toString()));
        }
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
    }

    private Optional<Violation> scheme(Condition condition, Set<UUID> lots) {
        var key = condition.scheme();
        return schemes.find(key)
                .map(scheme -> otherwise(scheme, lots))
                .orElseGet(() -> Optional.of(new Violation(
                        "condition.scheme",
                        "UNKNOWN_SCHEME",
                        "must be the key of a scheme of GET /schemes; " + known(key),
                        key)));
    }

    private Optional<Violation> otherwise(Schemes.Known scheme, Set<UUID> lots) {
        return descriptions.known(lots).values().stream()
                .filter(lot -> !scheme.mayBeFor(lot.productType()))
                .min(Comparator.comparing(Description::lotId))
                .map(lot -> new Violation(
                        "condition.scheme",
                        "WRONG_PRODUCT_TYPE",
                        "must be a scheme for %s, which lot %s is; this one is for %s"
                                .formatted(
                                        lot.productType(),
                                        lot.lotId(),
                                        scheme.productTypes().stream().sorted().collect(Collectors.joining(", "))),
                        scheme.key()));
    }

    private String known(String wrong) {
        var nearest = schemes.nearest(wrong, NAMED);
        return nearest.isEmpty() ? "none is known yet" : "nearest: " + String.join(", ", nearest);
    }
}
