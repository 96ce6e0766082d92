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
 * @param differences all that is in no destination, by what explains it
 * @param carried all that went to receivers, of elements and of streams that never were one
 * @param massUnknown elements of which nobody said what a unit weighs: in the lines is only what of them was weighed at a receiver
 */
public record MaterialBalance(
        Figures total,
        BigDecimal heuristicKg,
        Map<Group, Figures> lines,
        Map<Where, BigDecimal> stock,
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
     * @param lost at harvests; null if nobody said how much there is
     * @param weighedKg what of it was weighed at receivers, under whatever code; that is found
     */
    public record Unweighed(
            UUID elementId,
            String name,
            Group group,
            Amount inventoried,
            Amount harvested,
            Amount lost,
            BigDecimal weighedKg) {}
}
