package nl.stadsmijn.hub.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;

/** Shows the ledger to those whom a lot concerns: its owner, its holder, and who has something of it reserved. */
@ApplicationScoped
class StockService {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final LedgerRepository ledger;
    private final StockRepository stock;
    private final Interested interested;
    private final Extended extended;

    StockService(LedgerRepository ledger, StockRepository stock, Interested interested, Extended extended) {
        this.ledger = ledger;
        this.stock = stock;
        this.interested = interested;
        this.extended = extended;
    }

    /**
     * A lot, for its owner, its holder, who has or had something of it reserved, and from whom its owner has it: a seller can show what became of it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or it does not concern the organisation
     */
    Sighting visible(UUID id, UUID organisation) {
        var sighting = ledger.sight(List.of(id)).stream().findFirst().orElseThrow(Problem::notFound);
        var custody = sighting.lot().custody();
        if (!custody.ownerId().equals(organisation)
                && !custody.holderId().equals(organisation)
                && !interested.holdsOf(organisation, id)
                && !stock.hadTitleBefore(organisation, id, custody.ownerId())) {
            throw Problem.notFound();
        }
        return sighting;
    }

    Page<StockView> list(UUID organisation, UUID hub, Location.Kind kind, PageRequest page) {
        var after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        var ids = stock.list(organisation, hub, kind, after, page.limit() + 1);
        var given = extended.of(ids);
        return Page.of(
                        ledger.sight(ids),
                        page,
                        sighting -> List.of(sighting.lot().id()))
                .map(sighting -> view(sighting, given));
    }

    Page<MovementView> movements(UUID id, UUID organisation, PageRequest page) {
        visible(id, organisation);
        var after = page.after(1).map(cursor -> position(cursor.text(0))).orElse(0L);
        return Page.of(stock.movements(id, after, page.limit() + 1), page, booked -> List.of(booked.seq()))
                .map(StockRepository.Booked::movement);
    }

    LineageView lineage(UUID id, UUID organisation) {
        visible(id, organisation);
        return stock.lineage(id);
    }

    private static long position(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notOurs) {
            throw Problem.of(
                    ProblemType.MALFORMED_REQUEST, "cursor: take it unchanged from nextCursor of the page before.");
        }
    }

    StockView view(Sighting sighting) {
        return view(sighting, extended.of(List.of(sighting.lot().id())));
    }

    private static StockView view(Sighting sighting, Map<UUID, List<Extended.Time>> given) {
        return StockView.of(sighting, given.getOrDefault(sighting.lot().id(), List.of()));
    }
}
