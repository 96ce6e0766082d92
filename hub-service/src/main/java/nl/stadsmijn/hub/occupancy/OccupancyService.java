package nl.stadsmijn.hub.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.hub.HubService;
import nl.stadsmijn.hub.room.Limit;
import nl.stadsmijn.hub.room.Room;
import nl.stadsmijn.hub.room.Rooms;

/** Tells a hub's operator how full it is. */
@ApplicationScoped
class OccupancyService {

    private final HubService hubs;
    private final Rooms rooms;
    private final OccupancyRepository occupancy;
    private final Instance<Arrivals> arrivals;
    private final Instance<Departures> departures;
    private final Clock clock;

    OccupancyService(
            HubService hubs,
            Rooms rooms,
            OccupancyRepository occupancy,
            @Any Instance<Arrivals> arrivals,
            @Any Instance<Departures> departures,
            Clock clock) {
        this.hubs = hubs;
        this.rooms = rooms;
        this.occupancy = occupancy;
        this.arrivals = arrivals;
        this.departures = departures;
        this.clock = clock;
    }

    /**
     * @param reserved whether to add up what is firmly reserved too, which takes as long as all the rest
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, or 403 for others than the hub's operator
     */
    Occupancy of(UUID hubId, int weeks, boolean reserved, UUID organisation) {
        var hub = hubs.mine(hubId, organisation);
        var today = LocalDate.now(clock);
        var before = Forecast.end(today, weeks);
        var use = rooms.use(hubId);
        var room = new Room(hub.limits(), use);
        var coming = arrivals.stream()
                .flatMap(planner -> planner.arrivals(hubId, before).stream())
                .toList();
        var going = departures.stream()
                .flatMap(planner -> planner.departures(hubId, before).stream())
                .toList();
        var lots = going.stream().map(Leaving::lotId).distinct().toList();
        var outflow = Outflow.of(going, occupancy.stays(hubId, lots));
        var deadlines = new HashMap<>(occupancy.deadlines(hubId, today, before, lots));
        outflow.rests().forEach((day, flow) -> {
            if (day.isBefore(before)) {
                deadlines.merge(day.isBefore(today) ? today.minusDays(1) : day, flow, Flow::plus);
            }
        });
        var overdue = deadlines.remove(today.minusDays(1));
        return new Occupancy(
                hubId,
                today,
                use.lots(),
                limits(room),
                overdue == null ? Flow.NOTHING : overdue.rounded(),
                reserved ? occupancy.bought(hubId).rounded() : null,
                Forecast.of(today, weeks, Flow.of(use), coming, outflow.planned(), deadlines));
    }

    private static List<Occupancy.Use> limits(Room room) {
        var taken = room.use().taken().rounded();
        return Arrays.stream(Limit.values())
                .map(limit -> new Occupancy.Use(
                        limit,
                        Room.most(room.capacity(), limit).orElse(null),
                        taken.of(limit),
                        room.free(limit).orElse(null),
                        room.use().unknown(limit)))
                .toList();
    }
}
