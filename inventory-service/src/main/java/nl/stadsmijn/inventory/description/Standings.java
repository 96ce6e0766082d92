package nl.stadsmijn.inventory.description;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.identity.Role;

/** Answers what the caller is to a lot. */
@ApplicationScoped
public class Standings {

    private final CustodyRepository custodies;
    private final Caller caller;

    Standings(CustodyRepository custodies, Caller caller) {
        this.custodies = custodies;
        this.caller = caller;
    }

    /** To a lot that others know of the ledger's word holds; to a draft nobody is anything but its donor's people. */
    public Standing of(Lot lot) {
        if (lot.isUnpublished()) {
            return new Standing(false, false);
        }
        var custody = custodies.of(lot);
        var handles = hasOne(Role.HUB_OPERATOR, Role.PROCESSOR);
        var sells = hasOne(Role.CONTRACTOR, Role.OWNER);
        return new Standing(
                (handles || sells && lot.dismantled()) && custody.holderId().equals(caller.organisation()),
                (handles || sells) && custody.ownerId().equals(caller.organisation()));
    }

    private boolean hasOne(String... roles) {
        return Stream.of(roles).anyMatch(caller::has);
    }
}
