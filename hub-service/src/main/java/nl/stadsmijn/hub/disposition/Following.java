package nl.stadsmijn.hub.disposition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.Movement;
import nl.stadsmijn.hub.stock.MovementKind;

/**
 * What becomes of open decisions when their lots change. Of what has become less the oldest decisions keep what there is. What no longer fits goes along with what was
 * split off, as far as that lies in a hub; into a merge it goes if all that is merged is under the same wish. The rest comes to nothing, and so does what is another's now or
 * lies with somebody else: nobody carries that out for who decided it. Pure.
 */
final class Following {

    private final Map<UUID, Lot> lots;
    private final Map<UUID, List<UUID>> children;
    private final Map<UUID, List<UUID>> merged;
    private final Map<UUID, BigDecimal> room = new HashMap<>();

    /**
     * @param lots as they are now
     * @param movements by which they came to that
     */
    Following(Map<UUID, Lot> lots, List<Movement> movements) {
        this.lots = lots;
        this.children = counterparts(movements, MovementKind.SPLIT_OFF, Movement::lotId, Movement::counterLotId);
        this.merged = counterparts(movements, MovementKind.MERGED_INTO, Movement::counterLotId, Movement::lotId);
    }

    /**
     * The decisions as they are open now: each that was, if with 0, and those of lots that they went along with.
     *
     * @param before of all the lots
     */
    List<Open> after(List<Open> before) {
        var after = new ArrayList<Open>();
        var gone = merged.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        merged.forEach((made, parents) -> after.addAll(intoOne(made, parents, before)));
        before.stream()
                .filter(open -> !gone.contains(open.lotId()))
                .sorted(Comparator.comparing((Open open) -> open.decision().id())
                        .thenComparing(Open::lotId))
                .forEach(open -> after.addAll(divided(open)));
        return summed(after);
    }

    private List<Open> intoOne(UUID made, List<UUID> parents, List<Open> before) {
        var after = new ArrayList<Open>();
        var wishes = parents.stream()
                .map(parent -> before.stream()
                        .filter(open -> open.lotId().equals(parent))
                        .map(open -> open.decision().terms())
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
        var agree = wishes.size() == 1;
        for (var open : before) {
            if (parents.contains(open.lotId())) {
                after.add(open.of(BigDecimal.ZERO));
                if (agree) {
                    after.add(open.at(made, open.amount()));
                }
            }
        }
        return after;
    }

    private List<Open> divided(Open open) {
        var after = new ArrayList<Open>();
        var kept = take(open, open.lotId(), open.amount());
        after.add(open.of(kept));
        var rest = open.amount().subtract(kept);
        for (var child : children.getOrDefault(open.lotId(), List.of())) {
            var along = take(open, child, rest);
            if (along.signum() > 0) {
                after.add(open.at(child, along));
                rest = rest.subtract(along);
            }
        }
        return after;
    }

    private BigDecimal take(Open open, UUID id, BigDecimal wanted) {
        var lot = lots.get(id);
        if (!lot.location().is(Location.Kind.HUB)
                || !isOfOwnerOrHolder(lot, open.decision().decidedBy())) {
            return BigDecimal.ZERO;
        }
        var free = room.getOrDefault(id, lot.of(Account.ON_HAND));
        var taken = wanted.min(free);
        room.put(id, free.subtract(taken));
        return taken;
    }

    private static boolean isOfOwnerOrHolder(Lot lot, UUID decidedBy) {
        return decidedBy.equals(lot.custody().ownerId())
                || decidedBy.equals(lot.custody().holderId());
    }

    private static List<Open> summed(List<Open> parts) {
        record Key(UUID decision, UUID lot) {}
        var sums = new LinkedHashMap<Key, Open>();
        parts.forEach(part -> sums.merge(
                new Key(part.decision().id(), part.lotId()),
                part,
                (one, two) -> one.of(one.amount().add(two.amount()))));
        return List.copyOf(sums.values());
    }

    private static Map<UUID, List<UUID>> counterparts(
            List<Movement> movements, MovementKind kind, Function<Movement, UUID> of, Function<Movement, UUID> other) {
        return movements.stream()
                .filter(movement -> movement.kind() == kind)
                .collect(Collectors.groupingBy(of, LinkedHashMap::new, Collectors.mapping(other, Collectors.toList())));
    }
}
