package nl.stadsmijn.inventory.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.reference.ReferenceTable;
import nl.stadsmijn.inventory.section.Outline.Properties;
import nl.stadsmijn.inventory.section.Outlines.Rolled;

/**
 * The steel sections that are known by name. Rolled ones stand in {@code reference/steel-sections.csv}, angles there by their legs; a hollow section's name gives all of
 * its dimensions.
 */
@ApplicationScoped
public class SteelSections {

    private static final double THINNEST_MM = 1;
    private static final double WIDEST_MM = 3000;

    private final Map<String, Rolled> rolled = read();

    /** The section that a text names, in any usual spelling; empty if it names none that is known. */
    public Optional<SteelSection> find(String text) {
        return SectionName.read(text)
                .flatMap(name -> properties(name)
                        .map(of -> new SteelSection(name.family(), name.toString(), of.area(), of.iy(), of.iz())));
    }

    private Optional<Properties> properties(SectionName name) {
        return switch (name.family()) {
            case HEA, HEB, HEM, IPE -> rolled(name, name.sizeText()).map(Outlines::i);
            case UNP -> rolled(name, name.sizeText()).map(Outlines::u);
            case L -> angle(name);
            case SHS, RHS, CFSHS, CFRHS -> box(name);
            case CHS -> tube(name);
        };
    }

    private Optional<Rolled> rolled(SectionName name, String size) {
        return Optional.ofNullable(rolled.get(name.family() + " " + size));
    }

    private Optional<Properties> angle(SectionName name) {
        var thickness = name.size(2);
        return rolled(name, name.sizes().get(0) + "x" + name.sizes().get(1))
                .filter(legs -> thickness >= legs.r2() && 3 * thickness < legs.b())
                .map(legs -> new Rolled(legs.h(), legs.b(), thickness, thickness, legs.r1(), legs.r2()))
                .map(Outlines::l);
    }

    private static Optional<Properties> box(SectionName name) {
        var cold = name.family().isColdFormed();
        var thickness = name.size(2);
        return thickness >= THINNEST_MM
                        && name.size(0) <= WIDEST_MM
                        && name.size(1) >= Outlines.narrowestBox(thickness, cold)
                ? Optional.of(Outlines.box(name.size(0), name.size(1), thickness, cold))
                : Optional.empty();
    }

    private static Optional<Properties> tube(SectionName name) {
        var thickness = name.size(1);
        return thickness >= THINNEST_MM && name.size(0) <= WIDEST_MM && name.size(0) >= 4 * thickness
                ? Optional.of(Outlines.tube(name.size(0), thickness))
                : Optional.empty();
    }

    private static Map<String, Rolled> read() {
        return ReferenceTable.rows("steel-sections.csv").stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get(0) + " " + row.get(1), row -> rolled(row.subList(2, 8))));
    }

    private static Rolled rolled(List<String> cells) {
        var sizes = cells.stream()
                .mapToDouble(cell -> cell.isEmpty() ? 0 : Double.parseDouble(cell))
                .toArray();
        return new Rolled(sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5]);
    }
}
