package nl.stadsmijn.hub.admission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.room.Kept;
import nl.stadsmijn.hub.room.Space;

/**
 * The room that a hub keeps for what is still to come, by lot. What comes in is let in against its own, and leaves that of the others alone. Pure, and never changed.
 *
 * @param awaited of one lot in the order in which it is counted when it comes
 * @param others what is kept besides
 */
record Expectation(List<Awaited> awaited, Space others) {

    static final Expectation NOTHING = new Expectation(List.of());

    Expectation {
        awaited = List.copyOf(awaited);
    }

    Expectation(List<Awaited> awaited) {
        this(awaited, Space.NONE);
    }

    /** Of all that is to come nothing is what is judged. */
    static Expectation ofOthers(Space space) {
        return new Expectation(List.of(), space);
    }

    /** What is kept for so much of a lot, and for all that is not that. */
    Kept kept(UUID lot, BigDecimal coming) {
        var own = Space.NONE;
        var left = coming;
        for (var each : awaited) {
            if (each.lotId().equals(lot) && left.signum() > 0) {
                var part = each.amount().min(left);
                own = own.plus(each.of(part));
                left = left.subtract(part);
            }
        }
        return new Kept(after(lot, coming).total(), own);
    }

    /** What was said that so much of a lot takes when it was announced; not known where more comes than was, or where nobody said. */
    Space announced(UUID lot, BigDecimal coming) {
        var space = Space.NONE;
        var left = coming;
        for (var each : awaited) {
            if (each.lotId().equals(lot) && left.signum() > 0) {
                var part = each.amount().min(left);
                space = space.with(each.said(part));
                left = left.subtract(part);
            }
        }
        return left.signum() > 0 ? Space.UNKNOWN : space;
    }

    /** What is still to come once so much of a lot has. */
    Expectation after(UUID lot, BigDecimal came) {
        var left = came;
        var rest = new ArrayList<Awaited>();
        for (var each : awaited) {
            var part = each.lotId().equals(lot) ? each.amount().min(left) : BigDecimal.ZERO;
            left = left.subtract(part);
            if (part.compareTo(each.amount()) < 0) {
                rest.add(each.less(part));
            }
        }
        return new Expectation(rest, others);
    }

    private Space total() {
        return awaited.stream().map(Awaited::takes).reduce(others, Space::plus);
    }
}
