package nl.stadsmijn.matching.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.matching.search.LotFilter.Facet;
import nl.stadsmijn.matching.search.LotFilter.Sort;
import nl.stadsmijn.matching.search.LotSearch.Count;
import nl.stadsmijn.matching.search.LotSearch.Hit;
import nl.stadsmijn.matching.search.LotSearch.Query;
import nl.stadsmijn.matching.search.LotViews.Aggregate;
import nl.stadsmijn.matching.search.LotViews.Aggregates;
import nl.stadsmijn.matching.search.LotViews.FacetCount;
import nl.stadsmijn.matching.search.LotViews.LotDetail;
import nl.stadsmijn.matching.search.LotViews.LotPage;
import nl.stadsmijn.matching.search.LotViews.SimilarLots;
import nl.stadsmijn.matching.search.LotViews.Understood;
import nl.stadsmijn.matching.supply.ProductType;
import nl.stadsmijn.matching.supply.ProductTypes;
import nl.stadsmijn.matching.supply.SuppliedLot;
import nl.stadsmijn.matching.supply.Supply;

/** Answers what there is. */
@ApplicationScoped
class SearchService {

    private static final int SIMILAR = 10;

    private final LotSearch lots;
    private final Supply supply;
    private final ProductTypes productTypes;
    private final Filters filters;
    private final FilterWords words;

    SearchService(LotSearch lots, Supply supply, ProductTypes productTypes, Filters filters, FilterWords words) {
        this.lots = lots;
        this.supply = supply;
        this.productTypes = productTypes;
        this.filters = filters;
        this.words = words;
    }

    /** How somebody looks: whether logged in, and the language of the labels. */
    record Viewer(String language) {}

    LotPage search(LotFilter filter, Sort sort, Set<Facet> facets, PageRequest page, Viewer viewer) {
        var query = query(filter);
        var found = lots.find(query, sort, page);
        var counts = lots.facets(query, facets);
        var types = types(found.items(), counts, query.meanings());
        var shown = new LotShow(types, viewer, filters.today());
        var facetCounts = new LinkedHashMap<String, List<FacetCount>>();
        counts.forEach((facet, values) -> facetCounts.put(
                facet.key(),
                values.stream().map(count -> shown.count(facet, count)).toList()));
        return new LotPage(
                found.items().stream().map(shown::found).toList(),
                facetCounts,
                lots.count(query),
                query.meanings().stream()
                        .map(meaning -> new Understood(
                                meaning.productType(),
                                shown.label(meaning.productType()),
                                BigDecimal.valueOf(meaning.likeness()).setScale(2, RoundingMode.HALF_UP)))
                        .toList(),
                found.nextCursor());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless it is published */
    LotDetail lot(UUID lotId, Viewer viewer) {
        var lot = supply.lot(lotId).orElseThrow(Problem::notFound);
        return new LotShow(productTypes.byKey(List.of(lot.productType())), viewer, filters.today()).detail(lot);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless it is published */
    SimilarLots similar(UUID lotId, Viewer viewer) {
        var lot = supply.lot(lotId).orElseThrow(Problem::notFound);
        var shown = new LotShow(productTypes.byKey(List.of(lot.productType())), viewer, filters.today());
        return new SimilarLots(
                lots.similar(lot, SIMILAR).stream().map(shown::found).toList());
    }

    Aggregates aggregates(LotFilter filter, Viewer viewer) {
        var sums = lots.sums(query(filter));
        var types =
                productTypes.byKey(sums.stream().map(LotSearch.Sum::productType).toList());
        var shown = new LotShow(types, viewer, filters.today());
        return new Aggregates(
                sums.stream()
                        .map(sum -> new Aggregate(
                                sum.productType(), shown.label(sum.productType()), sum.lots(), sum.amounts()))
                        .toList(),
                sums.stream().mapToLong(LotSearch.Sum::lots).sum());
    }

    private Query query(LotFilter filter) {
        words.refuseUnknown(filter);
        return filters.query(filter);
    }

    private Map<String, ProductType> types(
            List<Hit> hits, Map<Facet, List<Count>> counts, List<ProductTypes.Meaning> meanings) {
        var keys = Stream.of(
                        hits.stream().map(Hit::lot).map(SuppliedLot::productType),
                        counts.getOrDefault(Facet.PRODUCT_TYPE, List.of()).stream()
                                .map(Count::value),
                        meanings.stream().map(ProductTypes.Meaning::productType))
                .flatMap(key -> key)
                .distinct()
                .toList();
        return productTypes.byKey(keys);
    }
}
