package nl.stadsmijn.hub.transfer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.consignment.Consignment;
import nl.stadsmijn.hub.holding.Hindrance;
import nl.stadsmijn.hub.holding.Holding;
import nl.stadsmijn.hub.holding.Roads;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.kit.problem.Violation;

/**
 * The lines of a transfer, held against what there is. Pure.
 *
 * @param known the lots there are, of those that are named
 * @param sender who must hold them
 * @param roads says where those are that are on their way
 */
record TransferPlan(TransferRequest request, Map<UUID, Lot> known, UUID sender, Roads roads) {

    static TransferPlan of(TransferRequest request, List<Lot> lots, UUID sender, Roads roads) {
        return new TransferPlan(
                request, lots.stream().collect(Collectors.toMap(Lot::id, Function.identity())), sender, roads);
    }

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        var before = new HashSet<UUID>();
        for (var index = 0; index < request.lines().size(); index++) {
            var field = "lines[%d].".formatted(index);
            var line = request.lines().get(index);
            var lot = known.get(line.lotId());
            if (lot == null || !lot.custody().holderId().equals(sender)) {
                violations.add(
                        new Violation(field + "lotId", "UNKNOWN_LOT", "must be a lot that you hold", line.lotId()));
            } else if (!before.add(lot.id())) {
                violations.add(new Violation(field + "lotId", "DUPLICATE", "must be named once", lot.id()));
            } else {
                violations.addAll(violations(field, line, lot));
            }
        }
        return violations;
    }

    /** Where they leave from: one place. */
    Location from() {
        return known.get(request.lines().getFirst().lotId()).location();
    }

    List<Consignment.Line> lines() {
        return request.lines().stream()
                .map(line -> {
                    var lot = known.get(line.lotId());
                    return Consignment.Line.planned(lot.id(), amount(line, lot), lot.unit(), lot.location());
                })
                .toList();
    }

    private List<Violation> violations(String field, TransferRequest.Line line, Lot lot) {
        var violations = new ArrayList<Violation>();
        Hindrance.ofLeaving(lot)
                .ifPresent(why ->
                        violations.add(new Violation(field + "lotId", why.name(), why.detail(lot, roads), lot.id())));
        if (violations.isEmpty() && line.amount() != null) {
            Holding.violation(field + "amount", line.amount(), lot).ifPresent(violations::add);
        }
        var first = known.get(request.lines().getFirst().lotId());
        if (first != null && !Objects.equals(lot.location(), first.location())) {
            violations.add(
                    new Violation(field + "lotId", "PLACE_DIFFERS", "must lie where the first lot lies", lot.id()));
        }
        if (lot.location().equals(new Location(Location.Kind.HUB, request.toHubId()))) {
            violations.add(new Violation(field + "lotId", "THERE_ALREADY", "lies in that hub already", lot.id()));
        }
        return violations;
    }

    private static BigDecimal amount(TransferRequest.Line line, Lot lot) {
        return line.amount() == null ? lot.of(Account.ON_HAND) : Holding.value(line.amount(), lot);
    }
}
