package nl.stadsmijn.inventory.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.stadsmijn.inventory.description.OriginShare.Ingredient;

/** Makes the lots that the ledger split off, merged or treated: what they are, and what they are made of. */
@ApplicationScoped
class Derivation {

    private final OriginShareRepository origins;
    private final DerivedDescription descriptions;

    Derivation(OriginShareRepository origins, ObjectMapper json) {
        this.origins = origins;
        this.descriptions = new DerivedDescription(json);
    }

    /** @param parents all of the child's, in their order */
    Lot of(AwaitedParent child, List<Lot> parents) {
        var first = parents.getFirst();
        var description = isPart(child, parents)
                ? first.description().ofAmount(child.whole())
                : descriptions.of(parents.stream().map(Lot::description).toList(), child.whole(), child.productType());
        var allOffered = parents.stream().allMatch(parent -> parent.publication() == Lot.Publication.PUBLISHED);
        return new Lot(
                child.lotId(),
                1,
                null,
                commonDonor(parents),
                child.ownerId(),
                child.holderId(),
                Lot.Origin.DERIVED,
                allOffered ? Lot.Publication.PUBLISHED : Lot.Publication.WITHDRAWN,
                child.parents(),
                child.dismantled() || parents.stream().allMatch(Lot::dismantled),
                null,
                child.massPerUnit() == null ? description : description.weighed(child.massPerUnit()),
                List.of(),
                null);
    }

    /**
     * What a lot is made of, by the mass of its parents where it is known of all, by their amounts otherwise. What a treatment made the ledger has divided by mass
     * already.
     */
    List<OriginShare> origins(AwaitedParent child, List<Lot> parents) {
        var byMass = child.productType() == null
                && parents.stream()
                        .allMatch(parent -> parent.description().measure().massPerUnit() != null
                                && parent.description().amount().unit() == child.unit());
        var ingredients = new ArrayList<Ingredient>();
        for (int i = 0; i < parents.size(); i++) {
            var amount = child.parentAmounts().isEmpty()
                    ? BigDecimal.ONE
                    : child.parentAmounts().get(i);
            var weight = byMass
                    ? amount.multiply(parents.get(i).description().measure().massPerUnit())
                    : amount;
            ingredients.add(new Ingredient(origins.of(parents.get(i)), weight));
        }
        return OriginShare.mix(ingredients);
    }

    private static boolean isPart(AwaitedParent child, List<Lot> parents) {
        var first = parents.getFirst().description();
        return parents.size() == 1 && first.amount().unit() == child.unit() && child.productType() == null;
    }

    private static DonorFacts commonDonor(List<Lot> parents) {
        var donors = parents.stream().map(Lot::donor).distinct().toList();
        return donors.size() == 1 ? donors.getFirst() : null;
    }
}
