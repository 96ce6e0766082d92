package nl.stadsmijn.inventory.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.stadsmijn.inventory.description.Detachability;
import nl.stadsmijn.inventory.description.Detachability.Accessibility;
import nl.stadsmijn.inventory.description.Detachability.Connection;
import nl.stadsmijn.inventory.description.Detachability.Edges;
import nl.stadsmijn.inventory.description.Detachability.Intersections;

/** How it can be taken loose (losmaakbaarheid). */
final class DetachabilityColumns {

    static final Field<Connection> CONNECTION = field(
            "detachability.connection",
            Connection.class,
            Map.of(
                    "LOOSE", List.of("los", "droog"),
                    "BOLT_AND_NUT", List.of("bout en moer", "bout", "bolt"),
                    "SCREW", List.of("schroef"),
                    "NAIL", List.of("spijker"),
                    "SEALANT", List.of("kit"),
                    "GLUE", List.of("lijm"),
                    "WELD", List.of("las")),
            "Type verbinding",
            "Connection",
            Detachability::connection);

    static final Field<Accessibility> ACCESSIBILITY = field(
            "detachability.accessibility",
            Accessibility.class,
            Map.of("FREE", List.of("vrij toegankelijk"), "NOT_ACCESSIBLE", List.of("niet toegankelijk")),
            "Toegankelijkheid",
            "Accessibility",
            Detachability::accessibility);

    static final Field<Intersections> INTERSECTIONS = field(
            "detachability.intersections",
            Intersections.class,
            Map.of("NONE", List.of("geen"), "OCCASIONAL", List.of("enkele")),
            "Doorkruisingen",
            "Intersections",
            Detachability::intersections);

    static final Field<Edges> EDGES = field(
            "detachability.edges",
            Edges.class,
            Map.of(
                    "OPEN",
                    List.of("geen belemmering"),
                    "OVERLAPPING",
                    List.of("gedeeltelijk"),
                    "CLOSED",
                    List.of("gesloten")),
            "Randopsluiting",
            "Edge enclosure",
            Detachability::edges);

    private static final Detachability NOTHING = new Detachability(null, null, null, null);

    private DetachabilityColumns() {}

    private static <E extends Enum<E>> Field<E> field(
            String key,
            Class<E> type,
            Map<String, List<String>> words,
            String nl,
            String en,
            Function<Detachability, E> value) {
        return new Field<>(
                Choices.column(key, type, words).nl(nl).en(en),
                element -> Optional.ofNullable(element.what().detachability())
                        .map(value)
                        .orElse(null),
                "Eén van " + Choices.list(type) + ".",
                "One of " + Choices.list(type) + ".");
    }

    static Detachability read(Line line) {
        var read = new Detachability(
                line.get(CONNECTION), line.get(ACCESSIBILITY), line.get(INTERSECTIONS), line.get(EDGES));
        var known = line.before().what().detachability();
        return read.equals(NOTHING) && !NOTHING.equals(known) ? null : read;
    }
}
