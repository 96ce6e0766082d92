package nl.stadsmijn.inventory.producttype;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.code.Code;
import nl.stadsmijn.inventory.code.ElementCodes;
import nl.stadsmijn.inventory.code.Likeness;
import nl.stadsmijn.inventory.code.WasteCodes;
import nl.stadsmijn.inventory.material.Material;
import nl.stadsmijn.inventory.material.Materials;
import nl.stadsmijn.kit.problem.Violation;

/** What a product type must be to stand in the controlled list. */
@ApplicationScoped
class ProductTypeRules {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> LANGUAGES = Set.of("nl", "en", "de", "fr");
    private static final Set<String> REQUIRED_LANGUAGES = Set.of("nl", "en");
    private static final int LONGEST = 80;
    private static final int NEAREST = 3;

    /** Rounding, and a sheet that is a little thicker than its name. */
    private static final BigDecimal HEAVIEST = new BigDecimal("1.05");

    /** A hollow or perforated product; lighter than this is a slip of the decimal point. */
    private static final BigDecimal LIGHTEST = new BigDecimal("0.2");

    private final Materials materials;
    private final WasteCodes wasteCodes;
    private final ElementCodes elementCodes;

    ProductTypeRules(Materials materials, WasteCodes wasteCodes, ElementCodes elementCodes) {
        this.materials = materials;
        this.wasteCodes = wasteCodes;
        this.elementCodes = elementCodes;
    }

    /** @param known all others, and possibly an earlier form of this one
     *  @return all that is wrong; empty if nothing is */
    List<Violation> check(ProductType type, Collection<ProductType> known) {
        var wrong = new ArrayList<Violation>();
        if (type.key() == null
                || type.key().length() > LONGEST
                || !KEY.matcher(type.key()).matches()) {
            wrong.add(
                    new Violation("key", "WRONG_FORM", "must be words in lower case with hyphens between", type.key()));
            return wrong;
        }
        var others = known.stream()
                .filter(other -> !other.key().equals(type.key()))
                .collect(Collectors.toMap(ProductType::key, Function.identity()));
        checkWords(type, others.values(), wrong);
        checkParent(type, others, wrong);
        checkUnits(type, wrong);
        checkCodes(type, wrong);
        checkMass(type, wrong);
        return wrong;
    }

    /** A checked type with its codes as their lists write them: {@code 17 02 01} for {@code 170201}. */
    ProductType tidy(ProductType type) {
        return type.withCodes(
                type.nlsfb() == null
                        ? null
                        : elementCodes.find(type.nlsfb()).map(Code::code).orElseThrow(),
                type.eural() == null
                        ? null
                        : wasteCodes.find(type.eural()).map(Code::code).orElseThrow());
    }

    private static void checkWords(ProductType type, Collection<ProductType> others, List<Violation> wrong) {
        REQUIRED_LANGUAGES.stream()
                .filter(language -> !type.labels().containsKey(language))
                .forEach(language -> wrong.add(
                        new Violation("labels." + language, "REQUIRED", "must be given, as in nl and en", null)));
        type.labels().forEach((language, label) -> {
            checkWord("labels." + language, language, label, wrong);
            others.stream()
                    .filter(other -> label.equalsIgnoreCase(other.labels().getOrDefault(language, "")))
                    .forEach(other -> wrong.add(new Violation(
                            "labels." + language,
                            "DUPLICATE_LABEL",
                            "must be unique, but %s has it".formatted(other.key()),
                            label)));
        });
        type.synonyms()
                .forEach((language, words) ->
                        words.forEach(word -> checkWord("synonyms." + language, language, word, wrong)));
    }

    private static void checkWord(String field, String language, String word, List<Violation> wrong) {
        if (!LANGUAGES.contains(language)) {
            wrong.add(new Violation(field, "UNKNOWN_LANGUAGE", "must be nl, en, de or fr", language));
        }
        if (word.isBlank() || word.length() > LONGEST) {
            wrong.add(new Violation(
                    field,
                    word.isBlank() ? "REQUIRED" : "TOO_LONG",
                    "must have 1 to " + LONGEST + " characters",
                    word));
        }
    }

