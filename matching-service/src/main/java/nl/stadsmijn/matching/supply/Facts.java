package nl.stadsmijn.matching.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Money;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.kit.quantity.Unit;
import nl.stadsmijn.matching.supply.SuppliedLot.Condition;
import nl.stadsmijn.matching.supply.SuppliedLot.Geometry;

/** What of other services' events this service reads, and keeps as it came. Kinds and states are texts: a new one must not stop the picture. */
final class Facts {

    private Facts() {}

    /**
     * {@code nl.stadsmijn.inventory.lot.described.v1}: what a lot is.
     *
     * @param photos the best first; null for none, and in what was kept before they were read
     */
    record Description(
            UUID lotId,
            String origin,
            String publication,
            Donor donor,
            UUID ownerId,
            UUID holderId,
            String name,
            String description,
            String productType,
            String nlsfb,
            String ifcClass,
            String scope,
            String layer,
            String eural,
            BigDecimal massPerUnit,
            Geometry geometry,
            String material,
            Condition condition,
            boolean harvestable,
            String rStrategy,
            LocalDate availableFrom,
            LocalDate availableUntil,
            Price price,
            Map<String, String> evidence,
            List<UUID> photos) {
        Description {
            Objects.requireNonNull(lotId, "lotId");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(productType, "productType");
            Objects.requireNonNull(price, "price");
        }

        boolean published() {
            return "PUBLISHED".equals(publication);
        }
    }

    record Donor(UUID donorId, Place place, String municipality, Integer buildYear) {}

    record Price(String kind, Money perUnit) {}

    /**
     * {@code nl.stadsmijn.hub.lot.changed.v1}: where a lot is and how much is left of it.
     *
     * @param promised what is reserved; null in what was kept before this was read
     */
    record Stock(
            UUID lotId,
            Unit unit,
            BigDecimal available,
            BigDecimal promised,
            Location location,
            UUID ownerId,
            UUID holderId,
            boolean described,
            boolean quarantined,
            Storage storage) {
        Stock {
            Objects.requireNonNull(lotId, "lotId");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(available, "available");
            Objects.requireNonNull(location, "location");
            Objects.requireNonNull(ownerId, "ownerId");
            Objects.requireNonNull(holderId, "holderId");
        }
    }

    record Location(String kind, UUID id, String name, Place place) {
        Location {
            Objects.requireNonNull(kind, "kind");
        }
    }

    record Storage(LocalDate deadline, String state) {}

    /** {@code nl.stadsmijn.certification.lot.changed.v1}: the status of a lot's quality. */
    record Quality(UUID lotId, String status, String scheme, UUID certificateId, LocalDate validUntil) {
        Quality {
            Objects.requireNonNull(lotId, "lotId");
            Objects.requireNonNull(status, "status");
        }
    }

    /** {@code nl.stadsmijn.hub.hub.changed.v1}: gives a lot in the hub its place and the place's name. */
    record Hub(UUID hubId, String name, Place place) {
        Hub {
            Objects.requireNonNull(hubId, "hubId");
            Objects.requireNonNull(place, "place");
        }
    }

    /** {@code nl.stadsmijn.inventory.product-type.changed.v1}: the words for a type, by language. */
    record ProductTypeFact(String key, Map<String, String> labels, Map<String, List<String>> synonyms, String parent) {
        ProductTypeFact {
            Objects.requireNonNull(key, "key");
            labels = labels == null ? Map.of() : labels;
            synonyms = synonyms == null ? Map.of() : synonyms;
        }
    }

    /** {@code nl.stadsmijn.certification.scheme.changed.v1}: that there is such a scheme. */
    record SchemeFact(String key) {
        SchemeFact {
            Objects.requireNonNull(key, "key");
        }
    }
}
