package nl.stadsmijn.matching.search;

import java.time.LocalDate;
import java.util.Map;
import nl.stadsmijn.matching.search.LotFilter.Facet;
import nl.stadsmijn.matching.search.LotSearch.Count;
import nl.stadsmijn.matching.search.LotSearch.Hit;
import nl.stadsmijn.matching.search.LotViews.FacetCount;
import nl.stadsmijn.matching.search.LotViews.FoundLot;
import nl.stadsmijn.matching.search.LotViews.Label;
import nl.stadsmijn.matching.search.LotViews.LotDetail;
import nl.stadsmijn.matching.search.LotViews.LotLocation;
import nl.stadsmijn.matching.search.LotViews.ShownPhoto;
import nl.stadsmijn.matching.supply.ProductType;
import nl.stadsmijn.matching.supply.SuppliedLot;

/**
 * How lots look to a viewer on a day: the one place where it is decided what of a lot anybody may see.
 *
 * @param types the product types that are shown
 */
record LotShow(Map<String, ProductType> types, SearchService.Viewer viewer, LocalDate today) {

    FoundLot found(Hit hit) {
        var lot = hit.lot();
        return new FoundLot(
                lot.lotId(),
                lot.name(),
                lot.productType(),
                label(lot.productType()),
                lot.available(),
                lot.geometry(),
                lot.material(),
                lot.condition(),
                lot.certification().on(today),
                lot.price(),
                location(lot),
                hit.distanceKm().map(km -> Math.round(km * 10) / 10.0).orElse(null),
                lot.harvestable(),
                builtIn(lot, lot.availableFrom()),
                builtIn(lot, lot.availableUntil()),
                lot.storage(),
                lot.sellerId());
    }

    FoundLot found(SuppliedLot lot) {
        return found(new Hit(lot, java.util.Optional.empty()));
    }

    LotDetail detail(SuppliedLot lot) {
        return new LotDetail(
                lot.lotId(),
                lot.name(),
                lot.description(),
                lot.productType(),
                label(lot.productType()),
                lot.codes(),
                lot.available(),
                lot.forSale(),
                lot.massPerUnit(),
                lot.geometry(),
                lot.material(),
                lot.condition(),
                lot.certification().on(today),
                lot.price(),
                location(lot),
                lot.harvestable(),
                builtIn(lot, lot.availableFrom()),
                builtIn(lot, lot.availableUntil()),
                lot.storage(),
                lot.origin(),
                lot.evidence(),
                lot.photos().stream().map(ShownPhoto::of).toList(),
                lot.forSale() ? lot.sellerId() : null);
    }

    FacetCount count(Facet facet, Count count) {
        var label = facet == Facet.PRODUCT_TYPE ? type(count.value()).label(viewer.language()) : count.value();
        return new FacetCount(count.value(), label, count.count());
    }

    Label label(String productType) {
        return new Label(type(productType).label("nl"), type(productType).label("en"));
    }

    private ProductType type(String key) {
        return types.getOrDefault(key, new ProductType(key, Map.of()));
    }

    /** The demolition window is of what is still built in; whatever is out can be had now. */
    private static LocalDate builtIn(SuppliedLot lot, LocalDate day) {
        return lot.location().builtIn() ? day : null;
    }

    private LotLocation location(SuppliedLot lot) {
        var location = lot.location();
        var place = location.shownPlace();
        return new LotLocation(
                location.kind(),
                location.id(),
                location.name(),
                place,
                !place.equals(location.place()),
                location.atDonor() ? lot.origin().municipality() : null);
    }
}
