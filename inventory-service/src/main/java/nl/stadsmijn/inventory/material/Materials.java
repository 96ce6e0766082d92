package nl.stadsmijn.inventory.material;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The materials that lots can be made of: "Ökobilanzdaten im Baubereich 2009/1:2022", KBOB; see {@code reference/SOURCES.md}. */
@ApplicationScoped
public class Materials {

    static final String SOURCE = "KBOB, Ökobilanzdaten im Baubereich 2009/1:2022";
    private static final String FILE = "/reference/impact-factors-kbob.csv";

    private final List<Material> all = read();
    private final Map<String, Material> byKey =
            all.stream().collect(Collectors.toUnmodifiableMap(Material::key, Function.identity()));

    public List<Material> all() {
        return all;
    }

    public Optional<Material> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    private static List<Material> read() {
        try (var in = new BufferedReader(
                new InputStreamReader(Materials.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(Materials::material).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " can't be read", unreadable);
        }
    }

    /** Our own file: a comma inside quotes belongs to the field, and no field holds a quote. */
    private static Material material(String line) {
        var fields = Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .map(field -> field.replace("\"", ""))
                .toList();
        return new Material(
                fields.get(0),
                fields.get(2),
                fields.get(3),
                new BigDecimal(fields.get(4)),
                new BigDecimal(fields.get(5)),
                fields.get(1));
    }
}
