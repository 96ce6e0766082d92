package nl.stadsmijn.matching.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.kit.quantity.Unit;
import nl.stadsmijn.sections.RectangularSection;
import nl.stadsmijn.sections.SectionName;

/**
 * Which lots are wanted: all that is given must hold.
 *
 * @param words free text; resolved to product types, and looked for in names and descriptions
 * @param productTypes keys; narrower types count too
 * @param nlsfb NL/SfB code, or the beginning of it
 * @param section such as {@code HEA 200}, in any usual spelling
 * @param condition the worst acceptable technical condition, 1 (best) to 6
 * @param certified under any scheme, under none, or under the one named
 * @param availableBy free to be taken on this day or before
 */
public record LotFilter(
        Optional<String> words,
        List<String> productTypes,
        List<String> materials,
        Optional<String> nlsfb,
        Optional<String> section,
        Optional<Near> near,
        Range length,
        Range width,
        Range thickness,
        Optional<Integer> condition,
        Optional<Certified> certified,
        Optional<LocalDate> availableBy,
        Optional<Unit> unit) {

    public LotFilter {
        productTypes = List.copyOf(productTypes);
        materials = List.copyOf(materials);
    }

    /** The section as it may stand in the picture: by the name that inventory-service gives a section that it knows, and as it was written. */
    Optional<String[]> sectionForms() {
        return section.map(written -> Stream.of(
                        SectionName.read(written)
                                .map(SectionName::toString)
                                .or(() -> RectangularSection.read(written).map(RectangularSection::toString))
                                .orElse(written),
                        written)
                .map(LotFilter::compact)
                .distinct()
                .toArray(String[]::new));
    }

    private static String compact(String section) {
        return section.toLowerCase(Locale.ROOT).replace('×', 'x').replaceAll("[^a-z0-9]", "");
    }

    LotFilter withProductTypes(List<String> wanted) {
        return with(wanted, availableBy);
    }

    /** The same, but on any day. */
    LotFilter wheneverAvailable() {
        return with(productTypes, Optional.empty());
    }

    private LotFilter with(List<String> wantedTypes, Optional<LocalDate> by) {
        return new LotFilter(
                words,
                wantedTypes,
                materials,
                nlsfb,
                section,
                near,
                length,
                width,
                thickness,
                condition,
                certified,
                by,
                unit);
    }

    /** Whether what comes free on that day is free in time; nothing: it is free now. */
    public boolean isInTime(LocalDate availableFrom) {
        return availableFrom == null
                || availableBy.filter(availableFrom::isAfter).isEmpty();
    }

    /** @param radiusKm how far at most; empty: only measure, don't leave out */
    public record Near(Place place, Optional<Double> radiusKm) {}

    /** Bounds in mm, both included. */
    public record Range(Optional<Integer> min, Optional<Integer> max) {}

    /** What is wanted of certificates that are valid now. */
    public sealed interface Certified {

        /** As certification-service names its schemes. */
        Pattern SCHEME = Pattern.compile("[a-z][a-z0-9-]{2,59}");

        /** What a text asks for. @throws IllegalArgumentException unless it is true, false or could be the key of a scheme */
        static Certified of(String text) {
            return switch (text) {
                case "true" -> new Any();
                case "false" -> new Not();
                default -> new Under(text);
            };
        }

        record Any() implements Certified {}

        record Not() implements Certified {}

        record Under(String scheme) implements Certified {
            public Under {
                if (!SCHEME.matcher(scheme).matches()) {
                    throw new IllegalArgumentException("no key of a scheme");
                }
            }
        }
    }

    /** What the list is sorted by; ties by lot id, so by age. */
    enum Sort {
        RELEVANCE,
        DISTANCE,
        PRICE,
        AVAILABLE,
        LENGTH
    }

    /** What is counted beside the list. */
    enum Facet {
        PRODUCT_TYPE("productType"),
        MATERIAL("material"),
        CERTIFIED("certified"),
        LOCATION("location"),
        CONDITION("condition");

        private final String key;

        Facet(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
