package nl.stadsmijn.hub.deadline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.stadsmijn.hub.storage.StoragePolicy;
import nl.stadsmijn.hub.storage.StorageState;
import nl.stadsmijn.hub.storage.StorageTerm;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.kit.quantity.Unit;

/**
 * A lot that has to go to a next rung, with what those whom it concerns want to know.
 *
 * @param productType null where nobody has said what it is
 * @param held how much of it is on hand or on its way
 */
record Nearing(UUID lotId, UUID ownerId, String productType, BigDecimal held, Unit unit, StorageTerm term, Home hub) {

    /** The hub in whose time it is. */
    record Home(UUID id, String name, UUID operatorId, Place place, StoragePolicy policy) {}

    /** The rung it is on today. Those in between are skipped, and not told later. */
    Step step(LocalDate today) {
        return new Step(this, term.on(today, hub.policy()).state(), ChronoUnit.DAYS.between(today, term.deadline()));
    }

    StorageState state() {
        return term.state();
    }
}
