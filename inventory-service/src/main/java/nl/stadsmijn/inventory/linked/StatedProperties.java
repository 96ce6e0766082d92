package nl.stadsmijn.inventory.linked;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.description.Condition;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Hazard;
import nl.stadsmijn.inventory.description.Performance;

/** What schema.org has no property for: a PropertyValue each, with what kind of statement it is. */
final class StatedProperties {

    private static final int BEST = 1;
    private static final int WORST = 6;

    private StatedProperties() {}

    static List<Node> of(Description what) {
        return Stream.of(
                        conditions(what.condition()),
                        what.performances().performance().stream().map(StatedProperties::performance),
                        what.hazards().stream().map(StatedProperties::hazard))
                .flatMap(stream -> stream)
                .toList();
    }

    /** On the scale of NEN 2767. */
    private static Stream<Node> conditions(Condition condition) {
        return condition == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.ofNullable(condition.technical()).map(grade -> grade("technicalCondition", grade)),
                        Stream.ofNullable(condition.aesthetic()).map(grade -> grade("aestheticCondition", grade)));
    }

    private static Node grade(String kind, int grade) {
        return value("stadsmijn:" + kind, kind)
                .with("value", grade)
                .with("minValue", BEST)
                .with("maxValue", WORST);
    }

    private static Node performance(Performance stated) {
        var name = stated.name() == null ? stated.kind().name() : stated.name();
        var node = value("stadsmijn:performance/" + stated.kind(), name);
        var unit = stated.unit() == null ? stated.kind().unit() : stated.unit();
        return (stated.kind().unit() == null
                        ? node.with("value", stated.value())
                        : node.with("value", new BigDecimal(stated.value())))
                .with("unitText", unit)
                .with("unitCode", UnitCode.ofPerformance(unit).orElse(null));
    }

    private static Node hazard(Hazard hazard) {
        return value("stadsmijn:hazard", hazard.substance())
                .with("value", hazard.status().name())
                .with("measurementTechnique", hazard.reportReference());
    }

    private static Node value(String kind, String name) {
        return Node.of("PropertyValue").with("propertyID", kind).with("name", name);
    }
}
