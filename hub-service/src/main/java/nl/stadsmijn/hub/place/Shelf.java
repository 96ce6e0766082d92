package nl.stadsmijn.hub.place;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stadsmijn.hub.room.Limit;
import nl.stadsmijn.hub.room.Shortage;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;

/**
 * A place while lots are put there.
 *
 * @param taken the space of what lies there
 */
record Shelf(String code, PlaceCapacity capacity, Space taken) {

    /** The first limit by which an amount does not fit, if any; what is not known is not judged. @param takes its space */
    Optional<Shortage> shortage(Amount amount, Space takes) {
        return Stream.of(Limit.values())
                .filter(limit -> takes.of(limit) != null)
                .flatMap(limit -> capacity.of(limit).stream()
                        .map(holds -> holds.subtract(taken.of(limit)).max(BigDecimal.ZERO))
                        .flatMap(free -> Shortage.of(amount, limit, free, takes.of(limit)).stream()))
                .findFirst();
    }

    /** What keeps it from another capacity: each limit below what lies there. */
    List<Violation> violations(PlaceCapacity other) {
        var taken = this.taken.rounded();
        return Stream.of(Limit.values())
                .flatMap(limit -> other
                        .of(limit)
                        .filter(holds -> holds.compareTo(taken.of(limit)) < 0)
                        .map(holds -> new Violation(
                                "capacity." + PlaceCapacity.field(limit),
                                "LESS_THAN_LIES_THERE",
                                "must be at least %s %s: so much what lies there takes"
                                        .formatted(taken.of(limit).toPlainString(), limit.unit()),
                                holds.toPlainString()))
                        .stream())
                .toList();
    }

    Shelf with(Space more) {
        return new Shelf(code, capacity, taken.plus(more));
    }
}
