package nl.stadsmijn.matching.demand;

import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Place;

/** What others are told of a demand: {@code nl.stadsmijn.matching.demand.changed.v1}. */
record DemandEvent(
        UUID demandId,
        UUID projectId,
        UUID organisationId,
        Demand.State state,
        String productType,
        Amount amount,
        Place place,
        LocalDate neededFrom,
        LocalDate neededUntil) {

    static Event of(Demand demand, Place place) {
        var wanted = demand.wanted();
        var data = new DemandEvent(
                demand.id(),
                demand.projectId(),
                demand.organisationId(),
                demand.state(),
                wanted.productType(),
                wanted.amount(),
                place,
                wanted.neededFrom(),
                wanted.neededUntil());
        return new Event(
                "matching.demands", "nl.stadsmijn.matching.demand.changed.v1", demand.id(), demand.version(), data);
    }
}
