package nl.stadsmijn.hub.title;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.storage.Ids;

/** Passes title on. */
@ApplicationScoped
class TitleTransferService {

    private static final ProblemType NOT_THE_OWNER =
            new ProblemType("not-the-owner", "The lot is another's property", 409);
    private static final ProblemType PROMISED = new ProblemType("promised", "It is promised to somebody", 409);

    private final Postings postings;
    private final OrganisationRepository organisations;
    private final Roads roads;

    TitleTransferService(Postings postings, OrganisationRepository organisations, Roads roads) {
        this.postings = postings;
        this.organisations = organisations;
        this.roads = roads;
    }

    /**
     * For the owner alone: custody gives no right to give away.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404; 409 for a holder who is not the owner, or if it is held or promised; 422
     */
    @Transactional
    TitleTransferView transfer(UUID lotId, TitleTransferRequest request, By by) {
        var posting = postings.open(by, Set.of(lotId));
        var lot = owned(posting, lotId, by.organisation());
        if (request.toOwnerId().equals(lot.custody().ownerId())) {
            throw Problem.rule("toOwnerId", "SAME_OWNER", "must be another than who owns it now", request.toOwnerId());
        }
        if (!organisations.isKnown(request.toOwnerId())) {
            throw Problem.rule(
                    "toOwnerId",
                    "UNKNOWN_ORGANISATION",
                    "must be an organisation that owns or holds a lot, runs a hub, or has reserved or received something; its first reservation makes it known",
                    request.toOwnerId());
        }
        var amount = amount(request, lot);
        checkPromises(lot, amount);
        var why = Why.because(request.reason());
        var passing = part(posting, lot, amount, why);
        posting.books().passTitle(passing, request.toOwnerId(), why);
        postings.post(posting);
        return new TitleTransferView(
                passing,
                new Amount(amount, lot.unit()),
                lot.custody().ownerId(),
                request.toOwnerId(),
                lot.custody().holderId(),
                posting.books().now());
    }

    private static Lot owned(Posting posting, UUID id, UUID organisation) {
        var lot = posting.books().find(id).orElseThrow(Problem::notFound);
        if (lot.custody().ownerId().equals(organisation)) {
            return lot;
        }
        throw lot.custody().holderId().equals(organisation)
                ? Problem.of(NOT_THE_OWNER, "You hold lot %s; only its owner can give its title away.".formatted(id))
                : Problem.notFound();
    }

    private BigDecimal amount(TitleTransferRequest request, Lot lot) {
        if (lot.standing().isHeld()) {
            throw Hindrance.ON_INSPECTION_HOLD.problem(lot, roads);
        }
        var held = held(lot);
        if (held.signum() == 0) {
            throw Hindrance.NOT_ON_HAND.problem(lot, roads);
        }
        if (request.amount() == null
                || request.amount().misfit("amount", lot.unit()).isEmpty()
                        && Holding.value(request.amount(), lot).compareTo(held) == 0) {
            return held;
        }
        Hindrance.ofWork(lot).ifPresent(why -> {
            throw why.problem(lot, roads);
        });
        Holding.violation("amount", request.amount(), lot).ifPresent(violation -> {
            throw Problem.rules(List.of(violation));
        });
        return Holding.value(request.amount(), lot);
    }

    private static void checkPromises(Lot lot, BigDecimal amount) {
        var free = held(lot).subtract(lot.balance().promised());
        if (amount.compareTo(free) > 0) {
            throw Problem.of(
                    PROMISED,
                    "Of lot %s %s promised to others by its owner; of it %s can pass."
                            .formatted(
                                    lot.id(),
                                    new Amount(lot.balance().promised(), lot.unit()).inSentence(),
                                    new Amount(free, lot.unit()).orNothing()));
        }
    }

    /** Nothing that is promised passes, so what is split off takes no reservations along. */
    private static UUID part(Posting posting, Lot lot, BigDecimal amount, Why why) {
        if (amount.compareTo(held(lot)) == 0) {
            return lot.id();
        }
        var child = Ids.next();
        posting.books().split(lot.id(), child, Account.ON_HAND, amount, false, why);
        return child;
    }

    /** What is held, or, of what a customer has in custody only, what was delivered. */
    private static BigDecimal held(Lot lot) {
        var held = Stream.of(Account.EXPECTED, Account.ON_HAND, Account.IN_TRANSIT)
                .map(lot::of)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return held.signum() == 0 ? lot.of(Account.DELIVERED) : held;
    }
}
