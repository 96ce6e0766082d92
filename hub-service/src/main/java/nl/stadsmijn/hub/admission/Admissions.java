package nl.stadsmijn.hub.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.description.Descriptions;
import nl.stadsmijn.hub.hub.Hub;
import nl.stadsmijn.hub.hub.HubService;
import nl.stadsmijn.hub.producttype.ProductTypes;
import nl.stadsmijn.hub.room.Room;
import nl.stadsmijn.hub.room.Rooms;
import nl.stadsmijn.hub.room.Space;

/**
 * Whether lots may come into a hub. Whoever takes lots in does so in this order, in one transaction:
 *
 * <pre>{@code
 * var hub = admissions.lock(id);              // before any lot is locked
 * var posting = postings.open(by, lots);
 * var door = admissions.open(hub, lots);      // what is judged is described by now, or was nobody's to bring
 * var verdict = door.judge(candidate);        // for each, and then
 * door.let(verdict, lotInTheHub);             // once it is booked
 * admissions.close(door);                     // before
 * postings.post(posting);
 * }</pre>
 */
@ApplicationScoped
public class Admissions {

    private final HubService hubs;
    private final ProductTypes productTypes;
    private final Descriptions descriptions;
    private final Rooms rooms;
    private final Awaiting awaiting;
    private final Clock clock;

    Admissions(
            HubService hubs,
            ProductTypes productTypes,
            Descriptions descriptions,
            Rooms rooms,
            Awaiting awaiting,
            Clock clock) {
        this.hubs = hubs;
        this.productTypes = productTypes;
        this.descriptions = descriptions;
        this.rooms = rooms;
        this.awaiting = awaiting;
        this.clock = clock;
    }

    /**
     * Keeps a hub's door for the caller's transaction: until that ends nobody else takes lots in there, so that what fits now does.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404
     */
    public Hub lock(UUID hub) {
        return hubs.lock(hub);
    }

    /**
     * Opens the door of a locked hub. What leaves meanwhile is still counted. What the hub keeps room for comes in against that room, and nothing else does.
     *
     * @param lots that are going to be judged, each locked or read before: a description that came in between is known, so that nothing comes in unjudged
     */
    public Door open(Hub hub, Collection<UUID> lots) {
        var policy = new AdmissionPolicy(hub, productTypes.taxonomy(), LocalDate.now(clock), false);
        return new Door(
                policy,
                descriptions.known(lots),
                rooms.measured(lots),
                new Room(hub.limits(), rooms.use(hub.id())),
                new Expectation(awaiting.awaited(hub.id())));
    }

    /** Keeps the space of what was let in. Before it is booked, so that the booking counts it. */
    public void close(Door door) {
        rooms.measure(door.taken());
    }

    /**
     * Judges before transport: each candidate as if those before it that may come in had come. Nothing is held, so that it can be otherwise when they come.
     *
     * @param on the day they would come, Europe/Amsterdam
     */
    public List<Verdict> judge(Hub hub, List<Candidate> candidates, LocalDate on) {
        return judge(
                hub,
                candidates,
                on,
                new Room(hub.limits(), rooms.use(hub.id())),
                new Expectation(awaiting.awaited(hub.id())));
    }

    /**
     * Judges what would come besides all that is to come already. Whatever comes before it or after it is there with it: what leaves in between can't be counted on.
     *
     * @param coming what all that takes
     */
    public List<Verdict> judgeBesides(Hub hub, List<Candidate> candidates, LocalDate on, Space coming) {
        return judge(hub, candidates, on, new Room(hub.limits(), rooms.use(hub.id())), Expectation.ofOthers(coming));
    }

    private List<Verdict> judge(Hub hub, List<Candidate> candidates, LocalDate on, Room room, Expectation expectation) {
        var lots = candidates.stream().map(Candidate::lotId).toList();
        var policy = new AdmissionPolicy(hub, productTypes.taxonomy(), on, true);
        var door = new Door(policy, descriptions.known(lots), rooms.measured(lots), room, expectation);
        var verdicts = new ArrayList<Verdict>();
        for (var candidate : candidates) {
            var verdict = door.judge(candidate);
            if (verdict.isAccepted()) {
                door.let(verdict, candidate.lotId());
            }
            verdicts.add(verdict);
        }
        return verdicts;
    }
}
