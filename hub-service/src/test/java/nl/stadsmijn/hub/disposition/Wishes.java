package nl.stadsmijn.hub.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import nl.stadsmijn.kit.storage.Ids;

/** Decisions and their parts as the database has them, in memory. */
final class Wishes {

    private record Place(UUID decision, UUID lot, Stage stage) {}

    private final Map<UUID, Disposition> decisions = new LinkedHashMap<>();
    private final Map<Place, BigDecimal> parts = new LinkedHashMap<>();

    /** @param toHub with RELOCATE */
    UUID decide(UUID lot, UUID hub, UUID by, Kind kind, int pieces, UUID toHub) {
        var id = Ids.next();
        decisions.put(
                id,
                new Disposition(
                        id,
                        lot,
                        new Location(Location.Kind.HUB, hub),
                        kind,
                        Amount.of(pieces, Unit.PIECE),
                        "room",
                        null,
                        toHub,
                        null,
                        null,
                        null,
                        null,
                        by,
                        Instant.EPOCH,
                        null,
                        Instant.EPOCH,
                        List.of()));
        parts.put(new Place(id, lot, Stage.OPEN), BigDecimal.valueOf(pieces));
        return id;
    }

    void withdraw(UUID id) {
        decisions.computeIfPresent(
                id,
                (any, it) -> new Disposition(
                        id,
                        it.lotId(),
                        it.where(),
                        it.kind(),
                        it.amount(),
                        it.reason(),
                        null,
                        it.toHubId(),
                        null,
                        null,
                        null,
                        null,
                        it.decidedBy(),
                        it.decidedAt(),
                        Instant.EPOCH,
                        it.lastChange(),
                        List.of()));
    }

    /** What is open or under way, at these lots. */
    List<Share> shares(Collection<UUID> lots) {
        return parts.entrySet().stream()
                .filter(each -> each.getValue().signum() > 0
                        && lots.contains(each.getKey().lot()))
                .flatMap(each -> share(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing((Share share) -> share.decision().id())
                        .thenComparing(Share::lotId))
                .toList();
    }

    List<Share> all() {
        return shares(parts.keySet().stream().map(Place::lot).toList());
    }

    void shift(List<Shift> shifts) {
        for (var shift : shifts) {
            var from = new Place(shift.decisionId(), shift.fromLot(), shift.from());
            var to = new Place(shift.decisionId(), shift.toLot(), shift.to());
            assertThat(from).isNotEqualTo(to);
            assertThat(shift.amount()).isPositive().isLessThanOrEqualTo(parts.get(from));
            parts.merge(from, shift.amount(), BigDecimal::subtract);
            parts.merge(to, shift.amount(), BigDecimal::add);
        }
    }

    /** A decision, with where it is. */
    Disposition get(UUID id) {
        var it = decisions.get(id);
        return new Disposition(
                id,
                it.lotId(),
                it.where(),
                it.kind(),
                it.amount(),
                it.reason(),
                null,
                it.toHubId(),
                null,
                null,
                null,
                null,
                it.decidedBy(),
                it.decidedAt(),
                it.withdrawnAt(),
                it.lastChange(),
                parts.entrySet().stream()
                        .filter(each -> each.getKey().decision().equals(id))
                        .map(each -> new Disposition.Part(
                                each.getKey().lot(), each.getKey().stage(), each.getValue()))
                        .toList());
    }

    List<Disposition> decisions() {
        return decisions.keySet().stream().map(this::get).toList();
    }

    int at(UUID decision, UUID lot, Stage stage) {
        return parts.getOrDefault(new Place(decision, lot, stage), BigDecimal.ZERO)
                .intValueExact();
    }

    private Stream<Share> share(Place place, BigDecimal amount) {
        var decision = decisions.get(place.decision());
        var isOpen = place.stage() == Stage.OPEN && decision.withdrawnAt() == null;
        return isOpen || place.stage() == Stage.UNDER_WAY
                ? Stream.of(new Share(decision, place.lot(), place.stage(), amount))
                : Stream.empty();
    }
}
