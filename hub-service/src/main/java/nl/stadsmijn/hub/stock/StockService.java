package nl.stadsmijn.hub.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;

/** Shows the ledger to those whom a lot concerns: its owner, its holder, and who has something of it reserved. */
@ApplicationScoped
public class StockService {

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
     * A lot, for its owner, its holder, who has something of it reserved or got that, and from whom its owner has it: a seller can show what became of it.
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
        var sightings = ledger.sight(ids);
        var given = extended.of(sightings.stream().map(Sighting::lot).toList());
        return Page.of(sightings, page, sighting -> List.of(sighting.lot().id()))
                .map(sighting -> view(sighting, given));
    }

    Page<MovementView> movements(UUID id, UUID organisation, PageRequest page) {
        visible(id, organisation);
        var after = page.after(1).map(cursor -> cursor.number(0)).orElse(0L);
        return Page.of(stock.movements(id, after, page.limit() + 1), page, booked -> List.of(booked.seq()))
                .map(StockRepository.Booked::movement);
    }

    LineageView lineage(UUID id, UUID organisation) {
        visible(id, organisation);
        return stock.lineage(id);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or it does not concern the organisation */
    public void requireVisible(UUID id, UUID organisation) {
        visible(id, organisation);
    }

    /** A lot as it stands in the caller's transaction, for whom it was changed. */
    public StockView view(UUID id) {
        return view(ledger.sight(List.of(id)).getFirst());
    }

    StockView view(Sighting sighting) {
        return view(sighting, extended.of(List.of(sighting.lot())));
    }

    private static StockView view(Sighting sighting, Map<UUID, List<Extended.Time>> given) {
        return StockView.of(sighting, given.getOrDefault(sighting.lot().id(), List.of()));
    }
}
