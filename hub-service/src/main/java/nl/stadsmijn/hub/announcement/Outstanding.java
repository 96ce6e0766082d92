package nl.stadsmijn.hub.announcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What was announced of some lots and has not come: how it follows what becomes of them. Pure; the lots and the announcements are locked. */
final class Outstanding {

    /** A line of an announcement. */
    record Line(UUID announcementId, int number) {}

    /** A line, of a lot that it is now. */
    record Key(Line line, UUID lotId) {}

    /**
     * So much of a lot is still to come by a line.
     *
     * @param amount 0 once nothing is
     * @param on the day it was announced for
     * @param passed whether nobody counts on it any more: a week after its day
     */
    record Part(Key key, BigDecimal amount, LocalDate on, boolean passed) {
        private Part with(BigDecimal other) {
            return new Part(key, other, on, passed);
        }

        private Part as(UUID lot) {
            return new Part(new Key(key.line(), lot), BigDecimal.ZERO, on, passed);
        }
    }

    private static final Comparator<Part> BY_DAY = Comparator.comparing(Part::on)
            .thenComparing(part -> part.key().line().announcementId())
            .thenComparing(part -> part.key().line().number());

    /** What is counted on goes before what is not; then by day. */
    private static final Comparator<Part> FIRST_EXPECTED =
            Comparator.comparing(Part::passed).thenComparing(BY_DAY);

    private final Map<Key, Part> parts = new LinkedHashMap<>();
    private final Set<Key> changed = new LinkedHashSet<>();

    Outstanding(Collection<Part> parts) {
        parts.forEach(part -> this.parts.put(part.key(), part));
    }

    /** So much of a lot came: of the earliest day first. @return how much of it is of which line; what was not announced is left out */
    Map<Line, BigDecimal> come(UUID lot, BigDecimal amount) {
        var came = new LinkedHashMap<Line, BigDecimal>();
        take(lot, amount, BY_DAY, (part, taken) -> came.put(part.key().line(), taken));
        return came;
    }

    /** What was harvested first is brought first. */
    void harvested(UUID lot, UUID part, BigDecimal amount) {
        pass(lot, part, amount, FIRST_EXPECTED);
    }

    /** A part of a lot became another: of what is announced only what the lot can't answer for any more goes along. @param left of the lot */
    void parted(UUID lot, UUID part, BigDecimal amount, BigDecimal left) {
        pass(lot, part, of(lot).subtract(left).min(amount), FIRST_EXPECTED.reversed());
    }

    /** No more can come of a lot than is left of it: what is expected last is given up first. */
    void cut(UUID lot, BigDecimal left) {
        take(lot, of(lot).subtract(left), FIRST_EXPECTED.reversed(), (part, taken) -> {});
    }

    /** What changed, also to nothing. */
    List<Part> changed() {
        return changed.stream().map(parts::get).toList();
    }

    private void pass(UUID lot, UUID other, BigDecimal amount, Comparator<Part> order) {
        take(lot, amount, order, (part, taken) -> {
            var there = part.as(other);
            put(there.with(parts.getOrDefault(there.key(), there).amount().add(taken)));
        });
    }

    private void take(UUID lot, BigDecimal amount, Comparator<Part> order, BiConsumer<Part, BigDecimal> taken) {
        var left = amount;
        for (var part : parts(lot).stream().sorted(order).toList()) {
            var now = part.amount().min(left);
            if (now.signum() > 0) {
                put(part.with(part.amount().subtract(now)));
                taken.accept(part, now);
                left = left.subtract(now);
            }
        }
    }

    private BigDecimal of(UUID lot) {
        return parts(lot).stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Part> parts(UUID lot) {
        return parts.values().stream()
                .filter(part -> part.key().lotId().equals(lot))
                .toList();
    }

    private void put(Part part) {
        parts.put(part.key(), part);
        changed.add(part.key());
    }
}
