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

/** The controlled list as it stands in {@code reference/product-types.yaml}, with the sources of its figures. */
@ApplicationScoped
public class ProductTypeCatalogue {

    private static final String FILE = "/reference/product-types.yaml";

    private final List<ProductType> all = read();
    private final Map<String, ProductType> byKey =
            all.stream().collect(Collectors.toUnmodifiableMap(ProductType::key, Function.identity()));

    public Optional<ProductType> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    List<ProductType> all() {
        return all;
    }

    private static List<ProductType> read() {
        try (var in = ProductTypeCatalogue.class.getResourceAsStream(FILE)) {
            return Stream.of(new YAMLMapper().readValue(in, ProductType[].class))
                    .sorted(Comparator.comparing(ProductType::key))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " can't be read", unreadable);
        }
    }
}
