package nl.stadsmijn.matching.deal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.matching.deal.DealState.Agreed;
import nl.stadsmijn.matching.deal.DealState.Condition;
import nl.stadsmijn.matching.deal.DealState.Confirmed;
import nl.stadsmijn.matching.deal.DealState.Confirming;
import nl.stadsmijn.matching.deal.DealState.Delivered;
import nl.stadsmijn.matching.deal.DealState.Delivering;
import nl.stadsmijn.matching.deal.DealState.Ending;
import nl.stadsmijn.matching.deal.DealState.Name;
import nl.stadsmijn.matching.deal.DealState.Over;
import nl.stadsmijn.matching.deal.DealState.Proposed;
import nl.stadsmijn.matching.deal.DealState.Reserved;

/** A state laid flat, as it is stored, shown and told; what a state does not have is null. */
record Standing(Instant expiresAt, Condition condition, List<UUID> deliveredLotIds, String reason) {

    private static final Standing NOTHING = new Standing(null, null, null, null);

    static Standing of(DealState state) {
        return switch (state) {
            case Proposed now -> NOTHING;
            case Agreed now -> NOTHING;
            case Reserved now -> new Standing(now.expiresAt(), null, null, now.reason());
            case Confirming now -> new Standing(now.expiresAt(), now.condition(), null, null);
            case Confirmed now -> new Standing(null, now.condition(), null, now.reason());
            case Delivering now -> new Standing(null, now.condition(), null, null);
            case Delivered now -> new Standing(null, now.condition(), now.lotIds(), null);
            case Over now -> new Standing(null, null, null, now.reason());
        };
    }

    DealState state(Name name) {
        return switch (name) {
            case PROPOSED -> new Proposed();
            case AGREED -> new Agreed();
            case RESERVED -> new Reserved(expiresAt, reason);
            case CONFIRMING -> new Confirming(expiresAt, condition);
            case CONFIRMED -> new Confirmed(condition, reason);
            case DELIVERING -> new Delivering(condition);
            case DELIVERED -> new Delivered(condition, deliveredLotIds);
            case CANCELLED, EXPIRED, DISSOLVED, REFUSED -> new Over(Ending.valueOf(name.name()), reason);
        };
    }
}
