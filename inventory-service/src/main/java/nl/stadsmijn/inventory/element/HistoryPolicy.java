package nl.stadsmijn.inventory.element;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.EvidenceDetail;
import nl.stadsmijn.inventory.description.Provenance;
import nl.stadsmijn.kit.problem.Violation;

/** What is said of origin, age, performance and evidence must not contradict itself, or the calendar. */
final class HistoryPolicy {

    private HistoryPolicy() {}

    /** @param today in the Netherlands */
    static List<Violation> check(Description what, LocalDate today) {
        var wrong = new ArrayList<Violation>();
        if (!what.harvestable() && isBlank(what.notHarvestableReason())) {
            wrong.add(new Violation("notHarvestableReason", "REQUIRED", "must say why it can't be harvested", null));
        }
        if (what.provenance() != null) {
            checkProvenance(what.provenance(), today, wrong);
        }
        var performance = what.performances().performance();
        for (int i = 0; i < performance.size(); i++) {
            var path = "performance[%d].".formatted(i);
            wrong.addAll(PerformancePolicy.check(path, performance.get(i)));
            checkDay(path + "evidenceDetail.on", performance.get(i).evidenceDetail(), today, wrong);
        }
        what.proof().evidenceDetails().forEach((field, detail) -> {
            if (!what.proof().evidence().containsKey(field)) {
                wrong.add(new Violation(
                        "evidenceDetails." + field,
                        "EVIDENCE_KIND_MISSING",
                        "must stand in evidence too, with its kind",
                        field));
            }
            checkDay("evidenceDetails.%s.on".formatted(field), detail, today, wrong);
        });
        return wrong;
    }

    private static void checkProvenance(Provenance provenance, LocalDate today, List<Violation> wrong) {
        if (provenance.contradictsItself()) {
            wrong.add(new Violation(
                    "provenance.wasteStatus",
                    "CONTRADICTION",
                    "must be WASTE or END_OF_WASTE for what comes from demolition; only what is deinstalled never was waste",
                    provenance.wasteStatus().name()));
        }
        var built = provenance.buildYear();
        var installed = provenance.installedOn();
        if (built != null && built > today.getYear()) {
            wrong.add(new Violation(
                    "provenance.buildYear", "IN_THE_FUTURE", "must be at most " + today.getYear(), built));
        }
        if (installed != null && installed.isAfter(today)) {
            wrong.add(new Violation(
                    "provenance.installedOn", "IN_THE_FUTURE", "must be today, " + today + ", or before", installed));
        }
        if (built != null && installed != null && built > installed.getYear()) {
            wrong.add(new Violation(
                    "provenance.installedOn", "BEFORE_BUILT", "must not be before it was built, " + built, installed));
        }
    }

    private static void checkDay(String field, EvidenceDetail detail, LocalDate today, List<Violation> wrong) {
        if (detail != null && detail.on() != null && detail.on().isAfter(today)) {
            wrong.add(new Violation(field, "IN_THE_FUTURE", "must be today, " + today + ", or before", detail.on()));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
