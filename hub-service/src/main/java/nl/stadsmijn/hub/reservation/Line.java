package nl.stadsmijn.hub.reservation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Unit;

/**
 * What is held of one lot, in the lot's unit.
 *
 * @param lotId the lot it was asked of
 * @param allocations where it lies now, after splits; their sum is {@code amount} as long as it is open
 */
public record Line(UUID lotId, BigDecimal amount, Unit unit, List<Allocation> allocations) {

    /** An amount of a lot that is held for a line. */
    public record Allocation(UUID lotId, BigDecimal amount) {}

    public static Line of(UUID lotId, BigDecimal amount, Unit unit) {
        return new Line(lotId, amount, unit, List.of(new Allocation(lotId, amount)));
    }

    public Line allocated(List<Allocation> elsewhere) {
        return new Line(lotId, amount, unit, elsewhere);
    }

    BigDecimal at(UUID lot) {
        return allocations.stream()
                .filter(allocation -> allocation.lotId().equals(lot))
                .map(Allocation::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The lines with less of what they have at a lot, in all by {@code amount}, or all they have there; a line of which nothing is left is gone. */
    static List<Line> less(List<Line> lines, UUID lot, BigDecimal amount) {
        var remaining = amount;
        var left = new ArrayList<Line>();
        for (var line : lines) {
            var taken = line.at(lot).min(remaining);
            remaining = remaining.subtract(taken);
            if (taken.signum() == 0) {
                left.add(line);
            } else if (taken.compareTo(line.amount()) < 0) {
                left.add(line.less(lot, taken));
            }
        }
        return List.copyOf(left);
    }

    private Line less(UUID lot, BigDecimal amount) {
        var remaining = amount;
        var left = new ArrayList<Allocation>();
        for (var allocation : allocations) {
            var taken = allocation.lotId().equals(lot) ? allocation.amount().min(remaining) : BigDecimal.ZERO;
            remaining = remaining.subtract(taken);
            if (taken.compareTo(allocation.amount()) < 0) {
                left.add(new Allocation(allocation.lotId(), allocation.amount().subtract(taken)));
            }
        }
        return new Line(lotId, this.amount.subtract(amount), unit, List.copyOf(left));
    }

    /** The same line with {@code amount} of what it had at one lot at another. */
    Line moved(UUID from, UUID to, BigDecimal moving) {
        var where = new LinkedHashMap<UUID, BigDecimal>();
        allocations.forEach(each -> where.merge(each.lotId(), each.amount(), BigDecimal::add));
        where.merge(from, moving.negate(), BigDecimal::add);
        where.merge(to, moving, BigDecimal::add);
        return allocated(where.entrySet().stream()
                .filter(each -> each.getValue().signum() > 0)
                .map(each -> new Allocation(each.getKey(), each.getValue()))
                .toList());
    }
}
