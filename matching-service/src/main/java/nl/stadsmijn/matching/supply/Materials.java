package nl.stadsmijn.matching.supply;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.stadsmijn.kit.request.Likeness;

/** The keys of the materials that a lot can be of, {@code contracts/materials.csv}: those that inventory-service takes. */
@ApplicationScoped
public class Materials {

    /** What lots are counted under whose material nobody told. */
    public static final String UNKNOWN = "unknown";

    private static final String RESOURCE = "contracts/materials.csv";
    private static final int NEAREST = 3;

    private final Set<String> keys = read();

    public boolean exists(String key) {
        return keys.contains(key) || key.equals(UNKNOWN);
    }

    /** The keys that a wrong one probably means, the likeliest first. */
    public List<String> nearest(String wrong) {
        return Likeness.nearest(wrong, keys, NEAREST);
    }

    private static Set<String> read() {
        try (var in = Materials.class.getClassLoader().getResourceAsStream(RESOURCE);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }
}
