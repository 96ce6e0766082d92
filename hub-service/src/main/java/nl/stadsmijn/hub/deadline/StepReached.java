package nl.stadsmijn.hub.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.hub.Neighbour;
import nl.stadsmijn.hub.storage.StorageState;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.kit.quantity.Unit;

/** The event that tells a step: {@code contracts/events/nl.stadsmijn.hub.storage-step.reached.v1.schema.json}. */
record StepReached(
        UUID stepId,
        UUID lotId,
        StorageState step,
        LocalDate deadline,
        long daysLeft,
        LocalDate legalLimit,
        At hub,
        UUID ownerId,
        String productType,
        Held amount,
        List<Addressee> addressees,
        List<Nearby> nearbyHubs) {

    record At(UUID id, String name, Place place, UUID operatorId) {}

    record Held(String value, Unit unit) {}

    /** @param km as the crow flies */
    record Nearby(UUID hubId, String name, UUID operatorId, long km) {}

    static Event of(Step step, List<Neighbour> nearby) {
        var lot = step.lot();
        var hub = lot.hub();
        var data = new StepReached(
                step.id(),
                lot.lotId(),
                step.reached(),
                lot.term().deadline(),
                step.daysLeft(),
                lot.term().legalLimit(),
                new At(hub.id(), hub.name(), hub.place(), hub.operatorId()),
                lot.ownerId(),
                lot.productType(),
                new Held(lot.held().stripTrailingZeros().toPlainString(), lot.unit()),
                step.addressees(nearby),
                nearby.stream().map(StepReached::nearby).toList());
        return new Event("hub.alerts", "nl.stadsmijn.hub.storage-step.reached.v1", step.id(), 1, data);
    }

    private static Nearby nearby(Neighbour neighbour) {
        var hub = neighbour.hub();
        return new Nearby(hub.id(), hub.name(), hub.operatorId(), Math.round(neighbour.km()));
    }
}
