package nl.stadsmijn.hub.room;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.description.Descriptions;
import nl.stadsmijn.hub.stock.Storerooms;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** Lets the space of lots follow their descriptions, as far as nobody said it. */
@ApplicationScoped
public class DescribedSpaces {

    private final RoomRepository rooms;
    private final Storerooms storerooms;
    private final Descriptions descriptions;

    DescribedSpaces(RoomRepository rooms, Storerooms storerooms, Descriptions descriptions) {
        this.rooms = rooms;
        this.storerooms = storerooms;
        this.descriptions = descriptions;
    }

    /**
     * Hears that lots are described, perhaps otherwise than before. In the transaction that keeps the descriptions, under the locks of the lots: who lets one in
     * meanwhile either knows them, or is followed here. What lies in a hub takes what follows now from today on.
     */
    public void described(Collection<UUID> lots) {
        var following = rooms.following(lots);
        if (following.isEmpty()) {
            return;
        }
        var known = descriptions.known(
                following.keySet().stream().map(Rooms.Measured::lotId).toList());
        var changed = new ArrayList<Rooms.Measured>();
        following.forEach((before, unit) -> {
            var now = anew(before, unit, known.get(before.lotId()));
            if (!now.follows().isAsMuchAs(before.follows())) {
                changed.add(now);
            }
        });
        if (!changed.isEmpty()) {
            rooms.measure(changed);
            storerooms.follow(changed.stream().map(Rooms.Measured::lotId).toList());
        }
    }

    private static Rooms.Measured anew(Rooms.Measured before, Unit unit, Description description) {
        var described = Space.of(description, Amount.of(1, unit)).share(before.amount(), BigDecimal.ONE);
        return Rooms.Measured.judged(
                before.lotId(), before.amount(), before.said().or(described), before.said());
    }
}
