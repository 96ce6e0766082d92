package nl.stadsmijn.inventory.element;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.stadsmijn.inventory.description.Performance;
import nl.stadsmijn.inventory.description.Performance.Kind;
import nl.stadsmijn.kit.problem.Violation;

/** What can be true of a stated performance. */
final class PerformancePolicy {

    /** Reaction to fire with smoke, droplets and, of cables, acidity (EN 13501-1 and -6), and of roofs from outside (EN 13501-5). */
    private static final Pattern FIRE_CLASS = Pattern.compile(
            "(?:A1|A2|[B-F])(?:fl|L)?(?:[ -]*s[1-3])?(?:[ ,;-]*d[0-2])?"
                    + "|(?:A|B1|B2|[B-F])ca(?:[ -]*s[1-3][ab]?)?(?:[ ,;-]*d[0-2])?(?:[ ,;-]*a[1-3])?"
                    + "|[B-F]roof(?:[ -]*\\(?t[1-4]\\)?)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?");

    /** W/(m2·K); single glass in a metal frame is about 7. */
    private static final BigDecimal HIGHEST_U = BigDecimal.TEN;

    private PerformancePolicy() {}

    /** @param path of the performance, with a point at its end */
    static List<Violation> check(String path, Performance stated) {
        var wrong = new ArrayList<Violation>();
        if (stated.kind() == null) {
            return wrong;
        }
        if (stated.kind() == Kind.OTHER
                && (stated.name() == null || stated.name().isBlank())) {
            wrong.add(new Violation(path + "name", "REQUIRED", "must say what is stated, with kind OTHER", null));
        }
        if (stated.kind() == Kind.FIRE_CLASS && isOther(FIRE_CLASS, stated.value())) {
            wrong.add(new Violation(
                    path + "value",
                    "WRONG_FORM",
                    "must be a class of EN 13501, such as A1 or B-s1,d0; minutes go with kind FIRE_RESISTANCE, an older class with OTHER",
                    stated.value()));
        }
        if (stated.kind().unit() != null) {
            checkNumber(path, stated, stated.kind().unit(), wrong);
        }
        return wrong;
    }

    private static void checkNumber(String path, Performance stated, String unit, List<Violation> wrong) {
        if (stated.unit() != null && !stated.unit().equals(unit)) {
            wrong.add(new Violation(
                    path + "unit", "OTHER_UNIT", "must be %s for %s".formatted(unit, stated.kind()), stated.unit()));
        }
        if (isOther(DECIMAL, stated.value())) {
            wrong.add(new Violation(
                    path + "value", "NOT_A_DECIMAL", "must be a decimal such as 1.2, in " + unit, stated.value()));
        } else if (stated.value() != null) {
            checkRange(path, stated.kind(), new BigDecimal(stated.value()), unit, wrong);
        }
    }

    private static void checkRange(String path, Kind kind, BigDecimal figure, String unit, List<Violation> wrong) {
        if (figure.signum() <= 0) {
            wrong.add(new Violation(path + "value", "NOT_POSITIVE", "must be more than 0 " + unit, figure));
        } else if (kind == Kind.U_VALUE && figure.compareTo(HIGHEST_U) > 0) {
            wrong.add(new Violation(
                    path + "value", "OUT_OF_RANGE", "must be at most %s %s".formatted(HIGHEST_U, unit), figure));
        }
    }

    private static boolean isOther(Pattern form, String value) {
        return value != null && !form.matcher(value.strip()).matches();
    }
}
