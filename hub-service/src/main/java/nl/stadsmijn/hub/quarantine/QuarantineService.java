package nl.stadsmijn.hub.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
import nl.stadsmijn.hub.stock.StockService;
import nl.stadsmijn.hub.stock.StockView;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;

/** Puts lots aside, and lets them go once they were looked at. Only who has a lot may: its holder. */
@ApplicationScoped
class QuarantineService {

    private static final ProblemType QUARANTINED =
            new ProblemType("already-quarantined", "The lot is in quarantine already", 409);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Postings postings;
    private final Inspections inspections;
    private final InspectionRepository kept;
    private final StockService stock;
    private final Roads roads;

    QuarantineService(
            Postings postings, Inspections inspections, InspectionRepository kept, StockService stock, Roads roads) {
        this.postings = postings;
        this.inspections = inspections;
        this.kept = kept;
        this.stock = stock;
        this.roads = roads;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for others than its holder (403 for its owner); 409 if it is not on hand, or put aside already */
    @Transactional
    StockView quarantine(UUID id, QuarantineRequest request, By by) {
        var posting = postings.open(by, Set.of(id));
        var lot = held(posting, id, by.organisation());
        if (lot.standing().quarantine() != null) {
            throw Problem.of(
                    QUARANTINED,
                    "It is in quarantine already: %s. Report an inspection to change that."
                            .formatted(lot.standing().quarantine()));
        }
        posting.books().put(lot.with(lot.standing().quarantined(request.reason().strip())));
        postings.post(posting);
        return stock.view(id);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for others than its holder (403 for its owner); 409 if it is not on hand */
    @Transactional
    Inspection inspect(UUID id, InspectionRequest request, By by) {
        request.requireReason("remarks");
        var posting = postings.open(by, Set.of(id));
        var lot = held(posting, id, by.organisation());
        posting.books().put(inspections.judged(lot, request));
        posting.books().tell(id);
        var inspection = inspections.keep(id, lot.location().id(), request, by);
        postings.post(posting);
        return inspection;
    }

    Page<Inspection> list(UUID id, UUID organisation, PageRequest page) {
        stock.requireVisible(id, organisation);
        var before = page.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL);
        return Page.of(kept.list(id, before, page.limit() + 1), page, each -> List.of(each.id()));
    }

    private Lot held(Posting posting, UUID id, UUID organisation) {
        var lot = Holding.of(posting, id, organisation);
        if (lot.of(Account.ON_HAND).signum() == 0) {
            throw Hindrance.NOT_ON_HAND.problem(lot, roads);
        }
        return lot;
    }
}
