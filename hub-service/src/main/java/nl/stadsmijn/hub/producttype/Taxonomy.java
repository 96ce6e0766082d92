package nl.stadsmijn.hub.producttype;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Which product type stands above which.
 *
 * @param parents key to the key of the broader type; the broadest are not in it
 */
public record Taxonomy(Map<String, String> parents) {

    public Taxonomy {
        parents = Map.copyOf(parents);
    }

    /** The type and all above it, nearest first. A circle, which may be told for a moment while types change places, is walked once. */
    public List<String> path(String key) {
        var path = new ArrayList<String>();
        for (var at = key; at != null && !path.contains(at); at = parents.get(at)) {
            path.add(at);
        }
        return List.copyOf(path);
    }

    /** Whether it is one of these types, or stands below one of them. */
    public boolean isOneOf(String key, Collection<String> groups) {
        return path(key).stream().anyMatch(groups::contains);
    }
}
