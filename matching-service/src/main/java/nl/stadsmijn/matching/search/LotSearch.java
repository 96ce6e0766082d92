package nl.stadsmijn.matching.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.matching.search.LotFilter.Facet;
import nl.stadsmijn.matching.search.LotFilter.Sort;
import nl.stadsmijn.matching.supply.ProductTypes.Meaning;
import nl.stadsmijn.matching.supply.SuppliedLot;

/** What an index of lots must be able to do; PostgreSQL is the one we have. */
interface LotSearch {

    /**
     * A search.
     *
     * @param meanings the product types that the filter's words may mean
     * @param today decides what is certified now
     */
    record Query(LotFilter filter, List<Meaning> meanings, LocalDate today) {}

    /** @param distanceKm from {@link LotFilter.Near}, of the place that is shown */
    record Hit(SuppliedLot lot, Optional<Double> distanceKm) {}

    /** @param value key of a product type or material, scheme or {@code none}, kind of location, or condition 1-6 or {@code unknown} */
    record Count(String value, long count) {}

    /** @param amounts one per unit, in the order of the units */
    record Sum(String productType, long lots, List<Amount> amounts) {}

    Page<Hit> find(Query query, Sort sort, PageRequest page);

    long count(Query query);

    Map<Facet, List<Count>> facets(Query query, Set<Facet> facets);

    List<Sum> sums(Query query);

    /** Those of these lots that the search finds, in no order. */
    List<UUID> among(Query query, Collection<UUID> lots);

    /** {@link #among}, whether or not anything is left of them. */
    List<UUID> amongKnown(Query query, Collection<UUID> lots);

    /** What is for sale of the same type and unit, most like it in its sizes first. */
    List<SuppliedLot> similar(SuppliedLot lot, int limit);
}
