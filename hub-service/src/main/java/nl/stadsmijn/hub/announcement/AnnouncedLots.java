package nl.stadsmijn.hub.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.room.Rooms;
import nl.stadsmijn.hub.stock.Announced;

/** Follows what becomes of lots before they come: what was announced goes along with what is harvested, split off and merged, and ends with what is lost. */
@ApplicationScoped
class AnnouncedLots implements Announced {

    private final OutstandingRepository outstanding;
    private final Rooms rooms;

    AnnouncedLots(OutstandingRepository outstanding, Rooms rooms) {
        this.outstanding = outstanding;
        this.rooms = rooms;
    }

    @Override
    public void follow(Map<UUID, BigDecimal> left, List<Parting> partings) {
        var lots = new HashSet<>(left.keySet());
        partings.forEach(parting -> lots.add(parting.childId()));
        var parts = outstanding.lock(null, lots);
        partings.forEach(parting -> pass(parts, parting, left));
        left.forEach(parts::cut);
        outstanding.write(parts);
        measure(parts, partings);
    }

    private static void pass(Outstanding parts, Parting parting, Map<UUID, BigDecimal> left) {
        if (parting.harvested()) {
            parts.harvested(parting.parentId(), parting.childId(), parting.amount());
        } else {
            var stays = left.getOrDefault(parting.parentId(), BigDecimal.ZERO);
            parts.parted(parting.parentId(), parting.childId(), parting.amount(), stays);
        }
    }

    /** A part takes its share of what was said of the whole: the door knows no more of it. */
    private void measure(Outstanding parts, List<Parting> partings) {
        var children = partings.stream().map(Parting::childId).collect(Collectors.toSet());
        children.retainAll(
                parts.changed().stream().map(part -> part.key().lotId()).collect(Collectors.toSet()));
        if (!children.isEmpty()) {
            rooms.inherit(children);
        }
    }
}
