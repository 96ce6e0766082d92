package nl.stadsmijn.hub.split;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.hub.holding.Hindrance;
import nl.stadsmijn.hub.holding.Holding;
import nl.stadsmijn.hub.holding.Roads;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.reservation.Postings;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.Why;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.storage.Ids;

/** Splits lots. */
@ApplicationScoped
class SplitService {

    private final Postings postings;
    private final Roads roads;

    SplitService(Postings postings, Roads roads) {
        this.postings = postings;
        this.roads = roads;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 403, 409 if it can't be split now, 422 naming each part that is too much */
    @Transactional
    SplitView split(UUID lotId, SplitRequest request, By by) {
        var posting = postings.open(by, Set.of(lotId));
        var lot = Holding.of(posting, lotId, by.organisation());
        Hindrance.ofWork(lot).ifPresent(why -> {
            throw why.problem(lot, roads);
        });
        check(request.parts(), lot);
        var parts =
                request.parts().stream().map(part -> split(posting, lot, part)).toList();
        postings.post(posting);
        var left = posting.books().lot(lotId).of(Account.ON_HAND);
        return new SplitView(lotId, new Amount(left, lot.unit()), parts);
    }

    private static SplitView.Part split(Posting posting, Lot lot, SplitRequest.Part part) {
        var child = Ids.next();
        posting.split(
                lot.id(), child, Account.ON_HAND, Holding.value(part.amount(), lot), false, Why.because(part.reason()));
        var now = posting.books().lot(child);
        return new SplitView.Part(
                child,
                new Amount(now.of(Account.ON_HAND), now.unit()),
                new Amount(now.balance().promised(), now.unit()));
    }

    /** Something stays under the lot's own id: a whole lot moves with its id, and is not split. */
    private static void check(List<SplitRequest.Part> parts, Lot lot) {
        var violations = new ArrayList<Violation>();
        var sum = BigDecimal.ZERO;
        for (var index = 0; index < parts.size(); index++) {
            var amount = parts.get(index).amount();
            var violation = Holding.violation("parts[%d].amount".formatted(index), amount, lot);
            violation.ifPresent(violations::add);
            sum = violation.isEmpty() ? sum.add(Holding.value(amount, lot)) : sum;
        }
        var onHand = lot.of(Account.ON_HAND);
        if (violations.isEmpty() && sum.compareTo(onHand) >= 0) {
            violations.add(new Violation(
                    "parts",
                    "NOTHING_LEFT",
                    "together must be less than the %s on hand: what remains keeps the lot's id"
                            .formatted(new Amount(onHand, lot.unit())),
                    new Amount(sum, lot.unit()).toString()));
        }
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
    }
}
