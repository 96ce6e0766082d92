package nl.stadsmijn.inventory.gate;

import nl.stadsmijn.kit.problem.Violation;

/** What keeps an element, or a whole inventory, from being offered. */
public enum Rule {
    AMOUNT_MISSING("amount", "needs an amount"),
    PRODUCT_TYPE_MISSING("productType", "needs a product type"),
    CONDITION_MISSING("condition.technical", "needs a technical condition, 1 to 6 (NEN 2767)"),
    HAZARD_SUSPECTED("hazards", "a suspected hazard must be tested first"),
    HAZARD_PRESENT("hazards", "what holds a dangerous substance can't be sold"),
    ASBESTOS_REPORT_MISSING(
            "asbestosReport", "a donor from before 1994, or of unknown age, needs the reference of an asbestos report"),
    NOTHING_TO_PUBLISH("elements", "needs at least one element that can be harvested");

    private final String field;
    private final String message;

    Rule(String field, String message) {
        this.field = field;
        this.message = message;
    }

    public String field() {
        return field;
    }

    public String message() {
        return message;
    }

    /** Whether it is about a dangerous substance. */
    public boolean isOfHazard() {
        return this == HAZARD_SUSPECTED || this == HAZARD_PRESENT;
    }

    /** Broken by the inventory as a whole, or by the one thing the request is about. */
    public Violation violation() {
        return new Violation(field, name(), message, null);
    }

    /**
     * Broken by one of many.
     *
     * @param path what stands before its fields: {@code elements[3].}, or nothing
     * @param name what people call it
     * @param value what finds it, such as its id; may be null
     */
    public Violation violation(String path, String name, Object value) {
        return new Violation(path + field, name(), "%s: %s".formatted(name, message), value);
    }
}
