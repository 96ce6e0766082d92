package nl.stadsmijn.matching.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.stadsmijn.matching.supply.Materials;
import nl.stadsmijn.matching.supply.ProductTypes;

/** The words of controlled lists that a search can be narrowed by. One that is in no list would find nothing, and leave the reader to guess why. */
@ApplicationScoped
class FilterWords {

    private final ProductTypes productTypes;
    private final Materials materials;

    FilterWords(ProductTypes productTypes, Materials materials) {
        this.productTypes = productTypes;
        this.materials = materials;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming each key that there isn't, and those most like it */
    void refuseUnknown(LotFilter filter) {
        var read = new ParameterReader();
        check(
                read,
                "productType",
                filter.productTypes(),
                productTypes::exists,
                productTypes::nearest,
                "UNKNOWN_PRODUCT_TYPE",
                "a key of GET /product-types");
        check(
                read,
                "material",
                filter.materials(),
                materials::exists,
                materials::nearest,
                "UNKNOWN_MATERIAL",
                "a key of GET /materials");
        read.refuseIfWrong();
    }

    private static void check(
            ParameterReader read,
            String parameter,
            List<String> keys,
            Predicate<String> exists,
            Function<String, List<String>> nearest,
            String code,
            String what) {
        keys.stream()
                .distinct()
                .filter(exists.negate())
                .forEach(key -> read.wrong(
                        parameter,
                        code,
                        "must be %s; nearest: %s".formatted(what, String.join(", ", nearest.apply(key))),
                        key));
    }
}
