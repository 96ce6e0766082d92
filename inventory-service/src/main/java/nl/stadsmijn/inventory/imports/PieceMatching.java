package nl.stadsmijn.inventory.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.description.Lot;

/**
 * Which element of an inventory each group of pieces of a model is. What was known under the same GlobalIds is the same thing: an element goes with the group that has
 * most of its pieces. One of which the model does not know all pieces goes with the group of its own external id only: the others are still what they were. A
 * group of other pieces is the element of its external id. docs/decisions/0020-pieces-of-a-model.md.
 */
final class PieceMatching {

    private final Map<String, MappedElement> byExternalId = new HashMap<>();
    private final Map<String, MappedElement> groupOfPiece = new HashMap<>();

    private record Pair(MappedElement group, Lot lot, long shared) {

        boolean isOfOneName() {
            return group.externalId().equals(lot.externalId());
        }
    }

    /** @param groups of pieces, with external ids of which no two are the same */
    PieceMatching(List<MappedElement> groups) {
        for (var group : groups) {
            byExternalId.put(group.externalId(), group);
            Pieces.of(group.request().what()).forEach(id -> groupOfPiece.putIfAbsent(id, group));
        }
    }

    /** All pieces that the model lists. */
    Set<String> pieces() {
        return groupOfPiece.keySet();
    }

    boolean hasExternalId(String externalId) {
        return byExternalId.containsKey(externalId);
    }

    /** The element of each group, by the group's external id; a group that is new is not among them, and no element is there twice. */
    Map<String, Lot> match(Collection<Lot> known) {
        var matched = new HashMap<String, Lot>();
        var free = new ArrayList<Lot>();
        for (var lot : known) {
            if (canGoWithAny(lot)) {
                free.add(lot);
            } else if (hasExternalId(lot.externalId())) {
                matched.put(lot.externalId(), lot);
            }
        }
        var taken = new HashSet<UUID>();
        free.stream()
                .flatMap(this::pairs)
                .sorted(Comparator.comparingLong(Pair::shared)
                        .reversed()
                        .thenComparing(pair -> !pair.isOfOneName())
                        .thenComparing(pair -> pair.group().sources().getFirst().row()))
                .forEach(pair -> {
                    if (!matched.containsKey(pair.group().externalId())
                            && taken.add(pair.lot().id())) {
                        matched.put(pair.group().externalId(), pair.lot());
                    }
                });
        return matched;
    }

    /** The model knows all its pieces, and nobody else has heard of it. */
    private boolean canGoWithAny(Lot lot) {
        var ids = Pieces.of(lot.description());
        return lot.isUnpublished() && !ids.isEmpty() && pieces().containsAll(ids);
    }

    private Stream<Pair> pairs(Lot lot) {
        var shared = Pieces.of(lot.description()).stream()
                .collect(Collectors.groupingBy(
                        id -> groupOfPiece.get(id).externalId(), HashMap::new, Collectors.counting()));
        if (hasExternalId(lot.externalId())) {
            shared.putIfAbsent(lot.externalId(), 0L);
        }
        return shared.entrySet().stream()
                .map(entry -> new Pair(byExternalId.get(entry.getKey()), lot, entry.getValue()));
    }
}
