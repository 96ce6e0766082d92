package nl.stadsmijn.inventory.report;

import java.util.List;

/**
 * The account of a donor, ready to be written in any language and form.
 *
 * @param donor its name
 * @param provisional whether the inventory is not closed yet, so that all can change
 * @param facts what is said of donor and inventory before the tables
 */
record Report(String donor, boolean provisional, List<Fact> facts, List<ReportTable> tables) {

    /** @param key of its label */
    record Fact(String key, ReportCell value) {}
}
