package nl.stadsmijn.inventory.table;

import static nl.stadsmijn.tabular.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.description.Performance;
import nl.stadsmijn.inventory.description.Performances;

/** What it can do. */
final class PerformanceColumns {

    static final Field<String> PERFORMANCE = new Field<>(
            text("performance").nl("Prestaties").en("Performance"),
            element -> written(element.what().performances().performance()),
            "Soort, waarde, en hoe het bekend is: STRENGTH_CLASS:S235(evidence=ARCHIVAL, reference=tekening S-12); U_VALUE:1.2. Soorten: "
                    + Choices.list(Performance.Kind.class) + ".",
            "Kind, value, and how it is known: STRENGTH_CLASS:S235(evidence=ARCHIVAL, reference=drawing S-12); U_VALUE:1.2. Kinds: "
                    + Choices.list(Performance.Kind.class) + ".");

    private static final Set<String> DETAILS = Details.ofEvidenceAnd(Set.of("name", "unit", "evidence"));

    private PerformanceColumns() {}

    private static String written(List<Performance> stated) {
        return stated.isEmpty()
                ? null
                : ItemText.write(
                        stated.stream().map(PerformanceColumns::written).toList());
    }

    private static Item written(Performance stated) {
        var item = Item.of(stated.kind().name(), stated.value())
                .with("name", stated.name())
                .with("unit", stated.unit())
                .with("evidence", stated.evidence());
        return Details.written(item, stated.evidenceDetail());
    }

    static Performances read(Line line) {
        var known = line.before().what().performances();
        return new Performances(line.list(PERFORMANCE, known.performance(), items -> stated(line, items)));
    }

    private static List<Performance> stated(Line line, List<Item> items) {
        var stated = new ArrayList<Performance>();
        for (var item : items) {
            var path = "performance[%d].".formatted(stated.size());
            Details.requireKnown(line, path, item, DETAILS);
            stated.add(new Performance(
                    line.constant(path + "kind", Performance.Kind.class, item.head()),
                    item.detail("name"),
                    item.value(),
                    item.detail("unit"),
                    line.constant(path + "evidence", Evidence.class, item.detail("evidence")),
                    Details.evidence(line, path + "evidenceDetail.", item)));
        }
        return stated;
    }
}
