package nl.stadsmijn.inventory.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.reference.ReferenceTable;
import nl.stadsmijn.inventory.section.Outline.Properties;
import nl.stadsmijn.inventory.section.Outlines.Rolled;
import nl.stadsmijn.sections.SectionFamily;
import nl.stadsmijn.sections.SectionName;

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

    /** Whether a text is the name of a section, of a size that is rolled or not, and nothing else. */
    public boolean areNamedBy(String text) {
        return find(text).isPresent() || nearestToUnknown(text, 1).isPresent();
    }

    /**
     * The sections nearest in size to one of a rolled family that has no such size, as {@code HEA 200} and {@code HEA 220} to {@code HEA 205}.
     *
     * @return empty if the text names a known section, or none of a family whose sizes all stand in the table
     */
    public Optional<List<String>> nearestToUnknown(String text, int count) {
        return SectionName.read(text)
                .filter(name -> isRolledByHeight(name.family()))
                .filter(name -> rolled(name, name.sizeText()).isEmpty())
                .map(name -> rolled.keySet().stream()
                        .filter(known -> known.startsWith(name.family() + " "))
                        .sorted(Comparator.comparingDouble((String known) -> Math.abs(height(known) - name.size(0)))
                                .thenComparingDouble(SteelSections::height))
                        .limit(count)
                        .toList());
    }

    /** Whether a text names a section that can't be: its wall or leg is as thick as half of what is around it, or as the other leg is wide. */
    public boolean isImpossible(String text) {
        return SectionName.read(text).filter(SteelSections::isSolid).isPresent();
    }

    private static boolean isSolid(SectionName name) {
        return switch (name.family()) {
            case HEA, HEB, HEM, IPE, UNP -> false;
            case L -> name.size(2) >= Math.min(name.size(0), name.size(1));
            case SHS, RHS, CFSHS, CFRHS -> 2 * name.size(2) >= Math.min(name.size(0), name.size(1));
            case CHS -> 2 * name.size(1) >= name.size(0);
        };
    }

    private static boolean isRolledByHeight(SectionFamily family) {
        return switch (family) {
            case HEA, HEB, HEM, IPE, UNP -> true;
            case L, SHS, RHS, CFSHS, CFRHS, CHS -> false;
        };
    }

    private static double height(String name) {
        return Double.parseDouble(name.substring(name.indexOf(' ') + 1));
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
