package nl.stadsmijn.inventory.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Hazard;
import nl.stadsmijn.inventory.donor.Donor;
import nl.stadsmijn.inventory.survey.Inventory;

/** What must be known before something is offered to the world. Place and availability come from the donor, which always has them. */
public final class PublicationGate {

    private PublicationGate() {}

    /** Every rule that keeps a description from being offered, not just the first; empty if none does. */
    public static List<Rule> refusals(Description what, Sight sight) {
        var broken = new ArrayList<Rule>();
        if (what.amount() == null) {
            broken.add(Rule.AMOUNT_MISSING);
        }
        if (what.productType() == null) {
            broken.add(Rule.PRODUCT_TYPE_MISSING);
        }
        if (sight == Sight.SEEN && !Sight.isAssessed(what.condition())) {
            broken.add(Rule.CONDITION_MISSING);
        }
        what.hazards().stream()
                .map(Hazard::status)
                .distinct()
                .flatMap(status -> rule(status).stream())
                .forEach(broken::add);
        return broken;
    }

    /** What buyers will ask about a description that passes. */
    public static List<Notice> notices(Description what) {
        return Sight.isAssessed(what.condition()) ? List.of() : List.of(Notice.CONDITION_NOT_ASSESSED);
    }

    /** What keeps everything from this donor from being offered, as this inventory describes it. */
    public static Optional<Rule> refusal(Donor donor, Inventory inventory) {
        return donor.needsAsbestosReport() && !inventory.hasAsbestosReport()
                ? Optional.of(Rule.ASBESTOS_REPORT_MISSING)
                : Optional.empty();
    }

    public static Optional<Notice> notice(Donor donor, LocalDate today) {
        return donor.demolitionWindow().until().isBefore(today)
                ? Optional.of(Notice.AVAILABILITY_PASSED)
                : Optional.empty();
    }

    private static Optional<Rule> rule(Hazard.Status status) {
        return switch (status) {
            case ABSENT_TESTED, ABSENT_PRESUMED -> Optional.empty();
            case SUSPECTED -> Optional.of(Rule.HAZARD_SUSPECTED);
            case PRESENT -> Optional.of(Rule.HAZARD_PRESENT);
        };
    }
}
