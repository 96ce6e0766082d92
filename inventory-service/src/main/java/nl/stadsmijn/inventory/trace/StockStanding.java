package nl.stadsmijn.inventory.trace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What is read of the ledger's event {@code nl.stadsmijn.hub.lot.changed.v1}: how a lot stands, whole. */
record StockStanding(
        UUID lotId,
        BigDecimal onHand,
        BigDecimal inTransit,
        BigDecimal delivered,
        BigDecimal writtenOff,
        Where location,
        List<Share> parents,
        List<Share> children,
        List<Departure> departures,
        List<Find> found) {

    /** What the inventory itself has taken back is its own word, and was never harvested. */
    private static final String WITHDRAWN = "WITHDRAWN";

    record Where(String kind, UUID id, String name) {
        static final Where UNKNOWN = new Where(null, null, null);
    }

    record Share(UUID lotId, BigDecimal amount) {}

    /**
     * @param sourceId the harvest, sample, deal or disposition that it books; null for none
     * @param receiver who took it out of a hub; null for other ways
     * @param eural the code it left the hub under; null for other ways
     */
    record Departure(
            String kind,
            BigDecimal amount,
            Where from,
            String reason,
            UUID sourceId,
            HubReceiver receiver,
            String eural,
            Instant at) {

        /** At a count, or at a harvest. */
        private static final String LOST = "LOST";

        Departure {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(amount, "amount");
            from = from == null ? Where.UNKNOWN : from;
        }

        boolean isLoss() {
            return kind.equals(LOST);
        }

        Departure of(BigDecimal part) {
            return new Departure(kind, part, from, reason, sourceId, receiver, eural, at);
        }
    }

    /**
     * What was counted above what was known.
     *
     * @param sourceId the harvest that it books; null of a count
     */
    record Find(BigDecimal amount, UUID sourceId, Instant at) {
        Find {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(at, "at");
        }
    }

    StockStanding {
        Objects.requireNonNull(lotId, "lotId");
        location = location == null ? Where.UNKNOWN : location;
        parents = parents == null ? List.of() : parents;
        children = children == null ? List.of() : children;
        departures = departures == null ? unspecified(parents, delivered, writtenOff) : departures;
        found = found == null ? List.of() : found;
    }

    /** An event from before departures were told; what an element's own lot lost then is known from its harvests. */
    private static List<Departure> unspecified(List<Share> parents, BigDecimal delivered, BigDecimal writtenOff) {
        var gone = Stream.of(new Departure("DELIVERED", delivered, null, null, null, null, null, null));
        var lost = parents.isEmpty()
                ? Stream.<Departure>empty()
                : Stream.of(new Departure("WRITTEN_OFF", writtenOff, null, null, null, null, null, null));
        return Stream.concat(gone, lost)
                .filter(departure -> departure.amount().signum() > 0)
                .toList();
    }

    BigDecimal held() {
        return onHand.add(inTransit);
    }

    /** What became of what was harvested: not what its harvests lost, found or turned into lots, which they say themselves. Counts are set off against each other. */
    StockStanding afterHarvests(Set<UUID> harvests, Collection<UUID> parts) {
        var counts = Counts.of(
                departures.stream()
                        .filter(departure -> !departure.kind().equals(WITHDRAWN)
                                && (departure.sourceId() == null || !harvests.contains(departure.sourceId())))
                        .toList(),
                found.stream()
                        .filter(find -> find.sourceId() == null || !harvests.contains(find.sourceId()))
                        .toList());
        return new StockStanding(
                lotId,
                onHand,
                inTransit,
                delivered,
                writtenOff,
                location,
                parents,
                children.stream()
                        .filter(child -> !parts.contains(child.lotId()))
                        .toList(),
                counts.departures(),
                counts.found());
    }

    /** What was counted above what came into it. */
    BigDecimal counted() {
        return found.stream().map(Find::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All that it was, after its harvests, with what was counted above what came. */
    BigDecimal total() {
        return Stream.concat(
                        children.stream().map(Share::amount),
                        departures.stream().map(Departure::amount))
                .reduce(held(), BigDecimal::add);
    }
}
