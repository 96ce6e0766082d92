package nl.stadsmijn.matching.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.matching.search.LotFilter.Certified;
import nl.stadsmijn.matching.supply.Materials;
import nl.stadsmijn.matching.supply.ProductTypes;
import nl.stadsmijn.matching.supply.Schemes;

/** The words of controlled lists that a search can be narrowed by. One that is in no list would find nothing, and leave the reader to guess why. */
@ApplicationScoped
class FilterWords {

    private final ProductTypes productTypes;
    private final Materials materials;
    private final Schemes schemes;

    FilterWords(ProductTypes productTypes, Materials materials, Schemes schemes) {
        this.productTypes = productTypes;
        this.materials = materials;
        this.schemes = schemes;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming each key that there isn't, and those most like it */
    void refuseUnknown(LotFilter filter) {
        var read = new ParameterReader();
        unknown(filter).forEach(read::wrong);
        read.refuseIfWrong();
    }

    /** Each key that there isn't, by the name of its parameter, with those most like it. */
    List<Violation> unknown(LotFilter filter) {
        var types = unknown(
                "productType",
                filter.productTypes(),
                productTypes::exists,
                productTypes::nearest,
                "UNKNOWN_PRODUCT_TYPE",
                "a key of GET /product-types");
        var ofMaterials = unknown(
                "material",
                filter.materials(),
                materials::exists,
                materials::nearest,
                "UNKNOWN_MATERIAL",
                "a key of GET /materials");
        return Stream.of(types, ofMaterials, scheme(filter).stream())
                .flatMap(Function.identity())
                .toList();
    }

    private Optional<Violation> scheme(LotFilter filter) {
        return filter.certified().flatMap(wanted -> switch (wanted) {
            case Certified.Any any -> Optional.empty();
            case Certified.Not not -> Optional.empty();
            case Certified.Under under ->
                schemes.unknown("certified", "true, false or the key of a scheme", under.scheme());
        });
    }

    private static Stream<Violation> unknown(
            String parameter,
            List<String> keys,
            Predicate<String> exists,
            Function<String, List<String>> nearest,
            String code,
            String what) {
        return keys.stream()
                .distinct()
                .filter(exists.negate())
                .map(key -> new Violation(
                        parameter,
                        code,
                        "must be %s; nearest: %s".formatted(what, String.join(", ", nearest.apply(key))),
                        key));
    }
}
