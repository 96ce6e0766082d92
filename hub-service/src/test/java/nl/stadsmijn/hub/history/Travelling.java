package nl.stadsmijn.hub.history;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.transfer.Transfers;
import nl.stadsmijn.kit.test.Organisations;

/** Lots that go from one hub to another, whole; on the way they stay promised, and what is lost on the way is missed on arrival. */
@Singleton
class Travelling implements Happening {

    private final Transfers transfers;
    private final Map<UUID, UUID> onTheWay = new LinkedHashMap<>();
    private Model of;
    private UUID hub;

    Travelling(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public int weight() {
        return 8;
    }

    @Override
    public void happen(World world) {
        if (of != world.model()) {
            of = world.model();
            onTheWay.clear();
            hub = Api.hub(Organisations.HUB);
        }
        if (world.oneIn(2)) {
            world.lot(lot -> lot.place.equals("HUB") && lot.onHand > 0).ifPresent(lot -> leave(world, lot));
        } else {
            world.one(onTheWay.entrySet(), any -> true)
                    .ifPresent(each -> arrive(world, each.getKey(), each.getValue()));
        }
    }

    private void leave(World world, ModelLot lot) {
        world.note("transfer %s", lot.id);
        world.ask(() -> transfers.plan(lot.id, hub, Organisations.HUB))
                .flatMap(id -> world.ask(() -> transfers.dispatch(id, Organisations.HUB)))
                .ifPresent(id -> {
                    var leaving = world.model().lot(lot.id);
                    leaving.inTransit += leaving.onHand;
                    leaving.onHand = 0;
                    leaving.place = "TRANSIT";
                    onTheWay.put(id, lot.id);
                });
    }

    private void arrive(World world, UUID transfer, UUID id) {
        var sent = world.model().lot(id).inTransit;
        var counted = world.oneIn(3) ? world.roll(sent) : sent;
        var now = world.now();
        world.note("transfer of %d of %s received, counted %d", sent, id, counted);
        world.ask(() -> transfers.receive(transfer, id, counted, Organisations.HUB))
                .ifPresent(received -> {
                    var lot = world.model().lot(id);
                    lot.onHand += lot.inTransit;
                    lot.inTransit = 0;
                    lot.place = "HUB";
                    if (counted < sent) {
                        world.model().writeOff(id, false, sent - counted, now);
                    }
                    onTheWay.remove(transfer);
                });
    }
}
