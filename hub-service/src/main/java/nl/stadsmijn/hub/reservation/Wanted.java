package nl.stadsmijn.hub.reservation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line as it was asked for.
 *
 * @param amount in the lot's unit, or any that converts
 */
@Schema(name = "ReservationLineRequest")
record Wanted(@NotNull UUID lotId, @NotNull @Valid Amount amount) {

    /** PostgreSQL orders uuids by their bytes, unsigned; Java's own order is signed. */
    private static final Comparator<UUID> LOT_ORDER = Comparator.comparing(UUID::toString);

    static Set<UUID> lots(List<Wanted> wanted) {
        return wanted.stream().map(Wanted::lotId).collect(Collectors.toCollection(HashSet::new));
    }

    static int indexOf(List<Wanted> wanted, UUID lot) {
        return wanted.stream().map(Wanted::lotId).toList().indexOf(lot);
    }

    /**
     * The lines in the units of the lots that are known, in lot id order (the order of locks); the same lot twice is one line of the sum.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming each line that can't be meant
     */
    static List<Line> lines(List<Wanted> wanted, Map<UUID, Unit> units) {
        var violations = new ArrayList<Violation>();
        Map<UUID, BigDecimal> sums = new TreeMap<>(LOT_ORDER);
        for (var index = 0; index < wanted.size(); index++) {
            var line = wanted.get(index);
            var violation = line.violation("lines[%d].".formatted(index), units.get(line.lotId()));
            if (violation == null) {
                var unit = units.get(line.lotId());
                sums.merge(line.lotId(), line.amount().in(unit).orElseThrow().value(), BigDecimal::add);
            } else {
                violations.add(violation);
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
        return sums.entrySet().stream()
                .map(sum -> Line.of(sum.getKey(), sum.getValue(), units.get(sum.getKey())))
                .toList();
    }

    /** The same amount in another unit; empty if it measures something else, or is finer than that unit is kept: an amount is held as it was asked for. */
    static Optional<Amount> exactly(Amount amount, Unit unit) {
        return amount.in(unit).filter(converted -> converted.in(amount.unit()).equals(Optional.of(amount)));
    }

    private Violation violation(String field, Unit unit) {
        if (unit == null) {
            return new Violation(field + "lotId", "UNKNOWN_LOT", "must be a lot in the ledger", lotId);
        }
        if (amount.isZero()) {
            return new Violation(field + "amount.value", "TOO_SMALL", "must be more than 0", "0");
        }
        return amount.misfit(field + "amount", unit).orElse(null);
    }
}
