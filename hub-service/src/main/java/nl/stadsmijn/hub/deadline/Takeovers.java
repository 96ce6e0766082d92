package nl.stadsmijn.hub.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.description.Descriptions;
import nl.stadsmijn.hub.hub.Hub;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.storage.StorageState;

/** Tells the operator of a hub that takes lots over from another which of them are on a rung already. No step is reached by that, and no event tells it. */
@ApplicationScoped
public class Takeovers {

    private final AlertRepository alerts;
    private final Descriptions descriptions;
    private final Clock clock;

    Takeovers(AlertRepository alerts, Descriptions descriptions, Clock clock) {
        this.alerts = alerts;
        this.descriptions = descriptions;
        this.clock = clock;
    }

    /** @param lots as they lie in the hub now; who was told of their rung before, in whatever hub, is not told again */
    public void tell(Hub hub, Collection<Lot> lots) {
        var raised = lots.stream().filter(Takeovers::isRaised).toList();
        if (raised.isEmpty()) {
            return;
        }
        var known = descriptions.known(raised.stream().map(Lot::id).toList());
        var steps = raised.stream().map(lot -> step(hub, lot, known)).toList();
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

    private static boolean isRaised(Lot lot) {
        var term = lot.custody().storage();
        return term != null
                && term.state() != StorageState.STORED
                && lot.of(Account.ON_HAND).signum() > 0;
    }

    private Step step(Hub hub, Lot lot, Map<UUID, Description> known) {
        var term = lot.custody().storage();
        var described = known.get(lot.id());
        var home = new Nearing.Home(hub.id(), hub.name(), hub.operatorId(), hub.place(), hub.storage());
        var nearing = new Nearing(
                lot.id(),
                lot.custody().ownerId(),
                described == null ? null : described.productType(),
                lot.of(Account.ON_HAND),
                lot.unit(),
                term,
                home);
        return new Step(nearing, term.state(), ChronoUnit.DAYS.between(LocalDate.now(clock), term.deadline()));
    }
}
