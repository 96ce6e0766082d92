package nl.stadsmijn.inventory.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.trace.Onward;

/**
 * What there was of an element and what became of it, in kg. What is known only as an amount is none of it, but what was weighed of it at a receiver is: that is found.
 *
 * @param found with what counts in hubs found later
 * @param harvested likewise
 * @param counted what those counts found, in the unit of the element;
 * @param entries inventoried + found = their sum, exactly
 */
record ElementAccount(
        ElementFacts element,
        BigDecimal inventoried,
        BigDecimal found,
        BigDecimal harvested,
        BigDecimal counted,
        List<Entry> entries) {

    /** A milligram. */
    private static final int DECIMALS = 6;

    /** Where {@code kg} that no harvest brought out would be if no receiver had it. */
    private record Pool(Fate fate, Explanation explanation, BigDecimal kg, boolean mayBeGone) {

        private static Pool lost(Explanation.Kind kind, String reason, BigDecimal kg) {
            return new Pool(Fate.DIFFERENCE, new Explanation(kind, reason), kg, true);
        }

        private BigDecimal coveredBy(BigDecimal weighed) {
            return mayBeGone ? kg.min(weighed) : BigDecimal.ZERO;
        }

        private Entry entry(BigDecimal rest) {
            return new Entry(fate, explanation, null, null, rest);
        }
    }

    /**
     * @param onward what became of what was harvested
     * @param carried what of it went to receivers
     * @param closed whether nothing is in the donor any more
     */
    static ElementAccount of(ElementFacts element, List<Onward> onward, List<Carried> carried, boolean closed) {
        var entries = new ArrayList<Entry>();
        var counted = onward.isEmpty() ? BigDecimal.ZERO : onward.getFirst().found();
        if (!element.hasMass()) {
            var own = carried.stream()
                    .filter(load -> load.isUnder(element.eural()))
                    .toList();
            own.forEach(load -> entries.add(Entry.of(Fate.of(load.processing()), load.kg())));
            return new ElementAccount(
                    element, BigDecimal.ZERO, sum(own), BigDecimal.ZERO, counted, List.copyOf(entries));
        }
        carried.forEach(load -> entries.add(gone(element, load)));
        var countedKg = element.kg(counted).setScale(DECIMALS, RoundingMode.HALF_UP);
        var harvested = element.kg(element.harvested()).add(countedKg);
        entries.addAll(harvested(harvested, onward));
        entries.addAll(rest(pools(element, closed), carried));
        return new ElementAccount(
                element,
                element.kg(element.inventoried()),
                element.kg(element.found()).add(countedKg),
                harvested,
                counted,
                List.copyOf(entries));
    }

    private static Entry gone(ElementFacts element, Carried load) {
        return load.isUnder(element.eural())
                ? Entry.of(Fate.of(load.processing()), load.kg())
                : Entry.difference(new Explanation(Explanation.Kind.LEFT_UNDER_OTHER_CODE, load.eural()), load.kg());
    }

    private static BigDecimal sum(List<Carried> loads) {
        return loads.stream().map(Carried::kg).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Entry> harvested(BigDecimal kg, List<Onward> told) {
        var onward = told.stream().filter(one -> one.amount().signum() > 0).toList();
        if (kg.signum() == 0) {
            return List.of();
        }
        if (onward.isEmpty()) {
            return List.of(Entry.inStock(new Where("SITE", null, null), kg));
        }
        var masses = Apportionment.of(kg, onward.stream().map(Onward::amount).toList());
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < onward.size(); i++) {
            entries.add(entry(onward.get(i), masses.get(i)));
        }
        return entries;
    }

    private static Entry entry(Onward onward, BigDecimal kg) {
        if (onward.departure() == null) {
            return isApplied(onward)
                    ? Entry.of(Fate.REUSED, kg)
                    : Entry.inStock(new Where(onward.locationKind(), onward.locationId(), onward.locationName()), kg);
        }
        var fate = Fate.ofDeparture(onward.departure());
        if (fate == Fate.RECYCLED || fate == Fate.RECOVERED || fate == Fate.DISPOSED) {
            return Entry.passedOn(passedOn(fate, onward), kg);
        }
        if (fate != Fate.DIFFERENCE) {
            return Entry.of(fate, kg);
        }
        return Entry.difference(new Explanation(Explanation.Kind.WRITTEN_OFF, onward.departure(), onward.reason()), kg);
    }

    private static PassedOn passedOn(Fate fate, Onward onward) {
        var from = new Where(onward.locationKind(), onward.locationId(), onward.locationName());
        return new PassedOn(fate, from, onward.eural(), onward.taker(), onward.reason());
    }

    private static boolean isApplied(Onward onward) {
        return "CUSTOMER".equals(onward.locationKind()) || "APPLIED".equals(onward.locationKind());
    }

    /** What receivers had is first of what was lost, then of what was left, then of what was taken back. */
    private static List<Pool> pools(ElementFacts element, boolean closed) {
        var pools = new ArrayList<Pool>();
        for (var taken : element.harvests()) {
            pools.add(Pool.lost(Explanation.Kind.LOST, taken.reason(), element.kg(taken.lost())));
        }
        pools.add(left(element, closed));
        for (var takenBack : element.takenBack()) {
            pools.add(Pool.lost(Explanation.Kind.WITHDRAWN, takenBack.reason(), element.kg(takenBack.amount())));
        }
        return pools;
    }

    /** What is offered leaves the donor by a harvest, as harvested or as lost, and by nothing else: no note of a receiver makes it less. */
    private static Pool left(ElementFacts element, boolean closed) {
        var kg = element.kg(element.left());
        if (!closed && !element.listed() && !element.isWithdrawn()) {
            return new Pool(Fate.STILL_IN_DONOR, null, kg, !element.isOffered());
        }
        return new Pool(Fate.DIFFERENCE, whyLeft(element), kg, true);
    }

    private static Explanation whyLeft(ElementFacts element) {
        if (element.isWithdrawn()) {
            return new Explanation(Explanation.Kind.WITHDRAWN, element.withdrawnReason());
        }
        return element.harvestable()
                ? new Explanation(Explanation.Kind.LEFT_BEHIND, null)
                : new Explanation(Explanation.Kind.NOT_HARVESTABLE, element.notHarvestableReason());
    }

    private static List<Entry> rest(List<Pool> pools, List<Carried> carried) {
        var entries = new ArrayList<Entry>();
        var toCover = sum(carried);
        for (var pool : pools) {
            var covered = pool.coveredBy(toCover);
            toCover = toCover.subtract(covered);
            var rest = pool.kg().subtract(covered);
            if (rest.signum() != 0) {
                entries.add(pool.entry(rest));
            }
        }
        if (toCover.signum() > 0) {
            var why = new Explanation(Explanation.Kind.WEIGHED_MORE, whyWeighedMore(carried));
            entries.add(Entry.difference(why, toCover.negate()));
        }
        return entries;
    }

    /** In the words of who reported the loads; null if nobody said. */
    private static String whyWeighedMore(List<Carried> carried) {
        var reasons = carried.stream()
                .map(Carried::massReason)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? null : reasons;
    }
}
