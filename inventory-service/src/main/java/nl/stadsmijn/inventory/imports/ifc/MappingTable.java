package nl.stadsmijn.inventory.imports.ifc;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the words in a model mean, as {@code reference/ifc-mapping.yaml} says. */
final class MappingTable {

    private static final String FILE = "/reference/ifc-mapping.yaml";

    private final List<TypeRule> types;
    private final List<MaterialRule> materials;
    private final Map<String, String> nlsfb;

    /** @param notHarvestable why such a thing can't be taken out whole; null if it can */
    record Kind(String productType, String notHarvestable) {}

    private record TypeRule(Words words, List<String> classes, Kind kind) {
        boolean fits(String ifcClass, String text) {
            return (classes.isEmpty() || classes.contains(ifcClass)) && words.in(text);
        }
    }

    private record MaterialRule(Words words, String material) {}

    record Contents(List<TypeLine> productTypes, List<MaterialLine> materials, Map<String, String> nlsfb) {}

    record TypeLine(List<String> words, List<String> classes, String productType, String notHarvestable) {}

    record MaterialLine(List<String> words, String material) {}

    private MappingTable(Contents contents) {
        this.types = contents.productTypes().stream()
                .map(line -> new TypeRule(
                        Words.of(line.words()),
                        line.classes() == null ? List.of() : line.classes(),
                        new Kind(line.productType(), line.notHarvestable())))
                .toList();
        this.materials = contents.materials().stream()
                .map(line -> new MaterialRule(Words.of(line.words()), line.material()))
                .toList();
        this.nlsfb = contents.nlsfb();
    }

    static MappingTable read() {
        try (var in = MappingTable.class.getResourceAsStream(FILE)) {
            return new MappingTable(new YAMLMapper().readValue(in, Contents.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " can't be read", unreadable);
        }
    }

    Optional<Kind> kind(String ifcClass, String text) {
        return types.stream()
                .filter(rule -> rule.fits(ifcClass, text))
                .map(TypeRule::kind)
                .findFirst();
    }

    /** By the longest beginning of the code that the table has. */
    Optional<Kind> kindOfCode(String code) {
        for (int length = code.length(); length > 0; length--) {
            var type = nlsfb.get(code.substring(0, length));
            if (type != null) {
                return Optional.of(new Kind(type, null));
            }
        }
        return Optional.empty();
    }

    /** @return the key of the impact-factor table */
    Optional<String> material(String name) {
        return materials.stream()
                .filter(rule -> rule.words().in(name))
                .map(MaterialRule::material)
                .findFirst();
    }
}
