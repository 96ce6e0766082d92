package nl.stadsmijn.matching.demand;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Place;

/** Where other features look up demands. */
public interface Demands {

    /** A demand with the place it is for. */
    record Placed(Demand demand, Place place) {}

    /** The demand, if it is this organisation's and not withdrawn. */
    Optional<Placed> of(UUID organisation, UUID id);

    /** Demands that are open for these types, at most {@code limit}, oldest first. */
    List<Placed> openFor(Set<String> productTypes, int limit);

    /**
     * Tells how much firm deals cover of a demand now: it is met when that is all of it, and open again when it is not. Needs a transaction.
     *
     * @param amounts what measures something else than the demand does is passed over
     */
    void covered(UUID id, List<Amount> amounts);
}
