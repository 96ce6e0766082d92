package nl.stadsmijn.hub.hub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.stock.Ledger;
import nl.stadsmijn.kit.events.Outbox;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.kit.storage.Ids;

/** Opens and changes hubs; only its operator may change one. */
@ApplicationScoped
public class HubService {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final HubRepository hubs;
    private final HubRules rules;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    HubService(HubRepository hubs, HubRules rules, Ledger ledger, Outbox outbox, Clock clock) {
        this.hubs = hubs;
        this.rules = rules;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 */
    public Hub get(UUID id) {
        return hubs.find(id).orElseThrow(Problem::notFound);
    }

    /** The hub, if there is one. */
    public Optional<Hub> find(UUID id) {
        return hubs.find(id);
    }

    /**
     * The hub, for its operator. It is public, so that somebody else hears that it is not theirs.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 or 403
     */
    public Hub mine(UUID id, UUID organisation) {
        var hub = get(id);
        if (!hub.operatorId().equals(organisation)) {
            throw Problem.forbidden("Only the operator of this hub may do this.");
        }
        return hub;
    }

    /**
     * The hub, locked until the transaction ends: nobody else takes lots in there meanwhile, so that what fits does. Hubs are locked before lots.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404
     */
    public Hub lock(UUID id) {
        return hubs.lock(id).orElseThrow(Problem::notFound);
    }

    /** The other hubs within so many km of a place, nearest first. */
    public List<Neighbour> around(UUID self, Place place, int km) {
        return hubs.within(place, km).stream()
                .filter(hub -> !hub.id().equals(self))
                .map(hub -> new Neighbour(hub, place.kmTo(hub.place())))
                .filter(neighbour -> neighbour.km() <= km)
                .sorted(Comparator.comparing(Neighbour::km)
                        .thenComparing(each -> each.hub().id()))
                .toList();
    }

    Page<Hub> list(PageRequest page) {
        var after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return Page.of(hubs.list(after, page.limit() + 1), page, hub -> List.of(hub.id()));
    }

    @Transactional
    Hub open(HubRequest request, UUID operator) {
        rules.check(request, null);
        var hub = request.hub(Ids.next(), 1, operator);
        hubs.insert(hub);
        if (hub.fee() != null) {
            hubs.price(hub.id(), LocalDate.now(clock), hub.fee());
        }
        tell(hub);
        return hub;
    }

    @Transactional
    Hub change(UUID id, String ifMatch, HubRequest request, UUID organisation) {
        var before = mine(id, organisation);
        IfMatch.check(ifMatch, before.version(), HubView.of(before));
        rules.check(request, before.temporaryUntil());
        var hub = request.hub(id, before.version() + 1, before.operatorId());
        if (!hubs.update(hub)) {
            throw Problem.conflict("Somebody else changed this hub at the same moment. Try again.");
        }
        if (!Objects.equals(before.fee(), hub.fee())) {
            hubs.price(id, LocalDate.now(clock), hub.fee());
        }
        tell(hub);
        return hub;
    }

    private void tell(Hub hub) {
        ledger.locate(hub.id(), hub.name(), hub.place());
        outbox.add(HubChanged.of(hub));
    }
}
