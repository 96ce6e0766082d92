package nl.stadsmijn.hub.treatment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.stadsmijn.hub.hub.HubService;
import nl.stadsmijn.hub.producttype.ProductTypes;
import nl.stadsmijn.hub.stock.Custody;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.Made;
import nl.stadsmijn.hub.storage.StorageTerm;
import nl.stadsmijn.kit.quantity.Unit;

/** The lots that a treatment makes: where what went in lies, of the same owner and holder, with time in the hub anew. */
@ApplicationScoped
class TreatedTerms {

    /** Decimals of a kg. */
    private static final int GRAMS = 3;

    private final HubService hubs;
    private final ProductTypes productTypes;
    private final Clock clock;

    TreatedTerms(HubService hubs, ProductTypes productTypes, Clock clock) {
        this.hubs = hubs;
        this.productTypes = productTypes;
        this.clock = clock;
    }

    List<Made> made(TreatmentRules rules, Work work) {
        var first = rules.lots().getFirst().custody();
        var before = rules.lots().stream()
                .map(Lot::custody)
                .map(Custody::storage)
                .filter(Objects::nonNull)
                .reduce(StorageTerm::mergedWith);
        var made = new ArrayList<Made>();
        for (var index = 0; index < work.yields().size(); index++) {
            var yield = rules.request().yields().get(index);
            var term = before.map(old -> anew(old, yield.productType())).orElse(null);
            var custody = new Custody(first.location(), first.ownerId(), first.holderId(), term);
            var isAsItWas = rules.lots().size() == 1 && rules.request().kind().keepsForm() && rules.isWhatWentIn(yield);
            made.add(new Made(
                    work.yields().get(index).lotId(),
                    yield.amount().unit(),
                    custody,
                    isAsItWas ? null : yield.productType(),
                    weighed(yield)));
        }
        return made;
    }

    /** Kg per unit of what was weighed; null for what was not, what is counted in kg itself, and what weighs next to nothing. */
    private static BigDecimal weighed(TreatmentRequest.Yield yield) {
        if (yield.mass() == null || yield.amount().in(Unit.KG).isPresent()) {
            return null;
        }
        var kg = Weighed.kg(yield.mass()).orElseThrow();
        var perUnit = kg.divide(yield.amount().value(), GRAMS, RoundingMode.HALF_UP);
        return perUnit.signum() == 0 ? null : perUnit;
    }

    private StorageTerm anew(StorageTerm old, String productType) {
        var hub = hubs.get(old.hubId());
        var horizon = hub.storage().horizon(productTypes.taxonomy().path(productType));
        return old.treated(LocalDate.now(clock), horizon).endingBy(hub.temporaryUntil());
    }
}
