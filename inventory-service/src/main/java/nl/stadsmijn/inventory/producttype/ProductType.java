package nl.stadsmijn.inventory.producttype;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.kit.quantity.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A kind of product in our controlled list; what the list says is what an element of this type is, unless its own fields say otherwise.
 *
 * @param key stable for ever
 * @param labels language (nl, en, de, fr) to label
 * @param synonyms language to other words for it
 * @param defaultUnit in which it is usually counted or measured
 * @param units all that fit it, the default unit among them; kilograms and tonnes fit both, or neither: what is weighed is weighed in either
 * @param material key of the impact-factor table
 * @param massPerUnit typical mass, kg per default unit; of a piece of a common size
 * @param massPerM2 typical mass, kg per m² of its face; of what is counted in pieces as well as in m², such as roof tiles: of what the pieces cover
 * @param massThicknessMm the thickness that {@code massPerM2} holds for; null if for any
 * @param massPerM2ByThickness kg per m² at other thicknesses, of what is hollow or layered: mm to kg per m²; null if unknown
 * @param massPerM3 typical mass, kg per m³ of the box that a piece just fits in: of what is solid its density, of bulk as it lies; null where
 *     {@code massPerM2} and {@code massThicknessMm} say it already, or it can't be said
 */
@Schema(name = "ProductType", examples = """
                {"key":"hollow-core-slab","labels":{"nl":"Kanaalplaat","en":"Hollow-core slab","de":"Spannbeton-Hohlplatte","fr":"Dalle alvéolée"},\
                "synonyms":{"nl":["kanaalplaatvloer"]},"defaultUnit":"piece","units":["piece","m2"],"material":"concrete-precast","massPerM2":299,"massThicknessMm":200,\
                "massPerM2ByThickness":{"150":229,"250":339},\
                "nlsfb":"23.21","eural":"17 01 01","layer":"STRUCTURE","scope":"B_AND_U","rStrategy":"R3"}""")
public record ProductType(
        String key,
        Map<String, String> labels,
        Map<String, List<String>> synonyms,
        String parent,
        Unit defaultUnit,
        List<Unit> units,
        String material,
        BigDecimal massPerUnit,
        BigDecimal massPerM2,
        Integer massThicknessMm,
        Map<Integer, BigDecimal> massPerM2ByThickness,
        BigDecimal massPerM3,
        String nlsfb,
        String eural,
        Description.Layer layer,
        Scope scope,
        Description.RStrategy rStrategy) {

    /** Where it is found. */
    @Schema(name = "ProductTypeScope")
    public enum Scope {
        B_AND_U,
        GWW,
        BOTH
    }

    public ProductType {
        labels = labels == null ? Map.of() : Map.copyOf(labels);
        synonyms = synonyms == null
                ? Map.of()
                : synonyms.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> List.copyOf(one.getValue())));
        massPerM2ByThickness =
                massPerM2ByThickness == null ? null : Collections.unmodifiableMap(new TreeMap<>(massPerM2ByThickness));
        units = withBothWeights(units != null ? units : defaultUnit == null ? List.of() : List.of(defaultUnit));
    }

    private static List<Unit> withBothWeights(List<Unit> units) {
        var weights = List.of(Unit.KG, Unit.T);
        return units.stream().noneMatch(weights::contains)
                ? List.copyOf(units)
                : Stream.concat(units.stream(), weights.stream()).distinct().toList();
    }

    /** This, with codes as their lists write them. */
    ProductType withCodes(String otherNlsfb, String otherEural) {
        return new ProductType(
                key,
                labels,
                synonyms,
                parent,
                defaultUnit,
                units,
                material,
                massPerUnit,
                massPerM2,
                massThicknessMm,
                massPerM2ByThickness,
                massPerM3,
                otherNlsfb,
                otherEural,
                layer,
                scope,
                rStrategy);
    }

    /** Every word it is found by, with its language; each once. */
    Collection<Term> terms() {
        var terms = new LinkedHashMap<String, Term>();
        labels.forEach((language, label) -> add(terms, new Term(language, label, true)));
        synonyms.forEach((language, words) -> words.forEach(word -> add(terms, new Term(language, word, false))));
        add(terms, new Term("key", key.replace('-', ' '), false));
        return terms.values();
    }

    private static void add(Map<String, Term> terms, Term term) {
        terms.putIfAbsent(term.language() + " " + term.word(), term);
    }

    record Term(String language, String word, boolean label) {}
}
