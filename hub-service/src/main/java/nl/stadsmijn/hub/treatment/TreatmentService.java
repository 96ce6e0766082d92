package nl.stadsmijn.hub.treatment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.description.Descriptions;
import nl.stadsmijn.hub.holding.Holding;
import nl.stadsmijn.hub.holding.Roads;
import nl.stadsmijn.hub.producttype.ProductTypes;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.reservation.Postings;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Ledger;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.Why;
import nl.stadsmijn.hub.wastecode.WasteCodes;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.storage.Ids;

/** Books treatments. */
@ApplicationScoped
class TreatmentService {

    private static final ProblemType PROMISED = new ProblemType("promised", "It is promised to somebody", 409);

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Postings postings;
    private final Ledger ledger;
    private final Descriptions descriptions;
    private final ProductTypes productTypes;
    private final WasteCodes wasteCodes;
    private final TreatedTerms terms;
    private final TreatmentRepository treatments;
    private final Roads roads;

    TreatmentService(
            Postings postings,
            Ledger ledger,
            Descriptions descriptions,
            ProductTypes productTypes,
            WasteCodes wasteCodes,
            TreatedTerms terms,
            TreatmentRepository treatments,
            Roads roads) {
        this.postings = postings;
        this.ledger = ledger;
        this.descriptions = descriptions;
        this.productTypes = productTypes;
        this.wasteCodes = wasteCodes;
        this.terms = terms;
        this.treatments = treatments;
        this.roads = roads;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 403; 409 if it is promised; 422 naming everything that does not fit, or how much the masses differ
     */
    @Transactional
    TreatmentView treat(UUID lotId, TreatmentRequest asked, By by) {
        var request = asked.withCodes(wasteCodes);
        var inputs = request.inputs(lotId);
        var posting = postings.open(
                by, inputs.stream().map(TreatmentRequest.Input::lotId).collect(Collectors.toSet()));
        Holding.of(posting, lotId, by.organisation());
        var lots = lots(posting, inputs, by.organisation());
        var known = new TreatmentRules.Known(
                descriptions.known(ids(lots)), treatments.arrivals(ids(lots)), productTypes, wasteCodes, roads);
        var rules = new TreatmentRules(request, lots, known);
        refuseUnless(rules.violations(posting.books().now()));
        lots.forEach(lot -> checkPromises(lot, inputs.get(lots.indexOf(lot)).amount()));
        var work = work(rules, inputs);
        refuseUnless(Masses.violations(work));
        var treatment = book(posting, rules, work);
        var view = new TreatmentViews(rules, work, posting.books()).of(treatment, by.organisation());
        treatments.insert(view, work.left());
        postings.post(posting);
        return view;
    }

    /** The treatments of a lot, for its owner and its holder: they say what it cost. */
    Page<TreatmentView> list(UUID lotId, UUID organisation, PageRequest page) {
        var custody = ledger.read(List.of(lotId)).stream()
                .findFirst()
                .map(Lot::custody)
                .filter(known -> organisation.equals(known.ownerId()) || organisation.equals(known.holderId()));
        if (custody.isEmpty()) {
            throw Problem.notFound();
        }
        var after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return Page.of(treatments.of(lotId, after, page.limit() + 1), page, each -> List.of(each.id()));
    }

    private UUID book(Posting posting, TreatmentRules rules, Work work) {
        var request = rules.request();
        var treatment = Ids.next();
        var made = terms.made(rules, work);
        var note = request.note() == null ? "" : ": " + request.note();
        posting.books().treat(treatment, made, work.passages(), work.waste(), Why.because(request.kind() + note));
        return treatment;
    }

    private static void refuseUnless(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
    }

    private static List<UUID> ids(List<Lot> lots) {
        return lots.stream().map(Lot::id).toList();
    }

    private static List<Lot> lots(Posting posting, List<TreatmentRequest.Input> inputs, UUID organisation) {
        var lots = new ArrayList<Lot>();
        var violations = new ArrayList<Violation>();
        var before = new HashSet<UUID>();
        for (var index = 0; index < inputs.size(); index++) {
            var field = TreatmentRequest.field(index) + "lotId";
            var id = inputs.get(index).lotId();
            var held = posting.books()
                    .find(id)
                    .filter(lot -> lot.custody().holderId().equals(organisation));
            held.ifPresentOrElse(
                    lots::add,
                    () -> violations.add(new Violation(field, "UNKNOWN_LOT", "must be a lot that you hold", id)));
            if (!before.add(id)) {
                violations.add(new Violation(field, "DUPLICATE", "must be named once", id));
            }
        }
        refuseUnless(violations);
        return lots;
    }

    /** Who has it reserved reserved what it is. */
    private static void checkPromises(Lot lot, Amount amount) {
        var free = lot.balance().available();
        if (Holding.value(amount, lot).compareTo(free) > 0) {
            throw Problem.of(
                    PROMISED,
                    "Of lot %s %s promised to others; %s can be treated."
                            .formatted(
                                    lot.id(),
                                    new Amount(lot.balance().promised(), lot.unit()).inSentence(),
                                    new Amount(free, lot.unit()).orNothing()));
        }
    }

    private static Work work(TreatmentRules rules, List<TreatmentRequest.Input> inputs) {
        var in = new ArrayList<Work.Part>();
        for (var index = 0; index < inputs.size(); index++) {
            var lot = rules.lots().get(index);
            var input = inputs.get(index);
            var kg = Weighed.kg(input.amount(), input.mass(), rules.description(lot));
            in.add(new Work.Part(lot.id(), Holding.value(input.amount(), lot), kg.orElseThrow()));
        }
        var out = rules.request().yields().stream()
                .map(yield -> new Work.Part(
                        Ids.next(), yield.amount().value(), rules.kg(yield).orElseThrow()))
                .toList();
        var left =
                rules.request().leftovers().stream().map(TreatmentService::left).toList();
        return new Work(List.copyOf(in), out, left, rules.request().note());
    }

    private static Work.Left left(TreatmentRequest.Leftover waste) {
        return new Work.Left(
                Ids.next(),
                waste.processing().movement(),
                Weighed.kg(waste.mass()).orElseThrow());
    }
}
