package nl.stadsmijn.hub.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.hub.holding.Hindrance;
import nl.stadsmijn.hub.holding.Holding;
import nl.stadsmijn.hub.holding.Roads;
import nl.stadsmijn.hub.reservation.Certification;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.reservation.Postings;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.MovementKind;
import nl.stadsmijn.hub.stock.StockService;
import nl.stadsmijn.hub.stock.StockView;
import nl.stadsmijn.hub.stock.Why;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;

/** Brings the ledger to what was counted. */
@ApplicationScoped
class CountService {

    private static final BigDecimal MOST_TIMES = BigDecimal.TWO;

    private final Postings postings;
    private final Certification certification;
    private final StockService stock;
    private final Roads roads;

    CountService(Postings postings, Certification certification, StockService stock, Roads roads) {
        this.postings = postings;
        this.certification = certification;
        this.stock = stock;
        this.roads = roads;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 403; 409 if nothing of it lies in a hub or on a site, or it is held; 422 for what can't be meant */
    @Transactional
    StockView count(UUID lotId, CountRequest request, By by) {
        var posting = postings.open(by, Set.of(lotId));
        var lot = Holding.of(posting, lotId, by.organisation());
        Hindrance.ofWork(lot).ifPresent(why -> {
            throw why.problem(lot, roads);
        });
        violation(request.counted(), lot).ifPresent(violation -> {
            throw Problem.rules(List.of(violation));
        });
        book(
                posting,
                lot,
                Holding.value(request.counted(), lot),
                Why.because(request.reason().strip()));
        postings.post(posting);
        return stock.view(lotId);
    }

    private Optional<Violation> violation(Amount counted, Lot lot) {
        return counted.misfit("counted", lot.unit()).or(() -> tooMuch(counted, lot));
    }

    /** A certificate is of the pieces that were assessed: what is found besides does not get it. */
    private Optional<Violation> tooMuch(Amount counted, Lot lot) {
        var isCertified = !certification.certificates(Set.of(lot.id())).isEmpty();
        var most = new Amount(lot.of(Account.ON_HAND).multiply(isCertified ? BigDecimal.ONE : MOST_TIMES), lot.unit());
        return Holding.value(counted, lot).compareTo(most.value()) <= 0
                ? Optional.empty()
                : Optional.of(new Violation(
                        "counted",
                        "MORE_THAN_THERE_IS",
                        "must be at most %s, %s; what lies there besides is a lot of its own, described and taken in as a walk-in"
                                .formatted(most, isCertified ? "which are certified" : "twice what the ledger has"),
                        counted.toString()));
    }

    private static void book(Posting posting, Lot lot, BigDecimal counted, Why why) {
        var more = counted.subtract(lot.of(Account.ON_HAND));
        if (more.signum() > 0) {
            posting.books().move(lot.id(), MovementKind.FOUND, Account.FOUND, Account.ON_HAND, more, why);
        }
        if (more.signum() < 0) {
            posting.writeOff(lot.id(), MovementKind.LOST, Account.ON_HAND, more.negate(), why);
        }
    }
}
