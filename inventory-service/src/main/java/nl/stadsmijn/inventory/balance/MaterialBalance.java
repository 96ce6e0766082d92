package nl.stadsmijn.inventory.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.trace.Onward;
import nl.stadsmijn.kit.quantity.Amount;

/**
 * The account of an inventory.
 *
 * @param lines by material and Eural code of the elements; in the order of the codes
 * @param stock where what was harvested lies
 * @param differences all that is in no destination, by what explains it
 * @param carried all that went to receivers, of elements and of streams that never were one
 * @param massUnknown elements of which nobody said what a unit weighs: they are in no line
 */
public record MaterialBalance(
        Figures total,
        Map<Group, Figures> lines,
        Map<Where, BigDecimal> stock,
        List<Difference> differences,
        List<Carried> carried,
        List<Unweighed> massUnknown) {

    /** @param elements of how many */
    public record Difference(Group group, Explanation explanation, int elements, BigDecimal kg) {}

    /** @param amount null if nobody said how much there is */
    public record Unweighed(UUID elementId, String name, Group group, Amount inventoried, Amount harvested) {}

    static MaterialBalance of(List<ElementFacts> elements, List<Onward> onward, List<Carried> carried, boolean closed) {
        var ways = onward.stream().collect(Collectors.groupingBy(Onward::elementId));
        var loads = carried.stream()
                .filter(load -> load.elementId() != null)
                .collect(Collectors.groupingBy(Carried::elementId));
        var accounts = elements.stream()
                .map(element -> ElementAccount.of(
                        element,
                        ways.getOrDefault(element.id(), List.of()),
                        loads.getOrDefault(element.id(), List.of()),
                        closed))
                .toList();
        var lines = lines(accounts, carried);
        return new MaterialBalance(
                lines.values().stream().reduce(Figures.NONE, Figures::plus),
                lines,
                stock(accounts),
                differences(accounts),
                carried,
                massUnknown(accounts));
    }

    private static Map<Group, Figures> lines(List<ElementAccount> accounts, List<Carried> carried) {
        var lines = new TreeMap<Group, Figures>();
        accounts.stream()
                .filter(account ->
                        account.element().hasMass() || !account.entries().isEmpty())
                .forEach(account -> lines.merge(account.element().group(), Figures.of(account), Figures::plus));
        carried.stream()
                .filter(load -> load.elementId() == null)
                .forEach(stream ->
                        lines.merge(new Group(stream.material(), stream.eural()), Figures.of(stream), Figures::plus));
        return lines;
    }

    private static Map<Where, BigDecimal> stock(List<ElementAccount> accounts) {
        var stock = new LinkedHashMap<Where, BigDecimal>();
        accounts.stream()
                .flatMap(account -> account.entries().stream())
                .filter(entry -> entry.where() != null)
                .forEach(entry -> stock.merge(entry.where(), entry.kg(), BigDecimal::add));
        return stock;
    }

    private record Cause(Group group, Explanation explanation) {}

    private static List<Difference> differences(List<ElementAccount> accounts) {
        var sums = new LinkedHashMap<Cause, Difference>();
        for (var account : accounts) {
            var group = account.element().group();
            account.entries().stream()
                    .filter(entry -> entry.fate() == Fate.DIFFERENCE)
                    .collect(Collectors.toMap(Entry::explanation, Entry::kg, BigDecimal::add, LinkedHashMap::new))
                    .forEach((explanation, kg) -> sums.merge(
                            new Cause(group, explanation),
                            new Difference(group, explanation, 1, kg),
                            MaterialBalance::sum));
        }
        var differences = new ArrayList<>(sums.values());
        differences.sort((one, other) -> one.group().compareTo(other.group()));
        return differences;
    }

    private static Difference sum(Difference one, Difference other) {
        return new Difference(
                one.group(),
                one.explanation(),
                one.elements() + other.elements(),
                one.kg().add(other.kg()));
    }

    private static List<Unweighed> massUnknown(List<ElementAccount> accounts) {
        return accounts.stream()
                .map(ElementAccount::element)
                .filter(element -> !element.hasMass())
                .map(element -> new Unweighed(
                        element.id(),
                        element.name(),
                        element.group(),
                        amount(element, element.inventoried().add(element.found())),
                        amount(element, element.harvested())))
                .toList();
    }

    private static Amount amount(ElementFacts element, BigDecimal value) {
        return element.unit() == null ? null : new Amount(value, element.unit());
    }
}
