package nl.stadsmijn.inventory.element;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Hazard;
import nl.stadsmijn.inventory.description.Performance;
import nl.stadsmijn.inventory.description.Performance.Kind;
import nl.stadsmijn.kit.problem.Violation;

/** What can be said once: a piece is named once, a substance is there or not, and a thing has one strength. What is written down so already may stay. */
final class RepetitionPolicy {

    /** Concrete is made for several exposures, and has borne several loads; what has no kind of its own may be anything. */
    private static final Set<Kind> SEVERAL = EnumSet.of(Kind.DURABILITY_CLASS, Kind.LOAD_HISTORY, Kind.OTHER);

    private RepetitionPolicy() {}

    /**
     * @param before what was written down of it; null for something new
     * @param substance as its list names a substance, in whatever words it is written
     */
    static List<Violation> check(Description what, Description before, UnaryOperator<String> substance) {
        var wrong = new ArrayList<Violation>();
        if (before == null
                || !what.identity().globalIds().equals(before.identity().globalIds())) {
            checkPieces(what.identity().globalIds(), wrong);
        }
        if (before == null || !what.hazards().equals(before.hazards())) {
            checkSubstances(what.hazards(), substance, wrong);
        }
        if (before == null || !what.performances().equals(before.performances())) {
            checkPerformance(what.performances().performance(), wrong);
        }
        return wrong;
    }

    private static void checkPieces(List<String> globalIds, List<Violation> wrong) {
        var seen = new HashSet<String>();
        for (int i = 0; i < globalIds.size(); i++) {
            if (!seen.add(globalIds.get(i))) {
                wrong.add(duplicate(
                        "globalIds[%d]".formatted(i), "must stand there once: it is one piece", globalIds.get(i)));
            }
        }
    }

    private static void checkSubstances(List<Hazard> hazards, UnaryOperator<String> substance, List<Violation> wrong) {
        var seen = new HashSet<String>();
        for (int i = 0; i < hazards.size(); i++) {
            var written = hazards.get(i).substance();
            if (written != null && !seen.add(substance.apply(written))) {
                wrong.add(duplicate(
                        "hazards[%d].substance".formatted(i),
                        "must stand there once, with the worst that is known of it",
                        written));
            }
        }
    }

    private static void checkPerformance(List<Performance> stated, List<Violation> wrong) {
        record Named(Kind kind, String name) {}
        var values = new HashMap<Named, String>();
        for (int i = 0; i < stated.size(); i++) {
            var one = stated.get(i);
            if (one.kind() == null || one.value() == null || SEVERAL.contains(one.kind())) {
                continue;
            }
            var name = one.name() == null ? "" : one.name().strip().toLowerCase(Locale.ROOT);
            var other =
                    values.putIfAbsent(new Named(one.kind(), name), one.value().strip());
            if (other != null && !other.equals(one.value().strip())) {
                wrong.add(duplicate(
                        "performance[%d].value".formatted(i),
                        "must be %s too, or have a name that says of what: it has one %s".formatted(other, one.kind()),
                        one.value()));
            }
        }
    }

    private static Violation duplicate(String field, String message, String value) {
        return new Violation(field, "DUPLICATE", message, value);
    }
}
