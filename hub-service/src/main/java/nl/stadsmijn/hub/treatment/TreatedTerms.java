package nl.stadsmijn.hub.treatment;

import jakarta.enterprise.context.ApplicationScoped;
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

/** The lots that a treatment makes: where what went in lies, of the same owner and holder, with time in the hub anew. */
@ApplicationScoped
class TreatedTerms {

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
            var isAsItWas = rules.request().kind().keepsForm() && rules.isWhatWentIn(yield);
            made.add(new Made(
                    work.yields().get(index).lotId(),
                    yield.amount().unit(),
                    custody,
                    isAsItWas ? null : yield.productType()));
        }
        return made;
    }

    private StorageTerm anew(StorageTerm old, String productType) {
        var horizon =
                hubs.get(old.hubId()).storage().horizon(productTypes.taxonomy().path(productType));
        return old.treated(LocalDate.now(clock), horizon);
    }
}
