package nl.stadsmijn.hub.producttype;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.json.Json;

/**
 * A kind of product, as inventory-service told it last.
 *
 * @param labels by language: nl, en, de, fr
 * @param parent key of the broader type; null for the broadest
 * @param units all units that fit it, the default unit among them
 * @param massPerUnit typical kg per default unit; null where there is no typical one
 * @param massPerM2 typical kg per m²; null where there is none
 * @param massThicknessMm the thickness that massPerM2 holds for; null if for any
 */
public record ProductType(
        String key,
        @Json Map<String, String> labels,
        String parent,
        Unit defaultUnit,
        @Json List<Unit> units,
        BigDecimal massPerUnit,
        BigDecimal massPerM2,
        Integer massThicknessMm) {

    private static final String FALLBACK = "en";

    /** What it is called in a language; in English, or by its key, where it has no name in that. */
    public String label(String language) {
        return labels.getOrDefault(language, labels.getOrDefault(FALLBACK, key));
    }
}
