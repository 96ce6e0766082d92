package nl.stadsmijn.certification.lot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Unit;

/** What is read of {@code nl.stadsmijn.hub.lot.changed.v1}. */
record StockChanged(
        UUID lotId,
        Unit unit,
        BigDecimal expected,
        BigDecimal onHand,
        BigDecimal inTransit,
        UUID ownerId,
        UUID holderId,
        Inspection inspection,
        List<Parent> parents,
        Movement last) {

    static final String TOPIC = "hub.stock";
    static final String TYPE = "nl.stadsmijn.hub.lot.changed.v1";

    record Inspection(UUID batchId, String refused) {}

    record Parent(UUID lotId) {}

    record Movement(String kind, Instant at) {}

    StockChanged {
        Objects.requireNonNull(lotId, "lotId");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(ownerId, "ownerId");
        Objects.requireNonNull(holderId, "holderId");
        parents = parents == null ? List.of() : parents;
    }

    BigDecimal present() {
        return expected.add(onHand).add(inTransit);
    }

    List<UUID> parentIds() {
        return parents.stream().map(Parent::lotId).distinct().toList();
    }

    Optional<Movement> movement() {
        return Optional.ofNullable(last);
    }
}
