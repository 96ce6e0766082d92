package nl.stadsmijn.inventory.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.trace.Onward;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** Adds up the account of an inventory a batch of elements at a time, so that memory grows with the lines of the account, and not with the elements. */
final class BalanceTally {

    private static final int DECIMALS = 3;

    private final List<Carried> carried;
    private final Map<UUID, List<Carried>> loads;
    private final boolean closed;
    private final Map<Group, Figures> lines = new TreeMap<>();
    private final Map<Where, BigDecimal> stock = new LinkedHashMap<>();
    private final Map<PassedOn, BigDecimal> passedOn = new LinkedHashMap<>();
    private final Map<Cause, MaterialBalance.Difference> differences = new LinkedHashMap<>();
    private final List<MaterialBalance.Unweighed> massUnknown = new ArrayList<>();

    private BigDecimal heuristic = BigDecimal.ZERO;

    private record Cause(Group group, Explanation explanation) {}

    /**
     * @param carried all that went to receivers
     * @param closed whether nothing is in the donor any more
     */
    BalanceTally(List<Carried> carried, boolean closed) {
        this.carried = carried;
        this.closed = closed;
        this.loads = carried.stream()
                .filter(load -> load.elementId() != null)
                .collect(Collectors.groupingBy(Carried::elementId));
        carried.stream()
                .filter(load -> load.elementId() == null)
                .forEach(stream -> lines.merge(stream.group(), Figures.of(stream), Figures::plus));
    }

    /** @param onward what became of what was harvested of these elements */
    void add(List<ElementFacts> elements, List<Onward> onward) {
        var ways = onward.stream().collect(Collectors.groupingBy(Onward::elementId));
        for (var element : elements) {
            var gone = loads.getOrDefault(element.id(), List.of());
            var account = ElementAccount.of(element, ways.getOrDefault(element.id(), List.of()), gone, closed);
            add(account);
            if (!element.hasMass()) {
                massUnknown.add(unweighed(account, gone));
            }
            gone.stream()
                    .filter(load -> !load.isUnder(element.eural()))
                    .forEach(load -> addUnderOtherCode(element, load));
        }
    }

    private void add(ElementAccount account) {
        var element = account.element();
        if (element.hasMass() || !account.entries().isEmpty()) {
            lines.merge(element.group(), Figures.of(account), Figures::plus);
        }
        if (element.massIsHeuristic()) {
            heuristic = heuristic.add(account.inventoried()).add(account.found());
        }
        account.entries().stream()
                .filter(entry -> entry.where() != null)
                .forEach(entry -> stock.merge(entry.where(), entry.kg(), BigDecimal::add));
        account.entries().stream()
                .filter(entry -> entry.passedOn() != null)
                .forEach(entry -> passedOn.merge(entry.passedOn(), entry.kg(), BigDecimal::add));
        account.entries().stream()
                .filter(entry -> entry.fate() == Fate.DIFFERENCE)
                .collect(Collectors.toMap(Entry::explanation, Entry::kg, BigDecimal::add, LinkedHashMap::new))
                .forEach((explanation, kg) -> addDifference(element.group(), explanation, kg));
    }

    private void addUnderOtherCode(ElementFacts element, Carried load) {
        if (!element.hasMass()) {
            lines.merge(load.group(), Figures.of(load), Figures::plus);
            return;
        }
        lines.merge(load.group(), Figures.ofOtherCode(load), Figures::plus);
        addDifference(
                load.group(),
                new Explanation(Explanation.Kind.INVENTORIED_UNDER_OTHER_CODE, element.eural()),
                load.kg().negate());
    }

    private void addDifference(Group group, Explanation explanation, BigDecimal kg) {
        differences.merge(
                new Cause(group, explanation),
                new MaterialBalance.Difference(group, explanation, 1, kg),
                (one, other) -> new MaterialBalance.Difference(
                        group,
                        explanation,
                        one.elements() + other.elements(),
                        one.kg().add(other.kg())));
    }

    private static MaterialBalance.Unweighed unweighed(ElementAccount account, List<Carried> gone) {
        var element = account.element();
        return new MaterialBalance.Unweighed(
                element.id(),
                element.name(),
                element.group(),
                amount(element, element.inventoried().add(element.found()).add(account.counted())),
                amount(element, element.harvested().add(account.counted())),
                amount(element, element.lost()),
                gone.stream().map(Carried::kg).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** As fine as an amount can be told: what counts found in a merged lot is a share, of pieces too. */
    private static Amount amount(ElementFacts element, BigDecimal value) {
        return element.unit() == null
                ? null
                : new Amount(
                        value.setScale(element.unit() == Unit.PIECE ? 0 : DECIMALS, RoundingMode.HALF_UP),
                        element.unit());
    }

    MaterialBalance balance() {
        return new MaterialBalance(
                lines.values().stream().reduce(Figures.NONE, Figures::plus),
                heuristic,
                lines,
                stock,
                passedOn,
                differences.values().stream()
                        .sorted(Comparator.comparing(MaterialBalance.Difference::group))
                        .toList(),
                carried,
                massUnknown);
    }
}
