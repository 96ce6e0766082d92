package nl.stadsmijn.inventory.harvest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;

/** What a harvest report must say, and whether it takes all that was left. */
final class HarvestPolicy {

    /** What was surveyed was in the building then. A month is left for a survey whose day is that of its report. */
    private static final int DAYS_OF_GRACE = 30;

    private HarvestPolicy() {}

    /**
     * @param takenOn the day of the inventory, or else the day it was begun
     * @return all that is wrong with the report; empty if nothing is
     */
    static List<Violation> check(HarvestRequest report, Amount left, LocalDate takenOn, LocalDate today) {
        var wrong = new ArrayList<Violation>();
        if (report.harvested().unit() != left.unit()) {
            wrong.add(unit("harvested.unit", report.harvested(), left));
        }
        if (report.lost() != null && report.lost().unit() != left.unit()) {
            wrong.add(unit("lost.unit", report.lost(), left));
        }
        if (report.on().isAfter(today)) {
            wrong.add(new Violation("on", "IN_THE_FUTURE", "must be today, " + today + ", or before", report.on()));
        }
        checkSurvey(report.on(), takenOn).ifPresent(wrong::add);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        checkReason(report).ifPresent(wrong::add);
        checkDestination(report).ifPresent(wrong::add);
        checkAmounts(report, left).ifPresent(wrong::add);
        return wrong;
    }

    private static Optional<Violation> checkSurvey(LocalDate on, LocalDate takenOn) {
        return on.isBefore(takenOn.minusDays(DAYS_OF_GRACE))
                ? Optional.of(new Violation(
                        "on",
                        "BEFORE_SURVEY",
                        "must not be more than %d days before the inventory, which was taken on %s: it was in the donor then"
                                .formatted(DAYS_OF_GRACE, takenOn),
                        on))
                : Optional.empty();
    }

    private static Optional<Violation> checkReason(HarvestRequest report) {
        if (report.reason() != null && !report.reason().isBlank()) {
            return Optional.empty();
        }
        if (!report.lostOrNone().isZero()) {
            return Optional.of(new Violation("reason", "REQUIRED", "must say why something was lost", null));
        }
        return report.saysMore()
                ? Optional.of(
                        new Violation("reason", "REQUIRED", "must say why there is more than was inventoried", null))
                : Optional.empty();
    }

    private static Optional<Violation> checkDestination(HarvestRequest report) {
        return report.destination() != null && report.lostOrNone().isZero()
                ? Optional.of(new Violation(
                        "destination",
                        "NOTHING_LOST",
                        "must be absent when nothing was lost: what is harvested becomes a lot",
                        null))
                : Optional.empty();
    }

    private static Optional<Violation> checkAmounts(HarvestRequest report, Amount left) {
        var lost = report.lostOrNone();
        var taken = report.harvested().plus(lost);
        var more = taken.isMoreThan(left);
        if (taken.isZero()) {
            return Optional.of(
                    new Violation("harvested", "ZERO", "must be more than 0, or something must be lost", "0"));
        }
        if (more && !report.saysMore()) {
            return Optional.of(new Violation(
                    "harvested",
                    "MORE_THAN_LEFT",
                    "harvested and lost are %s, but the donor holds only %s; if it is right send moreThanInventoried: true with a reason"
                            .formatted(taken, left),
                    report.harvested().value().toPlainString()));
        }
        if (!more && report.saysMore()) {
            return Optional.of(new Violation(
                    "moreThanInventoried",
                    "NOT_MORE",
                    "harvested and lost are %s, and the donor holds %s: leave it out".formatted(taken, left),
                    true));
        }
        if (report.harvested().isZero() && lost.compareTo(left) != 0) {
            return Optional.of(new Violation(
                    "harvested",
                    "ZERO",
                    left.isZero()
                            ? "must be more than 0: nothing of it is left in the donor that can be lost"
                            : "report a loss with a harvest, or as all that was left, " + left,
                    "0"));
        }
        return Optional.empty();
    }

    /** How much of the report is above what was left: found, not inventoried. */
    static Amount found(HarvestRequest report, Amount left) {
        var taken = report.harvested().plus(report.lostOrNone());
        return taken.isMoreThan(left) ? taken.minus(left) : Amount.zero(left.unit());
    }

    /** Whether nothing of what was inventoried stays behind in the donor. */
    static boolean takesAll(HarvestRequest report, Amount left) {
        return report.harvested().plus(report.lostOrNone()).compareTo(left) >= 0;
    }

    private static Violation unit(String field, Amount said, Amount left) {
        return new Violation(
                field,
                "OTHER_UNIT",
                "must be " + left.unit().symbol() + ", the unit of the element",
                said.unit().symbol());
    }
}
