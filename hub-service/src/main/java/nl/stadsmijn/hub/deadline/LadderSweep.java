package nl.stadsmijn.hub.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.hub.hub.Hub;
import nl.stadsmijn.hub.hub.HubService;
import nl.stadsmijn.hub.hub.Neighbour;
import nl.stadsmijn.hub.producttype.ProductTypes;
import nl.stadsmijn.hub.producttype.Taxonomy;
import nl.stadsmijn.hub.stock.Ledger;
import nl.stadsmijn.hub.storage.StorageState;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.events.Outbox;

/** A batch of lots whose next rung has come, in one transaction: their states, their events and the record of each step commit together. */
@ApplicationScoped
class LadderSweep {

    private final StepRepository steps;
    private final AlertRepository alerts;
    private final HubService hubs;
    private final ProductTypes productTypes;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    LadderSweep(
            StepRepository steps,
            AlertRepository alerts,
            HubService hubs,
            ProductTypes productTypes,
            Ledger ledger,
            Outbox outbox,
            Clock clock) {
        this.steps = steps;
        this.alerts = alerts;
        this.hubs = hubs;
        this.productTypes = productTypes;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return how many lots went up */
    @Transactional
    int climb(int atMost) {
        var today = LocalDate.now(clock);
        var due = steps.lockDue(today, atMost).stream()
                .map(lot -> lot.step(today))
                .toList();
        if (!due.isEmpty()) {
            steps.climb(due);
            ledger.tell(due.stream().map(step -> step.lot().lotId()).toList());
            tell(due);
        }
        return due.size();
    }

    /**
     * Lots in a hub that will be gone before their deadline get that of the hub's end: it was brought forward, or the hub became temporary. The ladder begins anew
     * for it.
     *
     * @return how many did
     */
    @Transactional
    int shorten(int atMost) {
        var shortened = steps.shorten(atMost);
        ledger.tell(shortened);
        return shortened.size();
    }

    private void tell(List<Step> due) {
        var first = steps.record(due, clock.instant());
        var taxonomy = productTypes.taxonomy();
        Map<UUID, List<Neighbour>> around = new HashMap<>();
        var events = new ArrayList<Event>();
        var told = new ArrayList<AlertRepository.Told>();
        for (var step : due) {
            if (first.contains(step.id())) {
                var nearby = nearby(step, taxonomy, around);
                events.add(StepReached.of(step, nearby));
                step.addressees(nearby)
                        .forEach(each -> told.add(new AlertRepository.Told(
                                each.organisationId(), StorageAlert.of(step, each, clock.instant()))));
            }
        }
        alerts.add(told);
        outbox.addAll(events);
    }

    /** What nobody has described can't be looked for. */
    private boolean isAccepted(Nearing lot, Hub hub, Taxonomy taxonomy) {
        return lot.productType() != null
                && hub.accepts(lot.productType(), taxonomy)
                && hub.isReachableFrom(LocalDate.now(clock));
    }

    private List<Neighbour> nearby(Step step, Taxonomy taxonomy, Map<UUID, List<Neighbour>> around) {
        if (step.reached() != StorageState.WARNED) {
            return List.of();
        }
        var home = step.lot().hub();
        return around
                .computeIfAbsent(
                        home.id(),
                        id -> hubs.around(id, home.place(), home.policy().nearbyKm()))
                .stream()
                .filter(neighbour -> isAccepted(step.lot(), neighbour.hub(), taxonomy))
                .toList();
    }
}
