package nl.stadsmijn.inventory.imports.ifc;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stadsmijn.ifc.IfcMaterial;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.ifc.IfcValue;
import nl.stadsmijn.inventory.section.SteelSection;
import nl.stadsmijn.inventory.section.SteelSections;

/** The steel sections that the texts of a thing name. */
final class NamedSections {

    private static final int NEAREST = 3;

    private final SteelSections sections;

    NamedSections(SteelSections sections) {
        this.sections = sections;
    }

    /** The steel section that the material's profile, the drawn profile, a property or a name says. */
    Optional<SteelSection> of(IfcProduct product) {
        return sections(product).findFirst();
    }

    /** What else its texts name; empty if they agree. */
    Optional<SteelSection> another(IfcProduct product) {
        return of(product)
                .flatMap(first -> sections(product)
                        .filter(other -> !other.name().equals(first.name()))
                        .findFirst());
    }

    /** A rolled section that its texts name and that there is none of; empty if they name one that there is. */
    Optional<String> unknown(IfcProduct product) {
        return of(product).isPresent()
                ? Optional.empty()
                : texts(product)
                        .filter(text -> sections.nearestToUnknown(text, 1).isPresent())
                        .findFirst();
    }

    List<String> nearest(String unknown) {
        return sections.nearestToUnknown(unknown, NEAREST).orElse(List.of());
    }

    private Stream<SteelSection> sections(IfcProduct product) {
        return texts(product).flatMap(text -> named(text).stream());
    }

    private static Stream<String> texts(IfcProduct product) {
        return Stream.of(
                        product.materials().stream().flatMap(NamedSections::profileNames),
                        product.extrusions().stream().map(body -> body.profile().name()),
                        product.properties().values().stream()
                                .flatMap(set -> set.entrySet().stream())
                                .filter(property -> isProfile(property.getKey()))
                                .map(Map.Entry::getValue)
                                .map(IfcValue::text),
                        Stream.of(product.name(), product.objectType(), product.typeName(), product.description()))
                .flatMap(texts -> texts)
                .filter(text -> text != null && !text.isBlank());
    }

    /** The whole text, or a word of it: {@code stalen_ligger_L100x10}. */
    private Optional<SteelSection> named(String text) {
        return sections.find(text)
                .or(() -> Arrays.stream(text.split("[ _;]+"))
                        .flatMap(word -> sections.find(word).stream())
                        .findFirst());
    }

    private static boolean isProfile(String property) {
        var name = property.toLowerCase(Locale.ROOT);
        return name.contains("profile")
                || name.contains("profiel")
                || name.equals("section")
                || name.equals("reference");
    }

    private static Stream<String> profileNames(IfcMaterial material) {
        return material instanceof IfcMaterial.Profiles set
                ? set.profiles().stream().map(IfcMaterial.Profile::profileName)
                : Stream.empty();
    }
}
