package nl.stadsmijn.matching.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.matching.demand.Demand;
import nl.stadsmijn.matching.match.Criteria.Finding;
import nl.stadsmijn.matching.match.Match.Constraint;
import nl.stadsmijn.matching.match.Match.Reason;
import nl.stadsmijn.matching.supply.SuppliedLot;

/**
 * Which lots suit a demand. A lot that breaks a constraint is out; the others score Σ weight × score over the criteria, with the weights of {@link
 * Match.Criterion}: dimensions 0.30, amount 0.25, distance 0.15, time 0.15, quality 0.10, price 0.05. Of equals the one whose storage ends first
 * goes first, as its time is running out. The weights are ours, a starting point to be tuned with use, not from a norm.
 */
final class MatchPolicy {

    private MatchPolicy() {}

    /** @param place where it is needed */
    record Need(Demand.Wanted wanted, UUID organisation, Place place, LocalDate today) {}

    /** @param excluded how many lots break each constraint; one that breaks two counts with both */
    record Ranking(List<Match> matches, Map<Constraint, Integer> excluded, int considered) {}

    static Ranking rank(Need need, List<SuppliedLot> lots) {
        var matches = new ArrayList<Match>();
        var excluded = new EnumMap<Constraint, Integer>(Constraint.class);
        for (var lot : lots) {
            var broken = new ArrayList<Constraint>();
            var reasons = new ArrayList<Reason>();
            for (var finding : findings(need, lot)) {
                switch (finding) {
                    case Finding.Suits suits -> reasons.add(suits.reason());
                    case Finding.Breaks breaks -> broken.add(breaks.constraint());
                }
            }
            if (broken.isEmpty()) {
                matches.add(match(need, lot, reasons));
            } else {
                broken.forEach(constraint -> excluded.merge(constraint, 1, Integer::sum));
            }
        }
        matches.sort(Comparator.comparingDouble(Match::score)
                .reversed()
                .thenComparing(MatchPolicy::storageEnds)
                .thenComparing(Match::lotId));
        return new Ranking(List.copyOf(matches), excluded, lots.size());
    }

    private static List<Finding> findings(Need need, SuppliedLot lot) {
        var wanted = need.wanted();
        var findings = new ArrayList<Finding>();
        if (lot.sellerId().equals(need.organisation())) {
            findings.add(new Finding.Breaks(Constraint.OWN_LOT));
        }
        if (!lot.harvestable()) {
            findings.add(new Finding.Breaks(Constraint.HARVESTABLE));
        }
        findings.add(Criteria.dimensions(wanted.geometry(), lot.geometry()));
        findings.add(Criteria.amount(wanted.amount(), lot.available()));
        findings.add(Criteria.distance(need.place(), lot.location().shownPlace(), wanted.maxDistanceKm()));
        findings.add(Criteria.time(wanted, lot, need.today()));
        findings.add(Criteria.quality(wanted, lot, need.today()));
        findings.add(Criteria.price(wanted, lot));
        return findings;
    }

    private static Match match(Need need, SuppliedLot lot, List<Reason> reasons) {
        var score = reasons.stream()
                .mapToDouble(reason -> reason.criterion().weight() * reason.score())
                .sum();
        return new Match(
                lot.lotId(),
                lot.name(),
                Math.round(score * 1000) / 1000.0,
                lot.available(),
                used(need.wanted().amount(), lot.available()),
                lot.price(),
                lot.certification().on(need.today()),
                lot.storage(),
                lot.sellerId(),
                reasons);
    }

    private static Amount used(Amount wanted, Amount available) {
        return wanted.in(available.unit())
                .filter(amount -> !amount.isMoreThan(available))
                .orElse(available);
    }

    private static LocalDate storageEnds(Match match) {
        return match.storage() == null || match.storage().deadline() == null
                ? LocalDate.MAX
                : match.storage().deadline();
    }
}
