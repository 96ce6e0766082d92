package nl.stadsmijn.inventory.producttype;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
 * @param material key of the impact-factor table
 * @param massPerUnit typical mass, kg per default unit
 * @param massPerM2 typical mass, kg per m²
 * @param massThicknessMm the thickness that {@code massPerM2} holds for; null if for any
 */
@Schema(name = "ProductType", examples = """
                {"key":"hollow-core-slab","labels":{"nl":"Kanaalplaat","en":"Hollow-core slab","de":"Spannbeton-Hohlplatte","fr":"Dalle alvéolée"},\
                "synonyms":{"nl":["kanaalplaatvloer"]},"defaultUnit":"piece","material":"concrete-precast","massPerM2":299,"massThicknessMm":200,\
                "nlsfb":"23.21","eural":"17 01 01","layer":"STRUCTURE","scope":"B_AND_U","rStrategy":"R3"}""")
public record ProductType(
        String key,
        Map<String, String> labels,
        Map<String, List<String>> synonyms,
        String parent,
        Unit defaultUnit,
        String material,
        BigDecimal massPerUnit,
        BigDecimal massPerM2,
        Integer massThicknessMm,
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
        labels = Map.copyOf(labels);
        synonyms = synonyms == null ? Map.of() : Map.copyOf(synonyms);
    }

    /** Every word it is found by, with its language. */
    Stream<Term> terms() {
        var inLabels = labels.entrySet().stream().map(label -> new Term(label.getKey(), label.getValue()));
        var inSynonyms = synonyms.entrySet().stream()
                .flatMap(language -> language.getValue().stream().map(word -> new Term(language.getKey(), word)));
        return Stream.of(inLabels, inSynonyms, Stream.of(new Term("key", key.replace('-', ' '))))
                .flatMap(terms -> terms)
                .distinct();
    }

    record Term(String language, String word) {}
}
