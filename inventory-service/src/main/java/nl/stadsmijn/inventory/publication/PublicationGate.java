package nl.stadsmijn.inventory.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Hazard;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.donor.Donor;
import nl.stadsmijn.inventory.survey.Inventory;

/** What must be known before elements are offered to the world. Place and availability come from the donor, which always has them. */
final class PublicationGate {

    private PublicationGate() {}

    /** A rule that keeps an element, or the whole inventory, from publication. */
    enum Rule {
        AMOUNT_MISSING("amount", "needs an amount"),
        PRODUCT_TYPE_MISSING("productType", "needs a product type"),
        HAZARD_SUSPECTED("hazards", "a suspected hazard must be tested first"),
        HAZARD_PRESENT("hazards", "what holds a dangerous substance can't be sold"),
        ASBESTOS_REPORT_MISSING(
                "asbestosReport",
                "a donor from before 1994, or of unknown age, needs the reference of an asbestos report"),
        NOTHING_TO_PUBLISH("elements", "needs at least one element that can be harvested");

        private final String field;
        private final String message;

        Rule(String field, String message) {
            this.field = field;
            this.message = message;
        }

        String field() {
            return field;
        }

        String message() {
            return message;
        }
    }

    /** @param elementId null when the inventory as a whole is meant */
    record Refusal(UUID elementId, String name, Rule rule) {}

    /** Everything that keeps this inventory from publication, not just the first thing; empty if nothing does. */
    static List<Refusal> check(Inventory inventory, Donor donor, List<Lot> elements) {
        var refusals = new ArrayList<Refusal>();
        if (donor.needsAsbestosReport()
                && (inventory.asbestosReport() == null
                        || inventory.asbestosReport().isBlank())) {
            refusals.add(new Refusal(null, null, Rule.ASBESTOS_REPORT_MISSING));
        }
        var offered = elements.stream()
                .filter(element -> element.description().harvestable())
                .toList();
        if (offered.isEmpty()) {
            refusals.add(new Refusal(null, null, Rule.NOTHING_TO_PUBLISH));
        }
        offered.forEach(element -> rules(element)
                .forEach(rule -> refusals.add(
                        new Refusal(element.id(), element.description().name(), rule))));
        return refusals;
    }

    private static List<Rule> rules(Lot element) {
        var what = element.description();
        var broken = new ArrayList<Rule>();
        if (what.amount() == null) {
            broken.add(Rule.AMOUNT_MISSING);
        }
        if (what.productType() == null) {
            broken.add(Rule.PRODUCT_TYPE_MISSING);
        }
        what.hazards().stream().map(Hazard::status).distinct().forEach(status -> {
            switch (status) {
                case ABSENT_TESTED, ABSENT_PRESUMED -> {}
                case SUSPECTED -> broken.add(Rule.HAZARD_SUSPECTED);
                case PRESENT -> broken.add(Rule.HAZARD_PRESENT);
            }
        });
        return broken;
    }
}
