package nl.stadsmijn.matching.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.matching.search.LotSearch.Query;
import nl.stadsmijn.matching.supply.ProductTypes;

/** What filters mean and find, for features that keep them. */
@ApplicationScoped
public class Filters {

    private static final ZoneId CALENDAR = ZoneId.of("Europe/Amsterdam");

    private final LotSearch lots;
    private final ProductTypes productTypes;
    private final Clock clock;

    Filters(LotSearch lots, ProductTypes productTypes, Clock clock) {
        this.lots = lots;
        this.productTypes = productTypes;
        this.clock = clock;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming a product type that nobody knows, and the nearest that there are */
    public void check(LotFilter filter, String field) {
        var unknown = filter.productTypes().stream()
                .filter(type -> !productTypes.exists(type))
                .map(type -> new Violation(
                        field,
                        "UNKNOWN_PRODUCT_TYPE",
                        "is not a product type; nearest are: " + String.join(", ", productTypes.nearest(type)),
                        type))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.rules(unknown);
        }
    }

    /** Those of these lots that a filter finds at this moment, in no order. */
    public List<UUID> among(LotFilter filter, Collection<UUID> candidates) {
        return lots.among(query(filter), candidates);
    }

    /** The search that a filter stands for today: narrower product types count, and words are taken for product types first. */
    Query query(LotFilter filter) {
        var narrowed = filter.productTypes().isEmpty()
                ? filter
                : filter.withProductTypes(List.copyOf(productTypes.withNarrower(filter.productTypes())));
        var meanings = filter.words().map(productTypes::meantBy).orElse(List.of());
        return new Query(narrowed, meanings, today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CALENDAR);
    }
}
