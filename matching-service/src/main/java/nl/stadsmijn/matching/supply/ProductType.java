package nl.stadsmijn.matching.supply;

import java.util.Map;

/**
 * A product type of inventory-service's controlled list.
 *
 * @param key stable, such as {@code hollow-core-slab}
 * @param labels by language (nl, en, de, fr)
 */
public record ProductType(String key, Map<String, String> labels) {

    /** The label in a language; else in Dutch; else the key. */
    public String label(String language) {
        return labels.getOrDefault(language, labels.getOrDefault("nl", key));
    }
}
