package nl.stadsmijn.hub.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.hub.HubService;
import nl.stadsmijn.hub.room.Rooms;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.hub.stock.Ledger;
import nl.stadsmijn.hub.stock.Storerooms;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;

/** Puts lots in their places, and tells what lies where. All of it is for the hub's operator. */
@ApplicationScoped
class ShelvingService {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final HubService hubs;
    private final Ledger ledger;
    private final PlaceRepository places;
    private final Rooms rooms;
    private final Storerooms storerooms;

    ShelvingService(HubService hubs, Ledger ledger, PlaceRepository places, Rooms rooms, Storerooms storerooms) {
        this.hubs = hubs;
        this.ledger = ledger;
        this.places = places;
        this.rooms = rooms;
        this.storerooms = storerooms;
    }

    /**
     * Puts all of them where they belong, or none. What is said of their space is counted from now on, also when it is more than the hub has room for: it lies there. A
     * place takes no more than it holds.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming each line that can't be meant
     */
    @Transactional
    Shelving shelve(UUID hub, ShelvingRequest request, UUID organisation) {
        hubs.mine(hub, organisation);
        hubs.lock(hub);
        var lots = request.lines().stream()
                .map(ShelvingRequest.Line::lotId)
                .distinct()
                .toList();
        ledger.lock(lots);
        var stored = byId(places.in(hub, lots));
        var codes = places.places(
                hub,
                request.lines().stream()
                        .map(ShelvingRequest.Line::place)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        check(request, stored, codes);
        checkRoom(request, stored, codes);
        measure(request, stored);
        for (var line : request.lines()) {
            places.shelve(hub, line.lotId(), line.place() == null ? null : codes.get(line.place()));
        }
        return new Shelving(places.in(hub, lots));
    }

    /** What goes into a place, or was measured anew there, must fit with what else lies there: what stays as it is comes first, in whatever order the lines are. */
    private void checkRoom(ShelvingRequest request, Map<UUID, StoredLot> stored, Map<String, UUID> codes) {
        var shelves = new HashMap<String, Shelf>();
        places.shelves(codes.values(), stored.keySet()).forEach(shelf -> shelves.put(shelf.code(), shelf));
        for (var line : request.lines()) {
            var lot = stored.get(line.lotId());
            if (stays(line, lot)) {
                shelves.computeIfPresent(lot.place(), (code, shelf) -> shelf.with(lot.space()));
            }
        }
        var violations = new ArrayList<Violation>();
        for (var index = 0; index < request.lines().size(); index++) {
            var line = request.lines().get(index);
            var shelf = shelves.get(line.place());
            var lot = stored.get(line.lotId());
            if (shelf == null || stays(line, lot)) {
                continue;
            }
            var field = "lines[%d].place".formatted(index);
            var takes = line.space() == null ? lot.space() : line.space().or(lot.space());
            shelf.shortage(lot.amount(), takes)
                    .map(tight -> new Violation(
                            field,
                            "NO_ROOM",
                            "must be a place that it fits in: %s".formatted(tight.detail(lot.amount())),
                            line.place()))
                    .ifPresent(violations::add);
            shelves.put(line.place(), shelf.with(takes));
        }
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
    }

    private static boolean stays(ShelvingRequest.Line line, StoredLot lot) {
        return line.space() == null && line.place() != null && line.place().equals(lot.place());
    }

    private void measure(ShelvingRequest request, Map<UUID, StoredLot> stored) {
        var said = request.lines().stream().filter(line -> line.space() != null).toList();
        var before =
                rooms.measured(said.stream().map(ShelvingRequest.Line::lotId).toList());
        var measured = said.stream()
                .map(line -> anew(
                        before.get(line.lotId()),
                        stored.get(line.lotId()).amount().value(),
                        line.space()))
                .toList();
        if (!measured.isEmpty()) {
            rooms.measure(measured);
            storerooms.follow(measured.stream().map(Rooms.Measured::lotId).toList());
        }
    }

    /** What was said now, and of the rest what was said before. */
    private static Rooms.Measured anew(Rooms.Measured before, BigDecimal amount, Space now) {
        return Rooms.Measured.judged(
                before.lotId(),
                amount,
                now.or(before.said(amount)).or(before.followed(amount)),
                now.or(before.said(amount)));
    }

    /** @param place code; null for the whole hub */
    Page<StoredLot> list(UUID hub, String place, UUID organisation, PageRequest page) {
        hubs.mine(hub, organisation);
        var after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return Page.of(places.stored(hub, place, after, page.limit() + 1), page, lot -> List.of(lot.lotId()));
    }

    private static void check(ShelvingRequest request, Map<UUID, StoredLot> stored, Map<String, UUID> codes) {
        var violations = new ArrayList<Violation>();
        var seen = new ArrayList<UUID>();
        for (var index = 0; index < request.lines().size(); index++) {
            var line = request.lines().get(index);
            var field = "lines[%d].".formatted(index);
            if (!stored.containsKey(line.lotId())) {
                violations.add(new Violation(
                        field + "lotId", "UNKNOWN_LOT", "must be a lot that lies in this hub", line.lotId()));
            } else if (seen.contains(line.lotId())) {
                violations.add(new Violation(field + "lotId", "DUPLICATE", "must be named once", line.lotId()));
            }
            seen.add(line.lotId());
            if (line.place() != null && !codes.containsKey(line.place())) {
                violations.add(new Violation(
                        field + "place",
                        "UNKNOWN_PLACE",
                        "must be the code of a place of GET /hubs/{id}/places",
                        line.place()));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
    }

    private static Map<UUID, StoredLot> byId(List<StoredLot> lots) {
        return lots.stream().collect(Collectors.toMap(StoredLot::lotId, Function.identity()));
    }
}
