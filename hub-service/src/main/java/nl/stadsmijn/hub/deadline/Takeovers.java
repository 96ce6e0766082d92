package nl.stadsmijn.hub.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.description.Descriptions;
import nl.stadsmijn.hub.hub.Hub;
import nl.stadsmijn.hub.hub.HubService;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.Rungs;

/**
 * Tells of lots that are on a rung already when they come: the operator of a hub that takes them over from another, and of what came out of other lots, a part or a merge, its owner too. No step is
 * reached by that, and no event tells it.
 */
@ApplicationScoped
public class Takeovers implements Rungs {

    private final AlertRepository alerts;
    private final HubService hubs;
    private final Descriptions descriptions;
    private final Clock clock;

    Takeovers(AlertRepository alerts, HubService hubs, Descriptions descriptions, Clock clock) {
        this.alerts = alerts;
        this.hubs = hubs;
        this.descriptions = descriptions;
        this.clock = clock;
    }

    /** @param lots as they lie in the hub now; who was told of their rung before, in whatever hub, is not told again */
    public void tell(Hub hub, Collection<Lot> lots) {
        var raised = lots.stream().filter(Lot::isRaised).toList();
        if (raised.isEmpty()) {
            return;
        }
        var steps = steps(hub, raised);
        var before = alerts.operatorsSteps(
                hub.operatorId(), steps.stream().map(Step::id).toList());
        alerts.add(steps.stream()
                .filter(step -> !before.contains(step.id()))
                .flatMap(step -> step.addressees(List.of()).stream()
                        .filter(each -> each.as() == Addressee.As.OPERATOR)
                        .map(each -> new AlertRepository.Told(
                                each.organisationId(), StorageAlert.of(step, each, clock.instant()))))
                .toList());
    }

    @Override
    public void inherit(Collection<Lot> lots) {
        lots.stream()
                .collect(Collectors.groupingBy(lot -> lot.custody().storage().hubId()))
                .forEach((hub, itsLots) -> alerts.add(steps(hubs.get(hub), itsLots).stream()
                        .flatMap(step -> step.addressees(List.of()).stream()
                                .filter(each -> each.as() != Addressee.As.NEARBY_HUB)
                                .map(each -> new AlertRepository.Told(
                                        each.organisationId(), StorageAlert.of(step, each, clock.instant()))))
                        .toList()));
    }

    private List<Step> steps(Hub hub, List<Lot> lots) {
        var known = descriptions.known(lots.stream().map(Lot::id).toList());
        return lots.stream().map(lot -> step(hub, lot, known)).toList();
    }

    private Step step(Hub hub, Lot lot, Map<UUID, Description> known) {
        var term = lot.custody().storage();
        var described = known.get(lot.id());
        var home = new Nearing.Home(hub.id(), hub.name(), hub.operatorId(), hub.place(), hub.storage());
        var nearing = new Nearing(
                lot.id(),
                lot.custody().ownerId(),
                described == null ? null : described.productType(),
                lot.of(Account.ON_HAND).add(lot.of(Account.IN_TRANSIT)),
                lot.unit(),
                term,
                home);
        return new Step(nearing, term.state(), ChronoUnit.DAYS.between(LocalDate.now(clock), term.deadline()));
    }
}
