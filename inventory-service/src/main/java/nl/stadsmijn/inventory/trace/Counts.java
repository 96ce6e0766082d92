package nl.stadsmijn.inventory.trace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.trace.StockStanding.Departure;
import nl.stadsmijn.inventory.trace.StockStanding.Find;

/**
 * What counts of one lot lost and found, set off against each other as they came: what is found takes back what was lost last, and what is lost takes away what was found last. So there are losses
 * or finds, never both.
 *
 * @param departures what left for good, with the losses that stand
 * @param found what was found and stands
 */
record Counts(List<Departure> departures, List<Find> found) {

    private static final Comparator<Count> BY_TIME =
            Comparator.comparing(Count::at, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** @param change below 0 for a loss @param loss null of a find */
    private record Count(BigDecimal change, Departure loss, Instant at) {

        private static Count of(Departure loss) {
            return new Count(loss.amount().negate(), loss, loss.at());
        }

        private static Count of(Find find) {
            return new Count(find.amount(), null, find.at());
        }

        private Count plus(BigDecimal change) {
            return new Count(this.change.add(change), loss, at);
        }

        private boolean opposes(Count other) {
            return change.signum() * other.change.signum() < 0;
        }
    }

    static Counts of(List<Departure> departures, List<Find> found) {
        var standing = new ArrayDeque<Count>();
        Stream.concat(
                        departures.stream().filter(Departure::isLoss).map(Count::of),
                        found.stream().map(Count::of))
                .sorted(BY_TIME)
                .forEach(count -> setOff(standing, count));
        var losses = standing.stream()
                .filter(count -> count.loss() != null)
                .map(count -> count.loss().of(count.change().negate()));
        return new Counts(
                Stream.concat(departures.stream().filter(Predicate.not(Departure::isLoss)), losses)
                        .toList(),
                standing.stream()
                        .filter(count -> count.loss() == null)
                        .map(count -> new Find(count.change(), null, count.at()))
                        .toList());
    }

    private static void setOff(Deque<Count> standing, Count count) {
        var rest = count;
        while (rest.change().signum() != 0
                && !standing.isEmpty()
                && standing.getLast().opposes(rest)) {
            var both = standing.removeLast();
            var sum = both.change().add(rest.change());
            if (sum.signum() == both.change().signum()) {
                standing.addLast(both.plus(rest.change()));
                return;
            }
            rest = rest.plus(both.change());
        }
        if (rest.change().signum() != 0) {
            standing.addLast(rest);
        }
    }
}
