package nl.stadsmijn.inventory.imports.ifc;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.ifc.IfcType;

/** What the words in a model mean, as {@code reference/ifc-mapping.yaml} says. */
final class MappingTable {

    private static final String FILE = "/reference/ifc-mapping.yaml";

    private static final Set<String> GENERAL = Set.of(
            "IfcBuildingElementProxy",
            "IfcDistributionElement",
            "IfcDistributionFlowElement",
            "IfcDistributionControlElement",
            "IfcEnergyConversionDevice",
            "IfcFlowController",
            "IfcFlowFitting",
            "IfcFlowMovingDevice",
            "IfcFlowSegment",
            "IfcFlowStorageDevice",
            "IfcFlowTerminal",
            "IfcFlowTreatmentDevice",
            "IfcFurnishingElement");

    private final List<TypeRule> types;
    private final List<MaterialRule> materials;
    private final Map<String, String> nlsfb;
    private final List<ClassLine> classes;
    private final Set<String> solid;
    private final Words air;
    private final Set<String> named;
    private final Words nothing;
    private final Words drawn;
    private final Words drawnWith;
    private final Set<String> drawnAs;

    /**
     * What a thing is.
     *
     * @param notHarvestable why such a thing can't be taken out whole; null if it can
     * @param listedElsewhere why it is no element of its own; null if it is one
     * @param isOfNameOnly nothing but its name says so
     */
    record Kind(String productType, String notHarvestable, String listedElsewhere, boolean isOfNameOnly) {}

    private record TypeRule(Words words, List<String> classes, List<String> materials, Kind kind) {
        boolean fits(String ifcClass, String material, String text) {
            return (classes.isEmpty() || classes.contains(ifcClass))
                    && (materials.isEmpty() || materials.contains(material))
                    && words.in(text);
        }
    }

    private record MaterialRule(Words words, String material) {}

    record Contents(
            List<TypeLine> productTypes,
            List<MaterialLine> materials,
            List<String> air,
            Set<String> solid,
            Map<String, String> nlsfb,
            List<ClassLine> classes,
            Set<String> named,
            List<String> nothing,
            List<String> drawn,
            List<String> drawnWith,
            Set<String> drawnAs) {}

    /** What is true of a class, a predefined type, a material and whether it bears says what it is; those that are absent are not asked for. */
    record ClassLine(
            List<String> classes,
            List<String> predefined,
            List<String> materials,
            Boolean loadBearing,
            String productType,
            String notHarvestable) {

        private boolean fits(String ifcClass, IfcProduct product, String material) {
            return classes.contains(ifcClass)
                    && (predefined == null || predefined.contains(product.predefinedType()))
                    && (loadBearing == null || loadBearing.equals(CommonProperties.isLoadBearing(product)))
                    && (materials == null || materials.contains(material));
        }
    }

    record TypeLine(
            List<String> words,
            List<String> classes,
            List<String> materials,
            String productType,
            String notHarvestable,
            String listedElsewhere) {}

    record MaterialLine(List<String> words, String material) {}

    private MappingTable(Contents contents) {
        this.types = contents.productTypes().stream()
                .map(line -> new TypeRule(
                        Words.of(line.words()),
                        line.classes() == null ? List.of() : line.classes(),
                        line.materials() == null ? List.of() : line.materials(),
                        new Kind(line.productType(), line.notHarvestable(), line.listedElsewhere(), false)))
                .toList();
        this.materials = contents.materials().stream()
                .map(line -> new MaterialRule(Words.of(line.words()), line.material()))
                .toList();
        this.nlsfb = contents.nlsfb();
        this.classes = contents.classes();
        this.solid = Set.copyOf(contents.solid());
        this.air = Words.of(contents.air());
        this.named = Set.copyOf(contents.named());
        this.nothing = Words.of(contents.nothing());
        this.drawn = Words.of(contents.drawn());
        this.drawnWith = Words.of(contents.drawnWith());
        this.drawnAs = Set.copyOf(contents.drawnAs());
    }

    static MappingTable read() {
        try (var in = MappingTable.class.getResourceAsStream(FILE)) {
            return new MappingTable(new YAMLMapper().readValue(in, Contents.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " can't be read", unreadable);
        }
    }

    /** @param material key of the impact-factor table, or empty */
    Optional<Kind> kind(String ifcClass, String material, String text) {
        return types.stream()
                .filter(rule -> rule.fits(ifcClass, material, text))
                .map(TypeRule::kind)
                .findFirst();
    }

    /** By the longest beginning of the code that the table has. */
    Optional<Kind> kindOfCode(String code) {
        for (int length = code.length(); length > 0; length--) {
            var type = nlsfb.get(code.substring(0, length));
            if (type != null) {
                return Optional.of(new Kind(type, null, null, false));
            }
        }
        return Optional.empty();
    }

    /** @param material key of the impact-factor table, or empty */
    Optional<Kind> kindOfClass(IfcProduct product, String material) {
        var ifcClass = classOf(product);
        return classes.stream()
                .filter(line -> line.fits(ifcClass, product, material))
                .map(line -> new Kind(line.productType(), line.notHarvestable(), null, false))
                .findFirst();
    }

    /** Whether a thing of this class may be what its name says, and no more is known of it. */
    boolean canBeNamed(String ifcClass, String name) {
        return named.contains(ifcClass) && !nothing.in(name) && !namesDrawing(name);
    }

    /** Whether a thing of this class and name is drawn only: a recess, an arrow. */
    boolean isDrawnOnly(String ifcClass, String name) {
        return drawnAs.contains(ifcClass) && namesDrawing(name);
    }

    private boolean namesDrawing(String name) {
        return drawn.in(drawnWith.before(name));
    }

    /** Whether a product is of one material throughout. */
    boolean isSolid(String productType) {
        return solid.contains(productType);
    }

    /** Its own class, or where that is a general one (IFC2x3 has an {@code IfcFlowTerminal} for each basin and lamp) its type's. */
    static String classOf(IfcProduct product) {
        var own = Family.plainClass(product.ifcClass());
        return product.type()
                .map(IfcType::ifcClass)
                .filter(type -> GENERAL.contains(own) && type.endsWith("Type"))
                .map(type -> type.substring(0, type.length() - "Type".length()))
                .orElse(own);
    }

    /** Whether a layer of this name is a cavity. */
    boolean isAir(String name) {
        return air.in(name);
    }

    /** @return the key of the impact-factor table */
    Optional<String> material(String name) {
        return materials.stream()
                .filter(rule -> rule.words().in(name))
                .map(MaterialRule::material)
                .findFirst();
    }
}
