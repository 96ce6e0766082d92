package nl.stadsmijn.hub.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.storage.Ids;

/** What inventory-service tells: listings, claims that grow and shrink, harvests in parts and as a whole, withdrawals; of many lots at once, twice, and in the wrong order. */
@Singleton
class Surveys implements Happening {

    private static final String TOPIC = "inventory.lots";

    private final Descriptions descriptions;
    private final Map<UUID, Listing> listings = new HashMap<>();

    Surveys(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    /** What inventory-service knows of a lot, and how often it told. */
    private static final class Listing {
        private final UUID id;
        private ObjectNode data;
        private long version;
        private final Set<String> booked = new HashSet<>();

        private Listing(UUID id, ObjectNode data) {
            this.id = id;
            this.data = data;
        }

        private boolean isPublished() {
            return data.path("publication").asText().equals("PUBLISHED");
        }

        private ReceivedEvent next() {
            return Envelopes.event(TOPIC, Others.LOT, id, ++version, data.deepCopy());
        }
    }

    @Override
    public int weight() {
        return 40;
    }

    @Override
    public void happen(World world) {
        var known = known(world);
        if (known.isEmpty() || world.oneIn(4)) {
            list(world);
            return;
        }
        if (world.oneIn(4)) {
            changeMany(world);
            return;
        }
        var listing = listings.get(known.get().id);
        var events = new ArrayList<ReceivedEvent>();
        change(world, listing);
        events.add(listing.next());
        if (world.oneIn(4)) {
            change(world, listing);
            events.add(listing.next());
        }
        deliver(world, listing, events);
    }

    private Optional<ModelLot> known(World world) {
        return world.lot(
                lot -> listings.containsKey(lot.id) && listings.get(lot.id).isPublished());
    }

    /** A plan that moves or a publication: all of it comes in one poll, each of another lot. */
    private void changeMany(World world) {
        world.note("many at once");
        var many = new LinkedHashMap<UUID, ReceivedEvent>();
        for (var left = 2 + world.roll(6); left > 0; left--) {
            var listing = known(world)
                    .filter(lot -> !world.oneIn(3))
                    .map(lot -> listings.get(lot.id))
                    .orElseGet(() -> fresh(world));
            if (!many.containsKey(listing.id)) {
                if (listing.version > 0) {
                    change(world, listing);
                }
                many.put(listing.id, listing.next());
            }
        }
        var now = world.now();
        var events = List.copyOf(many.values());
        world.tell(() -> descriptions.hear(events), () -> descriptions.receive(Envelopes.records(events)));
        events.forEach(
                event -> new Follower(world.model(), listings.get(event.subject()).booked, now).follow(event.data()));
        describeParts(world);
    }

    private Listing fresh(World world) {
        var id = Ids.next();
        var pieces = 4 + world.roll(30);
        var listing = new Listing(id, Others.slabs(id, pieces));
        listings.put(id, listing);
        world.note("list %s: %d", id, pieces);
        return listing;
    }

    private void list(World world) {
        var listing = fresh(world);
        deliver(world, listing, List.of(listing.next()));
    }

    private void change(World world, Listing listing) {
        var lot = world.model().lots.get(listing.id);
        switch (world.roll(8)) {
            case 1, 2 -> claim(world, listing);
            case 3, 4, 5 -> harvest(world, listing, Ids.next(), world.roll(6), world.roll(3) - 1);
            case 6 -> {
                if (lot.place.equals("DONOR") && lot.expected > 1) {
                    harvest(world, listing, lot.id, Math.max(1, lot.expected + 2 - world.roll(5)), 0);
                }
            }
            case 7 -> {
                if (world.oneIn(3)) {
                    world.note("withdraw %s", listing.id);
                    listing.data = listing.data.deepCopy().put("publication", "WITHDRAWN");
                }
            }
            default -> world.note("tell %s again", listing.id);
        }
    }

    private static void claim(World world, Listing listing) {
        var pieces = world.roll(30);
        world.note("claim %s: %d", listing.id, pieces);
        var data = listing.data.deepCopy();
        ((ObjectNode) data.get("amount")).put("value", Integer.toString(pieces));
        listing.data = data;
    }

    private static void harvest(World world, Listing listing, UUID part, int harvested, int lost) {
        world.note("harvest %s: %d and %d lost, into %s", listing.id, harvested, lost, part);
        listing.data = Others.harvested(listing.data, part, harvested, lost);
    }

    /** In the wrong order the older says nothing any more; what comes twice says nothing the second time. */
    private void deliver(World world, Listing listing, List<ReceivedEvent> events) {
        var order = new ArrayList<>(world.oneIn(3) ? events.reversed() : events);
        if (world.oneIn(6)) {
            order.add(events.getLast());
        }
        var now = world.now();
        for (var event : order) {
            world.tell(() -> descriptions.hear(event), () -> descriptions.receive(Envelopes.records(List.of(event))));
        }
        for (var event : order.getFirst() == events.getLast() ? List.of(events.getLast()) : events) {
            new Follower(world.model(), listing.booked, now).follow(event.data());
        }
        if (world.oneIn(6)) {
            world.note("  heard again past the inbox");
            descriptions.hear(events.getLast());
        }
        describeParts(world);
    }

    /** Inventory-service describes what came out of a lot once the ledger has told it. */
    private void describeParts(World world) {
        world.lot(lot -> !lot.described).ifPresent(part -> {
            if (world.oneIn(2)) {
                world.note("describe %s", part.id);
                var data = Others.slabs(part.id, 1).put("origin", "DERIVED");
                data.remove("donor");
                data.putArray("parents").add(Ids.next().toString());
                var event = Envelopes.event(TOPIC, Others.LOT, part.id, 1, data);
                world.tell(
                        () -> descriptions.hear(event), () -> descriptions.receive(Envelopes.records(List.of(event))));
                world.model().lot(part.id).described = true;
            }
        });
    }
}
