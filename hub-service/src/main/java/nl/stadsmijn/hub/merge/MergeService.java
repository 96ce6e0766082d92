package nl.stadsmijn.hub.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.description.Descriptions;
import nl.stadsmijn.hub.holding.Roads;
import nl.stadsmijn.hub.reservation.Certification;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.reservation.Postings;
import nl.stadsmijn.hub.reservation.Reservation;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.Why;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.storage.Ids;

/** Merges lots. */
@ApplicationScoped
class MergeService {

    private final Postings postings;
    private final Descriptions descriptions;
    private final Certification certification;
    private final Roads roads;

    MergeService(Postings postings, Descriptions descriptions, Certification certification, Roads roads) {
        this.postings = postings;
        this.descriptions = descriptions;
        this.certification = certification;
        this.roads = roads;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming each lot that can't be merged and each difference */
    @Transactional
    MergeView merge(MergeRequest request, By by) {
        var ids = request.lotIds();
        var posting = postings.open(by, new HashSet<>(ids));
        refuseUnless(unknown(posting, ids, by.organisation()));
        var inputs = inputs(posting, ids);
        refuseUnless(MergePolicy.violations(inputs, roads));
        var made = Ids.next();
        posting.merge(ids, made, MergePolicy.custody(inputs), Why.because(request.reason()));
        postings.post(posting);
        return view(posting.books().lot(made), inputs);
    }

    private static void refuseUnless(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
    }

    private static List<Violation> unknown(Posting posting, List<UUID> ids, UUID organisation) {
        var violations = new ArrayList<Violation>();
        var before = new HashSet<UUID>();
        for (var index = 0; index < ids.size(); index++) {
            var field = "lotIds[%d]".formatted(index);
            var id = ids.get(index);
            var held = posting.books()
                    .find(id)
                    .filter(lot -> lot.custody().holderId().equals(organisation));
            if (held.isEmpty()) {
                violations.add(new Violation(field, "UNKNOWN_LOT", "must be a lot that you hold", id));
            } else if (!before.add(id)) {
                violations.add(new Violation(field, "DUPLICATE", "must be named once", id));
            }
        }
        return violations;
    }

    private List<Mergeable> inputs(Posting posting, List<UUID> ids) {
        var known = descriptions.known(ids);
        var certificates = certification.certificates(ids);
        return ids.stream()
                .map(id -> new Mergeable(
                        posting.books().lot(id), known.get(id), certificates.get(id), awaited(posting, id)))
                .toList();
    }

    private static String awaited(Posting posting, UUID lot) {
        return posting.reservations().stream()
                .filter(Reservation.Firm.class::isInstance)
                .map(Reservation.Firm.class::cast)
                .filter(firm -> firm.condition() != null && firm.at(lot).signum() > 0)
                .map(firm -> firm.condition().scheme())
                .findFirst()
                .orElse(null);
    }

    private static MergeView view(Lot made, List<Mergeable> inputs) {
        return new MergeView(
                made.id(),
                new Amount(made.of(Account.ON_HAND), made.unit()),
                new Amount(made.balance().promised(), made.unit()),
                made.custody().storage(),
                inputs.stream()
                        .map(input -> new MergeView.Input(
                                input.lot().id(), new Amount(input.lot().of(Account.ON_HAND), made.unit())))
                        .toList());
    }
}
