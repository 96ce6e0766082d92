package nl.stadsmijn.hub.admission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.hub.Hub;
import nl.stadsmijn.hub.room.Room;
import nl.stadsmijn.hub.room.Rooms;

/**
 * A hub's door, for as long as one transaction or one question takes: what was let in before takes room from what comes after. Pure; {@link Admissions} opens it.
 */
public final class Door {

    private final AdmissionPolicy policy;
    private final Map<UUID, Description> descriptions;
    private final List<Rooms.Measured> taken = new ArrayList<>();
    private Room room;

    Door(AdmissionPolicy policy, Map<UUID, Description> descriptions, Room room) {
        this.policy = policy;
        this.descriptions = Map.copyOf(descriptions);
        this.room = room;
    }

    public Hub hub() {
        return policy.hub();
    }

    /** Whether it may come in; nothing changes by asking. */
    public Verdict judge(Candidate candidate) {
        return policy.judge(candidate, descriptions.get(candidate.lotId()), room);
    }

    /**
     * Lets in what may come in.
     *
     * @param as the lot that it is in the hub: the same, or the part that came
     */
    public void let(Verdict verdict, UUID as) {
        if (!verdict.isAccepted()) {
            throw new IllegalArgumentException("lot %s may not come in".formatted(as));
        }
        room = room.with(verdict.takes());
        var amount = verdict.candidate().amount().value();
        if (amount.compareTo(BigDecimal.ZERO) > 0) {
            taken.add(new Rooms.Measured(as, amount, verdict.takes()));
        }
    }

    List<Rooms.Measured> taken() {
        return List.copyOf(taken);
    }
}
