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
    private final FilterWords words;
    private final Clock clock;

    Filters(LotSearch lots, ProductTypes productTypes, FilterWords words, Clock clock) {
        this.lots = lots;
        this.productTypes = productTypes;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Checks the keys of a filter that stands in a body.
     *
     * @param at the path of the filter in the body
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming each key that is in no list, and those most like it
     */
    public void check(LotFilter filter, String at) {
        var unknown = words.unknown(filter).stream()
                .map(key -> new Violation(at + "." + key.field(), key.code(), key.message(), key.value()))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.rules(unknown);
        }
    }

    /** Those of these lots that a filter finds at this moment, in no order. */
    public List<UUID> among(LotFilter filter, Collection<UUID> candidates) {
        return lots.among(query(filter), candidates);
    }

    /** Those of these lots that a filter is about, whenever they come free, and whether or not anything is left of them; in no order. */
    public List<UUID> about(LotFilter filter, Collection<UUID> candidates) {
        return lots.amongKnown(query(filter.wheneverAvailable()), candidates);
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
