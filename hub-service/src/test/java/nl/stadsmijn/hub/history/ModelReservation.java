package nl.stadsmijn.hub.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A reservation as the model keeps it. */
public final class ModelReservation {

    public final UUID id;
    public final UUID holder;
    public final UUID deal;
    public final Instant createdAt;
    public final List<Line> lines;
    public String kind = "OPTION";
    public String ending;
    public Instant expiresAt;
    public boolean extended;

    /** What was asked of a lot, and how much of it lies where. */
    public record Line(UUID asked, Map<UUID, Integer> at) {
        Line copy() {
            return new Line(asked, new LinkedHashMap<>(at));
        }
    }

    public ModelReservation(UUID id, UUID holder, UUID deal, Instant createdAt, Instant expiresAt, List<Line> lines) {
        this.id = id;
        this.holder = holder;
        this.deal = deal;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
        this.lines = lines;
    }

    public boolean isOpen() {
        return !kind.equals("OVER");
    }

    public boolean isPast(Instant now) {
        return kind.equals("OPTION") && !now.isBefore(expiresAt);
    }

    public int at(UUID lot) {
        return lines.stream().mapToInt(line -> line.at().getOrDefault(lot, 0)).sum();
    }

    public void end(String how) {
        kind = "OVER";
        ending = how;
    }

    /** As it must be stored. */
    String told() {
        var where = new TreeMap<String, Integer>();
        lines.forEach(line -> line.at().forEach((lot, amount) -> where.merge(lot.toString(), amount, Integer::sum)));
        return "%s %s %s".formatted(kind, ending, where);
    }
}
