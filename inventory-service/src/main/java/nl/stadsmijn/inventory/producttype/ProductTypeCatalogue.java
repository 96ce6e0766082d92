package nl.stadsmijn.inventory.producttype;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The controlled list as it stands in {@code reference/product-types}, with the sources of its figures. */
@ApplicationScoped
public class ProductTypeCatalogue {

    private static final List<String> GROUPS =
            List.of("structure", "skin", "services", "space-plan", "stuff", "paving", "street-furniture", "civil");

    private final List<ProductType> all = read();
    private final Map<String, ProductType> byKey =
            all.stream().collect(Collectors.toUnmodifiableMap(ProductType::key, Function.identity()));

    private final TermIndex terms = new TermIndex(all);

    /** The one type whose label or synonym, in any language, a text is, or begins or ends with as whole words; the longest word for it counts. Empty if none or several are meant. */
    public Optional<ProductType> namedIn(String text) {
        return terms.in(text).flatMap(this::find);
    }

    public Optional<ProductType> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    List<ProductType> all() {
        return all;
    }

    private static List<ProductType> read() {
        var yaml = new YAMLMapper();
        return GROUPS.stream()
                .flatMap(group -> read(yaml, "/reference/product-types/" + group + ".yaml"))
                .sorted(Comparator.comparing(ProductType::key))
                .toList();
    }

    private static Stream<ProductType> read(YAMLMapper yaml, String file) {
        try (var in = ProductTypeCatalogue.class.getResourceAsStream(file)) {
            return Stream.of(yaml.readValue(in, ProductType[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " can't be read", unreadable);
        }
    }
}
