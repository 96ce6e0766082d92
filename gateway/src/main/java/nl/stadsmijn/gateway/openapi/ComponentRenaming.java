package nl.stadsmijn.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which components of a service need another name in the merged document, as another service's have theirs already and are different. */
final class ComponentRenaming {

    private final Map<String, String> byRef = new HashMap<>();

    private ComponentRenaming() {}

    /**
     * @param components of the service
     * @param taken those of the services before it
     */
    static ComponentRenaming of(String service, JsonNode components, JsonNode taken) {
        var renaming = new ComponentRenaming();
        var name = service.split("-")[0];
        var prefix = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (var ref : different(components, taken)) {
            var parts = ref.split("/");
            var section = parts[2];
            var renamed = prefix + parts[3];
            if (taken.path(section).has(renamed) || components.path(section).has(renamed)) {
                throw new IllegalStateException(
                        "%s of %s can't be called %s: that is taken".formatted(ref, service, renamed));
            }
            renaming.byRef.put(ref, renamed);
        }
        return renaming;
    }

    String name(String section, String name) {
        return byRef.getOrDefault(refOf(section, name), name);
    }

    /** A reference, to where it now leads; any other text as it is. */
    String ref(String ref) {
        var renamed = byRef.get(ref);
        return renamed == null ? ref : ref.substring(0, ref.lastIndexOf('/') + 1) + renamed;
    }

    /** What shares its name with another but says something else, or says the same of something that is different. */
    private static Set<String> different(JsonNode components, JsonNode taken) {
        var different = new HashSet<String>();
        int before;
        do {
            before = different.size();
            components
                    .properties()
                    .forEach(section -> section.getValue().properties().forEach(component -> {
                        var existing = taken.path(section.getKey()).path(component.getKey());
                        var refs = component.getValue().findValuesAsText("$ref");
                        if (!existing.isMissingNode()
                                && (!existing.equals(component.getValue())
                                        || refs.stream().anyMatch(different::contains))) {
                            different.add(refOf(section.getKey(), component.getKey()));
                        }
                    }));
        } while (different.size() > before);
        return different;
    }

    private static String refOf(String section, String name) {
        return "#/components/" + section + "/" + name;
    }
}
