package nl.stadsmijn.inventory.table;

import static nl.stadsmijn.tabular.Column.decimal;
import static nl.stadsmijn.tabular.Column.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.stadsmijn.inventory.description.Condition;
import nl.stadsmijn.inventory.description.Condition.Defect;

/** What state it is in. */
final class ConditionColumns {

    private static final String GRADE = "a grade from 1 (best) to 6 (worst), the scale of NEN 2767";

    static final Field<BigDecimal> TECHNICAL = new Field<>(
            decimal("condition.technical", GRADE)
                    .nl("Technische conditie", "Conditie")
                    .en("Technical condition", "Condition"),
            grade(Condition::technical),
            "1 (best) tot 6, de schaal van NEN 2767.",
            "1 (best) to 6, the scale of NEN 2767.");

    static final Field<BigDecimal> AESTHETIC = new Field<>(
            decimal("condition.aesthetic", GRADE).nl("Esthetische conditie").en("Aesthetic condition"),
            grade(Condition::aesthetic),
            "1 (best) tot 6.",
            "1 (best) to 6.");

    static final Field<String> DEFECTS = new Field<>(
            text("condition.defects").nl("Gebreken").en("Defects"),
            element -> Optional.ofNullable(element.what().condition())
                    .map(Condition::defects)
                    .filter(defects -> !defects.isEmpty())
                    .map(ConditionColumns::written)
                    .orElse(null),
            "Ernst, intensiteit en omvang (NEN 2767): hoek eraf(severity=MINOR, intensity=3, extent=1)",
            "With severity, intensity and extent (NEN 2767): corner broken off(severity=MINOR, intensity=3, extent=1)");

    private static final int WORST = 6;
    private static final Set<String> DETAILS = Set.of("severity", "intensity", "extent");
    private static final Condition NOTHING = new Condition(null, null, null);

    private ConditionColumns() {}

    private static Function<TableElement, BigDecimal> grade(Function<Condition, Integer> grade) {
        return element -> Optional.ofNullable(element.what().condition())
                .map(grade)
                .map(BigDecimal::valueOf)
                .orElse(null);
    }

    private static String written(List<Defect> defects) {
        return ItemText.write(defects.stream()
                .map(defect -> Item.of(defect.description())
                        .with("severity", defect.severity())
                        .with("intensity", defect.intensity())
                        .with("extent", defect.extent()))
                .toList());
    }

    static Condition read(Line line) {
        var known = line.before().what().condition();
        var read = new Condition(
                line.whole(TECHNICAL, WORST),
                line.whole(AESTHETIC, WORST),
                line.list(DEFECTS, known == null ? List.of() : known.defects(), items -> defects(line, items)));
        return read.equals(NOTHING) && !NOTHING.equals(known) ? null : read;
    }

    private static List<Defect> defects(Line line, List<Item> items) {
        var defects = new ArrayList<Defect>();
        for (var item : items) {
            var path = "condition.defects[%d].".formatted(defects.size());
            Details.requireKnown(line, path, item, DETAILS);
            defects.add(new Defect(
                    item.value() == null ? item.head() : item.head() + ": " + item.value(),
                    line.constant(path + "severity", Condition.Severity.class, item.detail("severity")),
                    Details.number(line, path + "intensity", item.detail("intensity")),
                    Details.number(line, path + "extent", item.detail("extent"))));
        }
        return defects;
    }
}
