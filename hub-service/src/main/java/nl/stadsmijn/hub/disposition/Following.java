package nl.stadsmijn.hub.disposition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.Movement;
import nl.stadsmijn.hub.stock.MovementKind;

/**
 * What becomes of decisions when their lots change, worked out from where the lots are now. Of what has become less the oldest decisions keep what there is. What no
 * longer fits goes along with what was split off; into a merge it goes if all that is merged is under the same wish. What left is on its way, and is open again if it comes back
 * to where it was decided; what arrives where it was to go is done. The rest is treated, or comes to nothing, and so does what is another's now or has come somewhere else:
 * nobody carries that out for who decided it. Pure.
 */
final class Following {

    private final Map<UUID, Lot> lots;
    private final Map<UUID, List<UUID>> children;
    private final Map<UUID, List<UUID>> merged;
    private final Set<UUID> treated;
    private final Map<UUID, BigDecimal> room = new HashMap<>();

    /**
     * @param lots as they are now
     * @param movements by which they came to that
     */
    Following(Map<UUID, Lot> lots, List<Movement> movements) {
        this.lots = lots;
        this.children = counterparts(movements, MovementKind.SPLIT_OFF, Movement::lotId, Movement::counterLotId);
        this.merged = counterparts(movements, MovementKind.MERGED_INTO, Movement::counterLotId, Movement::lotId);
        this.treated = movements.stream()
                .filter(movement -> movement.kind() == MovementKind.TREATED_INTO)
                .map(Movement::lotId)
                .collect(Collectors.toSet());
    }

    /** @param before all that is open or under way at the lots */
    List<Shift> after(List<Share> before) {
        var gone = merged.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        var intoOne = merged.entrySet().stream().flatMap(each -> intoOne(each.getKey(), each.getValue(), before));
        var others = before.stream()
                .filter(share -> !gone.contains(share.lotId()))
                .sorted(Comparator.comparing(Share::stage)
                        .reversed() // what has left is where it was said to be, before others go along
                        .thenComparing(share -> share.decision().id())
                        .thenComparing(Share::lotId))
                .flatMap(share -> divided(share).stream());
        return Stream.concat(intoOne, others)
                .filter(shift -> !shift.isNothing())
                .toList();
    }

    private static Stream<Shift> intoOne(UUID made, List<UUID> parents, List<Share> before) {
        var wishes = parents.stream()
                .map(parent -> before.stream()
                        .filter(share -> share.lotId().equals(parent))
                        .map(share -> share.decision().terms())
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
        var agree = wishes.size() == 1;
        return before.stream()
                .filter(share -> parents.contains(share.lotId()))
                .map(share -> agree
                        ? share.to(made, Stage.OPEN, share.amount())
                        : share.to(share.lotId(), Stage.LAPSED, share.amount()));
    }

    private List<Shift> divided(Share share) {
        var shifts = new ArrayList<Shift>();
        var rest = share.amount();
        var where = Stream.concat(Stream.of(share.lotId()), children.getOrDefault(share.lotId(), List.of()).stream());
        for (var id : where.toList()) {
            var stage = stage(share.decision(), lots.get(id));
            var along = stage.isPresent() ? take(id, rest) : BigDecimal.ZERO;
            stage.ifPresent(next -> shifts.add(share.to(id, next, along)));
            rest = rest.subtract(along);
        }
        var end = treated.contains(share.lotId()) ? Stage.TREATED : Stage.LAPSED;
        shifts.add(share.to(share.lotId(), end, rest));
        return shifts;
    }

    /** How far a decision has come with what there is of a lot; empty if it is nobody's to carry out there. */
    private static Optional<Stage> stage(Disposition decision, Lot lot) {
        if (lot.location().is(Location.Kind.HUB)
                && decision.goesTo(lot.location().id())) {
            return Optional.of(Stage.DONE);
        }
        var isTheirs = decision.decidedBy().equals(lot.custody().ownerId())
                || decision.decidedBy().equals(lot.custody().holderId());
        if (isTheirs && lot.location().is(Location.Kind.TRANSIT)) {
            return Optional.of(Stage.UNDER_WAY);
        }
        var isAtHome = lot.location().equals(decision.where());
        return isTheirs && isAtHome ? Optional.of(Stage.OPEN) : Optional.empty();
    }

    /** As much as there is of the lot for which nothing was decided before. */
    private BigDecimal take(UUID id, BigDecimal wanted) {
        var lot = lots.get(id);
        var free = room.getOrDefault(id, lot.of(Account.ON_HAND).add(lot.of(Account.IN_TRANSIT)));
        var taken = wanted.min(free);
        room.put(id, free.subtract(taken));
        return taken;
    }

    private static Map<UUID, List<UUID>> counterparts(
            List<Movement> movements, MovementKind kind, Function<Movement, UUID> of, Function<Movement, UUID> other) {
        return movements.stream()
                .filter(movement -> movement.kind() == kind)
                .collect(Collectors.groupingBy(of, LinkedHashMap::new, Collectors.mapping(other, Collectors.toList())));
    }
}
