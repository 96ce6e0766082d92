package nl.stadsmijn.hub.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.hub.HubService;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.storage.Ids;

/** The places within a hub. All of it is for its operator. */
@ApplicationScoped
class PlaceService {

    private final HubService hubs;
    private final PlaceRepository places;

    PlaceService(HubService hubs, PlaceRepository places) {
        this.hubs = hubs;
        this.places = places;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming each code that is there already, or twice */
    @Transactional
    HubPlaces add(UUID hub, PlacesRequest request, UUID organisation) {
        hubs.mine(hub, organisation);
        hubs.lock(hub);
        var taken = new HashSet<>(places.places(hub, request.codes()).keySet());
        var violations = new ArrayList<Violation>();
        for (var index = 0; index < request.codes().size(); index++) {
            var code = request.codes().get(index);
            if (!taken.add(code)) {
                violations.add(new Violation(
                        "codes[%d]".formatted(index), "DUPLICATE", "must be of no other place of this hub", code));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
        var capacity = request.capacity() == null ? PlaceCapacity.UNLIMITED : request.capacity();
        var added = request.codes().stream()
                .map(code -> new HubPlace(Ids.next(), code, capacity, 0, 1))
                .toList();
        places.add(hub, added);
        return new HubPlaces(added);
    }

    Page<HubPlace> list(UUID hub, UUID organisation, PageRequest page) {
        hubs.mine(hub, organisation);
        var after = page.after(1).map(cursor -> cursor.text(0)).orElse("");
        return Page.of(places.list(hub, after, page.limit() + 1), page, place -> List.of(place.code()));
    }

    HubPlace get(UUID hub, UUID id, UUID organisation) {
        hubs.mine(hub, organisation);
        return places.find(hub, id).orElseThrow(Problem::notFound);
    }

    /**
     * Says anew what a place holds. Its hub's lock keeps others from putting something there meanwhile.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming each limit that is less than what lies there takes
     */
    @Transactional
    HubPlace change(UUID hub, UUID id, PlaceRequest request, String ifMatch, UUID organisation) {
        hubs.mine(hub, organisation);
        hubs.lock(hub);
        var place = get(hub, id, organisation);
        IfMatch.check(ifMatch, place.version(), place);
        var capacity = request.capacity() == null ? PlaceCapacity.UNLIMITED : request.capacity();
        var violations = places.shelves(List.of(id), List.of()).getFirst().violations(capacity);
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
        places.update(id, capacity);
        return get(hub, id, organisation);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while something lies there */
    @Transactional
    void remove(UUID hub, UUID id, String ifMatch, UUID organisation) {
        hubs.mine(hub, organisation);
        hubs.lock(hub);
        var place = get(hub, id, organisation);
        IfMatch.check(ifMatch, place.version(), place);
        if (place.lots() > 0) {
            throw Problem.conflict(
                    "%d lots lie in %s. Put them elsewhere first.".formatted(place.lots(), place.code()));
        }
        places.remove(id);
    }
}
