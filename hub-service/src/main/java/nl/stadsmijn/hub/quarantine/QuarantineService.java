package nl.stadsmijn.hub.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.hub.holding.Hindrance;
import nl.stadsmijn.hub.holding.Holding;
import nl.stadsmijn.hub.inspection.Certificates;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.reservation.Postings;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.Standing;
import nl.stadsmijn.hub.stock.StockService;
import nl.stadsmijn.hub.stock.StockView;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.storage.Ids;

/** Puts lots aside, and lets them go once they were looked at. Only who has a lot may: its holder. */
@ApplicationScoped
class QuarantineService {

    private static final ProblemType QUARANTINED =
            new ProblemType("already-quarantined", "The lot is in quarantine already", 409);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Postings postings;
    private final InspectionRepository inspections;
    private final Certificates certificates;
    private final StockService stock;
    private final Clock clock;

    QuarantineService(
            Postings postings,
            InspectionRepository inspections,
            Certificates certificates,
            StockService stock,
            Clock clock) {
        this.postings = postings;
        this.inspections = inspections;
        this.certificates = certificates;
        this.stock = stock;
        this.clock = clock;
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
        request.requireReason();
        var posting = postings.open(by, Set.of(id));
        var lot = held(posting, id, by.organisation());
        posting.books().put(lot.with(standing(lot, request)));
        postings.post(posting);
        var inspection = new Inspection(
                Ids.next(),
                id,
                lot.location().id(),
                request.outcome(),
                request.technical(),
                request.aesthetic(),
                request.remarks(),
                by.subject(),
                by.organisation(),
                clock.instant());
        inspections.insert(inspection);
        return inspection;
    }

    Page<Inspection> list(UUID id, UUID organisation, PageRequest page) {
        stock.requireVisible(id, organisation);
        var before = page.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL);
        return Page.of(inspections.list(id, before, page.limit() + 1), page, each -> List.of(each.id()));
    }

    /** An inspection at the door does not bring back a certificate: what lost one stays aside until it has another. */
    private Standing standing(Lot lot, InspectionRequest request) {
        return switch (request.outcome()) {
            case PASSED ->
                lot.standing().quarantined(certificates.quarantine(lot.id()).orElse(null));
            case FAILED -> lot.standing().quarantined(request.remarks().strip());
        };
    }

    private static Lot held(Posting posting, UUID id, UUID organisation) {
        var lot = Holding.of(posting, id, organisation);
        if (lot.of(Account.ON_HAND).signum() == 0) {
            throw Hindrance.NOT_ON_HAND.problem(lot);
        }
        return lot;
    }
}
