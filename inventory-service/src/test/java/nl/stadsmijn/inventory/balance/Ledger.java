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
import java.util.function.Function;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;

/** A small ledger that tells lots as hub-service does, and keeps beside it how much of each element is where: what the account must come to. */
final class Ledger {

    private static final MathContext FINE = new MathContext(40);

    /** An event as it is told. */
    record Told(UUID lot, long version, Map<String, Object> data) {}

    final List<Told> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-20T08:00:00Z");
    private final Map<UUID, Page> pages = new LinkedHashMap<>();

    /** What became of what was harvested of each element, in its own unit: by kind of departure, or "HELD". */
    private final Map<UUID, Map<String, BigDecimal>> fates = new HashMap<>();

    private static final class Page {
        private final UUID id;
        private final String unit;
        private final Map<UUID, BigDecimal> parents = new LinkedHashMap<>();
        private final Map<UUID, BigDecimal> children = new LinkedHashMap<>();
        private final List<Map<String, Object>> departures = new ArrayList<>();
        /** How much of each element is in a unit of it: the same whatever leaves or is found. */
        private final Map<UUID, BigDecimal> mix = new HashMap<>();

        private final List<Map<String, Object>> finds = new ArrayList<>();
        private BigDecimal miscounted = BigDecimal.ZERO;
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
        site.mix.put(element, BigDecimal.ONE);
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
            take(parent, taken)
                    .forEach((element, much) -> child.mix.merge(element, much.divide(amount, FINE), BigDecimal::add));
            tell(parent);
        }
        tell(child);
        return child.id;
    }

    /** Counted to be so much more, or less if below 0. */
    void count(UUID lot, BigDecimal difference) {
        var page = pages.get(lot);
        page.held = page.held.add(difference);
        page.miscounted = page.miscounted.add(difference);
        if (difference.signum() < 0) {
            depart(page, "LOST", difference.negate(), "counted", null);
        } else {
            page.finds.add(Map.of("amount", difference.toPlainString(), "at", at().toString()));
        }
        tell(page);
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

    /** What was harvested, or came of it: also what is all gone. */
    List<UUID> harvested() {
        return pages.values().stream()
                .filter(page -> !page.mix.isEmpty())
                .map(page -> page.id)
                .toList();
    }

    /** How much of what was harvested or found of an element left so, is HELD, was FOUND by counts of its lots, or was LOST by them: what a lot's counts come to in the end. */
    BigDecimal of(UUID element, String kind) {
        return switch (kind) {
            case "HELD" -> sum(element, page -> page.held);
            case "FOUND" -> sum(element, page -> page.miscounted.max(BigDecimal.ZERO));
            case "LOST" -> sum(element, page -> page.miscounted.negate().max(BigDecimal.ZERO));
            default -> fates.getOrDefault(element, Map.of()).getOrDefault(kind, BigDecimal.ZERO);
        };
    }

    private BigDecimal sum(UUID element, Function<Page, BigDecimal> much) {
        return pages.values().stream()
                .map(page -> page.mix.getOrDefault(element, BigDecimal.ZERO).multiply(much.apply(page)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<UUID, BigDecimal> take(Page page, BigDecimal amount) {
        var taken = new HashMap<UUID, BigDecimal>();
        page.mix.forEach((element, perUnit) -> taken.put(element, perUnit.multiply(amount, FINE)));
        page.held = page.held.subtract(amount);
        return taken;
    }

    /** Each a second later. */
    private Instant at() {
        now = now.plusSeconds(1);
        return now;
    }

    private void depart(Page page, String kind, BigDecimal amount, String reason, UUID source) {
        var departure = new HashMap<String, Object>(Map.of(
                "kind",
                kind,
                "amount",
                amount.toPlainString(),
                "from",
                Map.of("kind", page.kind, "id", page.place),
                "at",
                at().toString()));
        if (source != null) {
            departure.put("sourceId", source);
        }
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
        if (!page.finds.isEmpty()) {
            data.put("found", List.copyOf(page.finds));
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
