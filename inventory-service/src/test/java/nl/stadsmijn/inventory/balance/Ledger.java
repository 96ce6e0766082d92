package nl.stadsmijn.inventory.balance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;

/** A small ledger that tells lots as hub-service does, and keeps beside it how much of each element is where: what the account must come to. */
final class Ledger {

    private static final MathContext FINE = new MathContext(40);

    /** An event as it is told. */
    record Told(UUID lot, long version, Map<String, Object> data) {}

    final List<Told> told = new ArrayList<>();
    private final Map<UUID, Page> pages = new LinkedHashMap<>();

    /** What became of what was harvested of each element, in its own unit: by kind of departure, or "HELD". */
    private final Map<UUID, Map<String, BigDecimal>> fates = new HashMap<>();

    private static final class Page {
        private final UUID id;
        private final String unit;
        private final Map<UUID, BigDecimal> parents = new LinkedHashMap<>();
        private final Map<UUID, BigDecimal> children = new LinkedHashMap<>();
        private final List<Map<String, Object>> departures = new ArrayList<>();
        private final Map<UUID, BigDecimal> madeOf = new HashMap<>();
        private BigDecimal expected = BigDecimal.ZERO;
        private BigDecimal held = BigDecimal.ZERO;
        private String kind = "SITE";
        private UUID place = UUID.randomUUID();
        private long version;

        private Page(UUID id, String unit) {
            this.id = id;
            this.unit = unit;
        }
    }

    void list(UUID element, BigDecimal amount) {
        var page = page(element, "piece");
        page.expected = amount;
        page.kind = "DONOR";
        tell(page);
    }

    /** A part under an id of its own, or all that is left under the element's. */
    void harvest(UUID element, UUID part, UUID harvest, BigDecimal harvested, BigDecimal lost) {
        var page = pages.get(element);
        if (lost.signum() > 0) {
            depart(page, "LOST", lost, "broken", harvest);
        }
        page.expected = page.expected.subtract(harvested).subtract(lost);
        var site = part.equals(element) ? page : page(part, "piece");
        if (site != page) {
            page.children.merge(part, harvested, BigDecimal::add);
            site.parents.put(element, harvested);
        }
        site.kind = "SITE";
        site.held = site.held.add(harvested);
        site.madeOf.merge(element, harvested, BigDecimal::add);
        tell(page);
        tell(site);
    }

    void move(UUID lot, String kind, UUID place) {
        var page = pages.get(lot);
        page.kind = kind;
        page.place = place;
        tell(page);
    }

    UUID split(UUID lot, BigDecimal amount) {
        return into(List.of(lot), List.of(amount), pages.get(lot).unit, amount);
    }

    /** All of these lots become one: merged, or treated into so much of something else. */
    UUID make(Collection<UUID> lots, String unit, BigDecimal amount) {
        var all = List.copyOf(lots);
        return into(all, all.stream().map(this::held).toList(), unit, amount);
    }

    private UUID into(List<UUID> lots, List<BigDecimal> amounts, String unit, BigDecimal amount) {
        var child = page(Ids.next(), unit);
        child.kind = pages.get(lots.getFirst()).kind;
        child.place = pages.get(lots.getFirst()).place;
        child.held = amount;
        for (int i = 0; i < lots.size(); i++) {
            var parent = pages.get(lots.get(i));
            var taken = amounts.get(i);
            parent.children.merge(child.id, taken, BigDecimal::add);
            child.parents.put(
                    parent.id, amount.divide(BigDecimal.valueOf(lots.size()), 3, java.math.RoundingMode.DOWN));
            take(parent, taken).forEach((element, much) -> child.madeOf.merge(element, much, BigDecimal::add));
            tell(parent);
        }
        tell(child);
        return child.id;
    }

    void leave(UUID lot, String kind, BigDecimal amount) {
        var page = pages.get(lot);
        take(page, amount)
                .forEach((element, much) ->
                        fates.computeIfAbsent(element, id -> new HashMap<>()).merge(kind, much, BigDecimal::add));
        depart(page, kind, amount, kind.equals("DELIVERED") ? null : "because", Ids.next());
        tell(page);
    }

    BigDecimal held(UUID lot) {
        return pages.get(lot).held;
    }

    List<UUID> stocked() {
        return pages.values().stream()
                .filter(page -> page.held.signum() > 0)
                .map(page -> page.id)
                .toList();
    }

    /** How much of what was harvested of an element left so, or is HELD. */
    BigDecimal of(UUID element, String kind) {
        if (kind.equals("HELD")) {
            return pages.values().stream()
                    .map(page -> page.madeOf.getOrDefault(element, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return fates.getOrDefault(element, Map.of()).getOrDefault(kind, BigDecimal.ZERO);
    }

    private static Map<UUID, BigDecimal> take(Page page, BigDecimal amount) {
        var part = amount.divide(page.held, FINE);
        var taken = new HashMap<UUID, BigDecimal>();
        page.madeOf.forEach((element, much) -> taken.put(element, much.multiply(part, FINE)));
        taken.forEach((element, much) -> page.madeOf.merge(element, much.negate(), BigDecimal::add));
        page.held = page.held.subtract(amount);
        return taken;
    }

    private static void depart(Page page, String kind, BigDecimal amount, String reason, UUID source) {
        var departure = new HashMap<String, Object>(Map.of(
                "kind",
                kind,
                "amount",
                amount.toPlainString(),
                "from",
                Map.of("kind", page.kind, "id", page.place),
                "sourceId",
                source,
                "at",
                Instant.now().toString()));
        if (reason != null) {
            departure.put("reason", reason);
        }
        page.departures.add(departure);
    }

    private Page page(UUID id, String unit) {
        return pages.computeIfAbsent(id, key -> new Page(key, unit));
    }

    private void tell(Page page) {
        var data = new HashMap<String, Object>();
        data.put("lotId", page.id);
        data.put("unit", page.unit);
        data.put("expected", page.expected.toPlainString());
        data.put("onHand", page.held.toPlainString());
        data.put("inTransit", "0");
        data.put("promised", "0");
        data.put("available", page.expected.add(page.held).toPlainString());
        data.put("delivered", gone(page, true));
        data.put("writtenOff", gone(page, false));
        data.put("location", Map.of("kind", page.kind, "id", page.place));
        data.put("ownerId", Organisations.CONTRACTOR);
        data.put("holderId", Organisations.CONTRACTOR);
        data.put("described", true);
        data.put("quarantined", false);
        data.put("parents", shares(page.parents));
        data.put("children", shares(page.children));
        if (!page.departures.isEmpty()) {
            data.put("departures", List.copyOf(page.departures));
        }
        told.add(new Told(page.id, ++page.version, data));
    }

    private static String gone(Page page, boolean delivered) {
        return page.departures.stream()
                .filter(departure -> departure.get("kind").equals("DELIVERED") == delivered)
                .map(departure -> new BigDecimal((String) departure.get("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static List<Map<String, Object>> shares(Map<UUID, BigDecimal> kin) {
        return kin.entrySet().stream()
                .map(one -> Map.<String, Object>of(
                        "lotId", one.getKey(), "amount", one.getValue().toPlainString()))
                .toList();
    }
}
