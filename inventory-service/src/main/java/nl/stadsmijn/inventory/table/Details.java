package nl.stadsmijn.inventory.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.stadsmijn.inventory.description.EvidenceDetail;
import nl.stadsmijn.kit.time.Days;

/** What stands in brackets behind one of a list. */
final class Details {

    /** Who established it, when and how. */
    static final Set<String> OF_EVIDENCE = Set.of("by", "on", "how", "reference");

    private Details() {}

    static Set<String> ofEvidenceAnd(Set<String> others) {
        var all = new HashSet<>(OF_EVIDENCE);
        all.addAll(others);
        return all;
    }

    static void requireKnown(Line line, String path, Item item, Set<String> known) {
        item.details().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> line.fault(
                        path + name,
                        "UNKNOWN_FIELD",
                        "in brackets go %s, such as %2$s=…"
                                .formatted(String.join(", ", new TreeSet<>(known)), new TreeSet<>(known).first()),
                        item.detail(name)));
    }

    static Integer number(Line line, String path, String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("-?\\d{1,9}")) {
            line.fault(path, "NOT_AN_INTEGER", "must be a whole number", text);
            return null;
        }
        return Integer.valueOf(text);
    }

    static Item written(Item item, EvidenceDetail detail) {
        return detail == null
                ? item
                : item.with("by", detail.by())
                        .with("on", detail.on())
                        .with("how", detail.how())
                        .with("reference", detail.reference());
    }

    /** Null if none of it is told. */
    static EvidenceDetail evidence(Line line, String path, Item item) {
        return item.details().keySet().stream().noneMatch(OF_EVIDENCE::contains)
                ? null
                : new EvidenceDetail(
                        id(line, path + "by", item.detail("by")),
                        day(line, path + "on", item.detail("on")),
                        item.detail("how"),
                        item.detail("reference"));
    }

    private static UUID id(Line line, String path, String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            line.fault(path, "WRONG_FORM", "must be the id of an organisation", text);
            return null;
        }
    }

    private static LocalDate day(Line line, String path, String text) {
        try {
            return text == null ? null : Days.parse(text);
        } catch (DateTimeException none) {
            line.fault(path, "WRONG_FORM", "must be a date such as 2026-11-18, of the years 1000 to 9999", text);
            return null;
        }
    }
}
