package nl.stadsmijn.inventory.description;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a part of a lot's mass first came from. A split keeps the shares of its parent, a merge and a treatment mix those of theirs by mass, so that
 * share × mass of the lot is the mass of that origin in kg, for ever (domain.md: amounts are conserved).
 *
 * @param elementId the element or walk-in lot that it first was
 * @param donorId null if it came from no donor
 * @param share above 0, at most 1; those of a lot add up to 1
 */
@Schema(name = "OriginShare")
public record OriginShare(UUID elementId, UUID donorId, BigDecimal share) {

    private static final int DECIMALS = 12;

    /** What a lot is made of that came from nowhere else. */
    static OriginShare whole(Lot lot) {
        return new OriginShare(
                lot.id(), lot.donor() == null ? null : lot.donor().donorId(), BigDecimal.ONE);
    }

    /** The shares of one parent, and how much of that parent there is in the mix. */
    record Ingredient(List<OriginShare> shares, BigDecimal weight) {}

    /** The shares of what was mixed. What rounding leaves goes to the largest, so that they add up to 1. */
    static List<OriginShare> mix(List<Ingredient> ingredients) {
        var total = ingredients.stream().map(Ingredient::weight).reduce(ZERO, BigDecimal::add);
        var mixed = new LinkedHashMap<UUID, OriginShare>();
        for (var ingredient : ingredients) {
            for (var part : ingredient.shares()) {
                var share = part.share().multiply(ingredient.weight()).divide(total, DECIMALS, RoundingMode.DOWN);
                mixed.merge(
                        part.elementId(), new OriginShare(part.elementId(), part.donorId(), share), OriginShare::plus);
            }
        }
        return withRest(mixed.values().stream()
                .filter(part -> part.share().signum() > 0)
                .sorted((one, other) -> other.share().compareTo(one.share()))
                .toList());
    }

    private static List<OriginShare> withRest(List<OriginShare> largestFirst) {
        var sum = largestFirst.stream().map(OriginShare::share).reduce(ZERO, BigDecimal::add);
        var whole = new ArrayList<>(largestFirst);
        var largest = whole.getFirst();
        var rest = BigDecimal.ONE.subtract(sum);
        whole.set(
                0,
                new OriginShare(
                        largest.elementId(), largest.donorId(), largest.share().add(rest)));
        return List.copyOf(whole);
    }

    private OriginShare plus(OriginShare other) {
        return new OriginShare(elementId, donorId, share.add(other.share));
    }
}
