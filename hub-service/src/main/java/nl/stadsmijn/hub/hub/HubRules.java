package nl.stadsmijn.hub.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.stadsmijn.hub.producttype.ProductTypes;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;

/** What must be true of a hub besides what its form says. */
@ApplicationScoped
class HubRules {

    private static final int NAMED = 3;

    private final ProductTypes productTypes;
    private final Clock clock;

    HubRules(ProductTypes productTypes, Clock clock) {
        this.clock = clock;
        this.productTypes = productTypes;
    }

    /**
     * @param knownUntil its last day as it was; null if it had none. A hub whose day has passed can still be corrected
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming all that is wrong
     */
    void check(HubRequest request, LocalDate knownUntil) {
        var violations = new ArrayList<Violation>();
        var until = request.temporaryUntil();
        var today = LocalDate.now(clock);
        if (until != null && until.isBefore(today) && !until.equals(knownUntil)) {
            violations.add(new Violation(
                    "temporaryUntil",
                    "IN_THE_PAST",
                    "must be %s or later: its last day, in the Netherlands".formatted(today),
                    until));
        }
        if (request.openingHours() != null) {
            violations.addAll(request.openingHours().violations());
        }
        violations.addAll(unknownTypes(request));
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
    }

    private List<Violation> unknownTypes(HubRequest request) {
        Map<String, String> named = new LinkedHashMap<>();
        name("acceptedProductTypes", request.acceptedProductTypes(), named);
        if (request.storage() != null) {
            var groups = request.storage().groupKeys();
            for (var index = 0; index < groups.size(); index++) {
                named.put("storage.productGroups[%d].productType".formatted(index), groups.get(index));
            }
        }
        if (request.acceptance() != null) {
            var evidence = request.acceptance().evidence();
            for (var index = 0; index < evidence.size(); index++) {
                name(
                        "acceptance.evidence[%d].productTypes".formatted(index),
                        evidence.get(index).productTypes(),
                        named);
            }
        }
        var unknown = productTypes.unknown(new HashSet<>(named.values()));
        return named.entrySet().stream()
                .filter(each -> unknown.contains(each.getValue()))
                .map(each -> new Violation(
                        each.getKey(),
                        "UNKNOWN_PRODUCT_TYPE",
                        "must be the key of a product type of GET /product-types; " + known(each.getValue()),
                        each.getValue()))
                .toList();
    }

    private static void name(String field, List<String> keys, Map<String, String> named) {
        for (var index = 0; keys != null && index < keys.size(); index++) {
            named.put("%s[%d]".formatted(field, index), keys.get(index));
        }
    }

    private String known(String wrong) {
        var nearest = productTypes.nearest(wrong, NAMED);
        return nearest.isEmpty() ? "none is known yet" : "nearest: " + String.join(", ", nearest);
    }
}