    private static void checkParent(ProductType type, Map<String, ProductType> others, List<Violation> wrong) {
        if (type.parent() == null) {
            return;
        }
        if (!others.containsKey(type.parent())) {
            wrong.add(new Violation(
                    "parent",
                    "UNKNOWN_PRODUCT_TYPE",
                    "must be another product type; nearest: "
                            + String.join(", ", Likeness.nearest(type.parent(), others.keySet(), NEAREST)),
                    type.parent()));
            return;
        }
        var above = new HashSet<String>();
        for (var key = type.parent(); key != null && above.add(key); ) {
            key = key.equals(type.key()) || !others.containsKey(key)
                    ? null
                    : others.get(key).parent();
        }
        if (above.contains(type.key())) {
            wrong.add(new Violation("parent", "CYCLE", "must not be a kind of this type itself", type.parent()));
        }
    }

    private static void checkUnits(ProductType type, List<Violation> wrong) {
        if (type.defaultUnit() == null) {
            wrong.add(new Violation("defaultUnit", "REQUIRED", "must be given", null));
        } else if (!type.units().contains(type.defaultUnit())) {
            wrong.add(new Violation(
                    "units",
                    "DEFAULT_UNIT_MISSING",
                    "must hold the default unit " + type.defaultUnit().symbol(),
                    null));
        }
    }

    private void checkCodes(ProductType type, List<Violation> wrong) {
        if (type.material() != null && materials.find(type.material()).isEmpty()) {
            wrong.add(new Violation(
                    "material",
                    "UNKNOWN_MATERIAL",
                    "must be a key of GET /materials; nearest: "
                            + String.join(", ", materials.nearest(type.material(), NEAREST)),
                    type.material()));
        }
        if (type.eural() != null && wasteCodes.find(type.eural()).isEmpty()) {
            wrong.add(new Violation(
                    "eural",
                    "UNKNOWN_EURAL",
                    "must be a Eural code; nearest: " + wasteCodes.nearest(type.eural(), NEAREST),
                    type.eural()));
        }
        if (type.nlsfb() != null && elementCodes.find(type.nlsfb()).isEmpty()) {
            wrong.add(new Violation(
                    "nlsfb",
                    "UNKNOWN_NLSFB",
                    "must be a code of NL/SfB table 1; nearest: " + elementCodes.nearest(type.nlsfb(), NEAREST),
                    type.nlsfb()));
        }
    }

    private void checkMass(ProductType type, List<Violation> wrong) {
        if (isNotPositive(type.massPerUnit())) {
            wrong.add(new Violation("massPerUnit", "NOT_POSITIVE", "must be more than 0", type.massPerUnit()));
        }
        if (isNotPositive(type.massPerM2())) {
            wrong.add(new Violation("massPerM2", "NOT_POSITIVE", "must be more than 0", type.massPerM2()));
        }
        if (type.massThicknessMm() == null || type.massPerM2() == null || type.material() == null) {
            return;
        }
        materials.find(type.material()).map(Material::density).ifPresent(density -> {
            var solid = density.multiply(BigDecimal.valueOf(type.massThicknessMm(), 3));
            if (type.massPerM2().compareTo(solid.multiply(HEAVIEST)) > 0
                    || type.massPerM2().compareTo(solid.multiply(LIGHTEST)) < 0) {
                wrong.add(new Violation(
                        "massPerM2",
                        "IMPLAUSIBLE",
                        "%d mm of solid %s weighs %s kg/m2"
                                .formatted(type.massThicknessMm(), type.material(), solid.toPlainString()),
                        type.massPerM2()));
            }
        });
    }

    private static boolean isNotPositive(BigDecimal figure) {
        return figure != null && figure.signum() <= 0;
    }
}
