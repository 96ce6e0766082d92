package nl.stadsmijn.inventory.balance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;

/**
 * The account of an inventory.
 *
 * @param heuristicKg how much of what was inventoried and found rests on a mass per unit whose evidence is HEURISTIC: worked out from product type, section and sizes
 * @param lines by material and Eural code of the elements, and of what left under another; in the order of the codes
 * @param stock where what was harvested lies
 * @param passedOn what hubs passed on to receivers, recycled, recovered or disposed of
 * @param differences all that is in no destination, by what explains it
 * @param carried all that went to receivers, of elements and of streams that never were one
 * @param massUnknown elements of which nobody said what a unit weighs: they are in no line
 */
public record MaterialBalance(
        Figures total,
        BigDecimal heuristicKg,
        Map<Group, Figures> lines,
        Map<Where, BigDecimal> stock,
        Map<PassedOn, BigDecimal> passedOn,
        List<Difference> differences,
        List<Carried> carried,
        List<Unweighed> massUnknown) {

    /** How much rests on what was stated or weighed, in kg. */
    public BigDecimal statedKg() {
        return total.inventoried().add(total.found()).subtract(heuristicKg);
    }

    /** @param elements of how many */
    public record Difference(Group group, Explanation explanation, int elements, BigDecimal kg) {}

    /**
     * @param inventoried with what was found; null if nobody said how much there is
     * @param harvested null if nobody said how much there is
     */
    public record Unweighed(UUID elementId, String name, Group group, Amount inventoried, Amount harvested) {}
}
