package nl.stadsmijn.hub.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;

/** Lots of twelve slabs, the contractor's, that a hub of the operator has taken in today. */
@ApplicationScoped
public class StoredLots {

    private final Descriptions descriptions;
    private final LadderSweep sweep;

    StoredLots(Descriptions descriptions, LadderSweep sweep) {
        this.descriptions = descriptions;
        this.sweep = sweep;
    }

    /** A hub of that operator. @param storage its policy, as JSON */
    public static UUID hub(UUID operator, double lat, double lon, String storage) {
        return Api.id(Api.as(operator, "hub-operator")
                .body("""
                        {"name": "Hub", "type": "URBAN_MINING_HUB", "place": {"lat": %s, "lon": %s}, "storage": %s}
                        """.formatted(lat, lon, storage))
                .post("/hubs")
                .then()
                .statusCode(201));
    }

    /** @param storage the hub's policy, as JSON */
    public static UUID hub(String storage) {
        return hub(Organisations.HUB, 51.9851, 5.8987, storage);
    }

    /** Takes everything up the ladder that has to. */
    public void sweep() {
        new LadderSweeper(sweep).sweep();
    }

    public UUID in(UUID hub) {
        return in(hub, 1).getFirst();
    }

    public List<UUID> in(UUID hub, int lots) {
        var ids = IntStream.range(0, lots).mapToObj(each -> Ids.next()).toList();
        ids.forEach(id -> descriptions.hear(Others.harvested(Others.slabs(id, 12), id, 12, 0)));
        Api.intake(hub, ids.stream().map("{\"lotId\": \"%s\"}"::formatted).collect(Collectors.joining(",")));
        return ids;
    }
}
