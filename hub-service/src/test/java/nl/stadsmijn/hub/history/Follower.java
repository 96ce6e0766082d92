package nl.stadsmijn.hub.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What a description means for the model. */
final class Follower {

    private final Model model;
    private final Set<String> booked;
    private final Instant now;

    /** @param booked the harvests that were followed before */
    Follower(Model model, Set<String> booked, Instant now) {
        this.model = model;
        this.booked = booked;
        this.now = now;
    }

    void follow(JsonNode described) {
        var id = UUID.fromString(described.path("lotId").asText());
        var published = described.path("publication").asText().equals("PUBLISHED");
        if (!model.lots.containsKey(id)) {
            if (!published) {
                return;
            }
            model.add(new ModelLot(id, "DONOR", true));
        }
        if (published) {
            claim(model.lot(id), described.path("amount").path("value").asInt());
        }
        for (var harvest : described.path("harvests")) {
            if (booked.add(harvest.path("harvestId").asText())) {
                harvest(
                        model.lot(id),
                        UUID.fromString(harvest.path("lotId").asText()),
                        harvest.path("harvested").path("value").asInt(),
                        harvest.path("lost").path("value").asInt());
            }
        }
        if (!published) {
            withdraw(model.lot(id));
        }
    }

    private void claim(ModelLot lot, int pieces) {
        var more = pieces - lot.claimed;
        if (more > 0 && isInDonor(lot)) {
            lot.claimed = pieces;
            lot.listed += more;
            lot.expected += more;
        } else if (more < 0) {
            lot.claimed = pieces;
            takeBack(lot, -more);
        }
    }

    private void withdraw(ModelLot lot) {
        var taken = takeBack(lot, lot.expected);
        lot.claimed = Math.max(0, lot.claimed - taken);
    }

    private int takeBack(ModelLot lot, int atMost) {
        var taken = isInDonor(lot) ? Math.min(atMost, lot.expected) : 0;
        lose(lot, taken);
        return taken;
    }

    private void harvest(ModelLot lot, UUID part, int harvested, int lost) {
        if (!part.equals(lot.id) && !isInDonor(lot)) {
            foundBehind(part, harvested, lost);
            return;
        }
        var above = Math.max(0, harvested - lot.expected);
        lot.found += above;
        lot.expected += above;
        if (part.equals(lot.id)) {
            lose(lot, lot.expected - harvested);
            takeOut(lot);
        } else {
            takeOut(model.split(lot.id, part, true, harvested));
            lose(lot, Math.min(lost, lot.expected));
        }
    }

    private void foundBehind(UUID part, int harvested, int lost) {
        var child = model.add(new ModelLot(part, "SITE", false));
        child.found = harvested + lost;
        child.onHand = harvested;
        child.writtenOff = lost;
    }

    private static void takeOut(ModelLot lot) {
        lot.onHand += lot.expected;
        lot.expected = 0;
        lot.place = "SITE";
    }

    private void lose(ModelLot lot, int amount) {
        if (amount > 0) {
            model.writeOff(lot.id, true, amount, now);
        }
    }

    private static boolean isInDonor(ModelLot lot) {
        return lot.place.equals("DONOR");
    }
}
