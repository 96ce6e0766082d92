package nl.stadsmijn.inventory.harvest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;

/** What a harvest report must say, and whether it takes all that was left. */
final class HarvestPolicy {

    private HarvestPolicy() {}

    /** @return all that is wrong with the report; empty if nothing is */
    static List<Violation> check(HarvestRequest report, Amount left, LocalDate today) {
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
        if (!wrong.isEmpty()) {
            return wrong;
        }
        var lost = report.lostOrNone();
        if (!lost.isZero() && (report.reason() == null || report.reason().isBlank())) {
            wrong.add(new Violation("reason", "REQUIRED", "must say why something was lost", null));
        }
        var taken = report.harvested().plus(lost);
        if (taken.isZero()) {
            wrong.add(new Violation("harvested", "ZERO", "must be more than 0, or something must be lost", "0"));
        } else if (taken.isMoreThan(left)) {
            wrong.add(new Violation(
                    "harvested",
                    "MORE_THAN_LEFT",
                    "harvested and lost are %s, but only %s is left in the donor; more than was claimed can't be reported yet"
                            .formatted(taken, left),
                    report.harvested().value().toPlainString()));
        } else if (report.harvested().isZero() && lost.compareTo(left) < 0) {
            wrong.add(new Violation(
                    "harvested", "ZERO", "report a loss with a harvest, or as all that was left, " + left, "0"));
        }
        return wrong;
    }

    /** Whether nothing stays behind in the donor, so that the lot itself moves on under its own id. */
    static boolean takesAll(HarvestRequest report, Amount left) {
        return report.harvested().plus(report.lostOrNone()).compareTo(left) == 0;
    }

    private static Violation unit(String field, Amount said, Amount left) {
        return new Violation(
                field,
                "OTHER_UNIT",
                "must be " + left.unit().symbol() + ", the unit of the element",
                said.unit().symbol());
    }
}
