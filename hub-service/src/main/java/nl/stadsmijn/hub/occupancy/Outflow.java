package nl.stadsmijn.hub.occupancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.room.Space;

/**
 * What leaves a hub of lots of which something is planned to. All that leaves of a lot takes together what the lot takes now, so that nothing stays behind of what is
 * gone. Pure.
 *
 * @param planned by the day it is planned for; a lot is counted where the last of it leaves
 * @param rests what is not planned to leave, by the last day of its lot
 */
record Outflow(Map<LocalDate, Flow> planned, Map<LocalDate, Flow> rests) {

    /**
     * A lot that lies in the hub.
     *
     * @param amount above 0, in the lot's unit
     * @param deadline its last day there; null where it has none
     */
    record Stay(UUID lotId, BigDecimal amount, Space space, LocalDate deadline) {

        /** The space of what is left, as the hub will count it. */
        private Space of(BigDecimal left) {
            return left.signum() == 0 ? Space.NONE : space.share(left, amount).whole();
        }
    }

    /** @param stays of what lies there; what is planned of other lots has left already, or was never there */
    static Outflow of(List<Leaving> leaving, List<Stay> stays) {
        var outflow = new Outflow(new HashMap<>(), new HashMap<>());
        var byLot = leaving.stream()
                .sorted(Comparator.comparing(Leaving::on))
                .collect(Collectors.groupingBy(Leaving::lotId));
        stays.forEach(stay -> outflow.add(stay, byLot.getOrDefault(stay.lotId(), List.of())));
        return outflow;
    }

    private void add(Stay stay, List<Leaving> leaving) {
        var left = stay.amount();
        var takes = stay.space();
        for (var each : leaving) {
            var now = each.amount().min(left);
            if (now.signum() > 0) {
                left = left.subtract(now);
                var after = stay.of(left);
                planned.merge(each.on(), new Flow(left.signum() == 0 ? 1 : 0, takes.minus(after)), Flow::plus);
                takes = after;
            }
        }
        if (left.signum() > 0) {
            var rest = new Flow(1, Space.NONE.plus(takes));
            Optional.ofNullable(stay.deadline()).ifPresent(day -> rests.merge(day, rest, Flow::plus));
        }
    }
}
