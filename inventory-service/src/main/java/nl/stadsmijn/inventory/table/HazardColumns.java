package nl.stadsmijn.inventory.table;

import static nl.stadsmijn.tabular.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.stadsmijn.inventory.description.Hazard;
import nl.stadsmijn.inventory.description.Hazards;

/** Which dangerous substances were looked for. */
final class HazardColumns {

    static final Field<String> HAZARDS = new Field<>(
            text("hazards").nl("Gevaarlijke stoffen").en("Hazards", "Hazardous substances"),
            element -> written(element.what().hazards()),
            "Stof, bevinding, en het rapport tussen haakjes: asbestos:ABSENT_TESTED(ASB-2026-014); chromium-6:SUSPECTED. Bevindingen: "
                    + Choices.list(Hazard.Status.class) + ".",
            "Substance, finding, and the report in brackets: asbestos:ABSENT_TESTED(ASB-2026-014); chromium-6:SUSPECTED. Findings: "
                    + Choices.list(Hazard.Status.class) + ".");

    private static final Set<String> NONE = Set.of("geen", "nee", "niets", "none", "no", "nvt", "n.v.t.", "n/a", "-");

    private HazardColumns() {}

    private static String written(List<Hazard> hazards) {
        return hazards.isEmpty()
                ? null
                : ItemText.write(hazards.stream()
                        .map(hazard ->
                                Item.of(hazard.substance(), hazard.status()).with(Item.NOTE, hazard.reportReference()))
                        .toList());
    }

    static Hazards read(Line line) {
        var known = line.before().what().hazardous();
        return new Hazards(line.list(HAZARDS, known.hazards(), items -> hazards(line, items)));
    }

    private static List<Hazard> hazards(Line line, List<Item> items) {
        var hazards = new ArrayList<Hazard>();
        for (var item : items) {
            var path = "hazards[%d].".formatted(hazards.size());
            if (!Set.of(Item.NOTE).containsAll(item.details().keySet())) {
                line.fault(path + "reportReference", "WRONG_FORM", "in brackets goes the report; write = as \\=", null);
            }
            if (item.value() == null) {
                line.fault(path + "status", "REQUIRED", withoutFinding(item.head()), item.head());
            }
            hazards.add(new Hazard(
                    item.head(),
                    line.constant(path + "status", Hazard.Status.class, item.value()),
                    item.detail(Item.NOTE)));
        }
        return hazards;
    }

    private static String withoutFinding(String substance) {
        return NONE.contains(substance.toLowerCase(Locale.ROOT))
                ? "names no substance: leave the cell blank, or say of each that was looked for that it is not there, as asbestos:ABSENT_TESTED(report) or asbestos:ABSENT_PRESUMED"
                : "must say what was found of it, as %s:PRESENT, with one of %s"
                        .formatted(substance, Choices.list(Hazard.Status.class));
    }
}
