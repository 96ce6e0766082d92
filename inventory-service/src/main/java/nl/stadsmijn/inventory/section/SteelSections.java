package nl.stadsmijn.inventory.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.section.Outline.Properties;
import nl.stadsmijn.inventory.section.Outlines.Rolled;

/**
 * The steel sections that are known by name. Rolled ones stand in {@code reference/steel-sections.csv}, angles there by their legs; a hollow section's name gives all of
 * its dimensions.
 */
@ApplicationScoped
public class SteelSections {

    private static final String FILE = "/reference/steel-sections.csv";
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
        try (var in = new BufferedReader(
                new InputStreamReader(SteelSections.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return in.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0] + " " + cells[1], SteelSections::rolled));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " can't be read", unreadable);
        }
    }

    private static Rolled rolled(String[] cells) {
        return new Rolled(
                number(cells[2]),
                number(cells[3]),
                number(cells[4]),
                number(cells[5]),
                number(cells[6]),
                number(cells[7]));
    }

    private static double number(String cell) {
        return cell.isEmpty() ? 0 : Double.parseDouble(cell);
    }
}
