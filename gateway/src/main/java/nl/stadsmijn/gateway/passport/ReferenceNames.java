package nl.stadsmijn.gateway.passport;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** What product types and materials are called. Kept for an hour, as they hardly change; without them a passport shows their keys. */
@ApplicationScoped
class ReferenceNames {

    private static final Logger LOG = Logger.getLogger(ReferenceNames.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration KEPT_WITHOUT = Duration.ofMinutes(1);
    private static final int PAGE = 200;

    private final ReferenceLists lists;
    private volatile Names names = new Names(Map.of(), System.nanoTime());

    ReferenceNames(@RestClient ReferenceLists lists) {
        this.lists = lists;
    }

    /** @param until when they are asked for again, of {@link System#nanoTime()} */
    private record Names(Map<String, String> byKey, long until) {}

    Optional<String> productType(String key, Language language) {
        return name("product-type", key, language);
    }

    Optional<String> material(String key, Language language) {
        return name("material", key, language);
    }

    private Optional<String> name(String list, String key, Language language) {
        if (System.nanoTime() - names.until() >= 0) {
            refresh();
        }
        return Optional.ofNullable(names.byKey().get(nameKey(list, key, language)));
    }

    private void refresh() {
        try {
            var found = new HashMap<String, String>();
            addProductTypes(found);
            addMaterials(found);
            names = new Names(Map.copyOf(found), System.nanoTime() + KEPT.toNanos());
        } catch (RuntimeException unreachable) { // the client throws of many kinds
            LOG.warnf("No names of product types and materials: %s", unreachable);
            names = new Names(names.byKey(), System.nanoTime() + KEPT_WITHOUT.toNanos());
        }
    }

    private void addProductTypes(Map<String, String> found) {
        String cursor = null;
        do {
            var page = lists.productTypes(PAGE, cursor);
            for (var type : page.path("items")) {
                for (var language : Language.values()) {
                    put(
                            found,
                            "product-type",
                            type,
                            language,
                            type.path("labels").path(language.code()));
                }
            }
            cursor = page.path("nextCursor").asText(null);
        } while (cursor != null);
    }

    private void addMaterials(Map<String, String> found) {
        for (var material : lists.materials().path("items")) {
            put(found, "material", material, Language.NL, material.path("nameNl"));
            put(found, "material", material, Language.EN, material.path("nameEn"));
        }
    }

    private static void put(Map<String, String> found, String list, JsonNode item, Language language, JsonNode name) {
        if (name.isTextual()) {
            found.put(nameKey(list, item.path("key").asText(), language), name.asText());
        }
    }

    private static String nameKey(String list, String key, Language language) {
        return String.join(" ", list, language.code(), key);
    }
}
