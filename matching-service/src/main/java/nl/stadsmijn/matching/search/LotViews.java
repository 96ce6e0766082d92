package nl.stadsmijn.matching.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.matching.supply.SuppliedLot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What search answers. */
final class LotViews {

    private LotViews() {}

    /** A name in Dutch and English. */
    @Schema(name = "ProductTypeLabel")
    record Label(
            @Schema(examples = "Kanaalplaat") String nl,
            @Schema(examples = "Hollow-core slab") String en) {}

    /** Where a lot is, as exactly as the viewer may know. */
    @Schema(name = "LotLocation")
    record LotLocation(
            @Schema(
                    examples = "DONOR",
                    description = "DONOR: still built in; SITE: dismantled, on the site; HUB; TRANSIT")
            String kind,

            UUID id,
            String name,

            @Schema(description = "To 1 km, except of a hub")
            Place place,

            @Schema(description = "Whether place is to 1 km")
            boolean rounded,

            @Schema(description = "The donor's, of what is at its donor; a hub has a name", examples = "Nijmegen")
            String municipality) {}

    /** A lot that was found. */
    @Schema(name = "FoundLot")
    record FoundLot(
            UUID lotId,
            String name,
            String productType,
            Label productTypeLabel,
            Amount available,
            SuppliedLot.Geometry geometry,
            String material,
            SuppliedLot.Condition condition,
            SuppliedLot.Certification certification,
            SuppliedLot.Price price,
            LotLocation location,

            @Schema(description = "From near, to 0.1 km, of the place that is shown")
            Double distanceKm,

            boolean harvestable,

            @Schema(
                    description =
                            "Of what is still built in: from when it can be harvested; what is out can be had now")
            LocalDate availableFrom,

            @Schema(description = "Of what is still built in: until when it can be harvested")
            LocalDate availableUntil,

            SuppliedLot.Storage storage,
            UUID sellerId) {}

    /** A lot in full. */
    @Schema(name = "LotDetail")
    record LotDetail(
            UUID lotId,
            String name,
            String description,
            String productType,
            Label productTypeLabel,
            SuppliedLot.Codes codes,
            Amount available,
            boolean forSale,

            @Schema(description = "kg per unit of the amount")
            BigDecimal massPerUnit,

            SuppliedLot.Geometry geometry,
            String material,
            SuppliedLot.Condition condition,
            SuppliedLot.Certification certification,
            SuppliedLot.Price price,
            LotLocation location,
            boolean harvestable,

            @Schema(
                    description =
                            "Of what is still built in: from when it can be harvested; what is out can be had now")
            LocalDate availableFrom,

            @Schema(description = "Of what is still built in: until when it can be harvested")
            LocalDate availableUntil,

            SuppliedLot.Storage storage,
            SuppliedLot.Origin origin,

            @Schema(description = "Field to kind of evidence")
            Map<String, String> evidence,

            @Schema(description = "The best first, also those of the lots it came from; empty if there is none")
            List<ShownPhoto> photos,

            @Schema(
                    description =
                            "Who sells it; absent once there is nothing left to reserve, so that no buyer is shown")
            UUID sellerId) {}

    /** Where a photo is to be had, by who may see the lot; addresses are of this origin. */
    @Schema(name = "LotPhotoLink")
    record ShownPhoto(
            UUID id,

            @Schema(
                    description = "At most 1600 pixels a side",
                    examples = "/api/v1/photos/0192f0c8-0000-7a4b-8c5d-6e7f80910001?size=screen")
            String screenUrl,

            @Schema(
                    description = "At most 400 pixels a side",
                    examples = "/api/v1/photos/0192f0c8-0000-7a4b-8c5d-6e7f80910001?size=thumbnail")
            String thumbnailUrl) {

        static ShownPhoto of(UUID id) {
            var photo = "/api/v1/photos/" + id + "?size=";
            return new ShownPhoto(id, photo + "screen", photo + "thumbnail");
        }
    }

    /** How many lots have a value. */
    @Schema(name = "FacetCount")
    record FacetCount(
            @Schema(examples = "hollow-core-slab") String value,
            @Schema(examples = "Kanaalplaat") String label,
            long count) {}

    /** What the words were taken for. */
    @Schema(name = "UnderstoodProductType")
    record Understood(
            @Schema(examples = "hollow-core-slab") String productType,
            Label label,

            @Schema(description = "0-1; 1 is one of its names to the letter", examples = "0.93")
            BigDecimal likeness) {}

    /** A page of lots, with what was counted. */
    @Schema(name = "LotPage")
    record LotPage(
            List<FoundLot> items,
            Map<String, List<FacetCount>> facets,
            long total,

            @Schema(description = "Product types that q was taken for, best first")
            List<Understood> understood,

            @JsonInclude(JsonInclude.Include.NON_NULL) String nextCursor) {}

    /** Lots like one. */
    @Schema(name = "SimilarLots")
    record SimilarLots(List<FoundLot> items) {}

    /** What there is of a product type. */
    @Schema(name = "LotAggregate")
    record Aggregate(String productType, Label label, long lots, List<Amount> amounts) {}

    /** What there is, by product type. */
    @Schema(name = "LotAggregates")
    record Aggregates(List<Aggregate> items, long total) {}
}
