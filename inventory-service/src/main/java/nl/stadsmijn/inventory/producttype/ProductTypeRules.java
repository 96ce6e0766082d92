package nl.stadsmijn.inventory.producttype;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.code.Code;
import nl.stadsmijn.inventory.code.ElementCodes;
import nl.stadsmijn.inventory.code.WasteCodes;
import nl.stadsmijn.inventory.material.Material;
import nl.stadsmijn.inventory.material.Materials;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Unit;
import nl.stadsmijn.kit.request.Likeness;

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

    private static final BigDecimal LOWEST_DENSITY = BigDecimal.TEN;
    private static final BigDecimal HIGHEST_DENSITY = new BigDecimal(12_000);
    private static final String DENSITIES = "must be from 10 to 12,000 kg/m3, from foam to lead";

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
        var signs = new ArrayList<Violation>();
        checkPositive("massPerUnit", type.massPerUnit(), signs);
        checkPositive("massPerM2", type.massPerM2(), signs);
        checkPositive("massPerM3", type.massPerM3(), signs);
        checkPositive(
                "massThicknessMm",
                type.massThicknessMm() == null ? null : BigDecimal.valueOf(type.massThicknessMm()),
                signs);
        wrong.addAll(signs);
        if (signs.isEmpty()) {
            checkUnit(type, wrong);
            checkDensity(type, wrong);
            checkThicknesses(type, wrong);
        }
    }

    private static void checkPositive(String field, BigDecimal figure, List<Violation> wrong) {
        if (figure != null && figure.signum() <= 0) {
            wrong.add(new Violation(field, "NOT_POSITIVE", "must be more than 0", figure));
        }
    }

    /** A mass per unit says the same as one per m² or m³ where that is the unit; a weight needs none. */
    private static void checkUnit(ProductType type, List<Violation> wrong) {
        if (type.massPerUnit() == null || type.defaultUnit() == null) {
            return;
        }
        if (type.defaultUnit() == Unit.KG || type.defaultUnit() == Unit.T) {
            wrong.add(new Violation(
                    "massPerUnit",
                    "CONTRADICTION",
                    "must be absent: its default unit %s is a mass"
                            .formatted(type.defaultUnit().symbol()),
                    type.massPerUnit()));
        }
        var same = switch (type.defaultUnit()) {
            case M2 -> type.massPerM2();
            case M3 -> type.massPerM3();
            case PIECE, M, KG, T -> null;
        };
        if (same != null && same.compareTo(type.massPerUnit()) != 0) {
            wrong.add(new Violation(
                    "massPerUnit",
                    "CONTRADICTION",
                    "must be absent, or %s as it is said of a %s"
                            .formatted(same.toPlainString(), type.defaultUnit().symbol()),
                    type.massPerUnit()));
        }
    }

    private void checkDensity(ProductType type, List<Violation> wrong) {
        if (type.massPerM3() != null && isNoDensity(type.massPerM3())) {
            wrong.add(new Violation("massPerM3", "IMPLAUSIBLE", DENSITIES, type.massPerM3()));
            return;
        }
        if (type.massThicknessMm() == null || type.massPerM2() == null) {
            return;
        }
        var implied = type.massPerM2().divide(BigDecimal.valueOf(type.massThicknessMm(), 3), MathContext.DECIMAL32);
        if (isNoDensity(implied)) {
            wrong.add(new Violation(
                    "massPerM2",
                    "IMPLAUSIBLE",
                    "at %d mm makes %s kg/m3: %s".formatted(type.massThicknessMm(), implied.toPlainString(), DENSITIES),
                    type.massPerM2()));
            return;
        }
        Optional.ofNullable(type.massPerM3())
                .or(() -> Optional.ofNullable(type.material())
                        .flatMap(materials::find)
                        .map(Material::density))
                .ifPresent(density -> checkAgainst(density, type, wrong));
    }

    private static void checkAgainst(BigDecimal density, ProductType type, List<Violation> wrong) {
        var solid = density.multiply(BigDecimal.valueOf(type.massThicknessMm(), 3));
        if (type.massPerM2().compareTo(solid.multiply(HEAVIEST)) > 0
                || type.massPerM2().compareTo(solid.multiply(LIGHTEST)) < 0) {
            wrong.add(new Violation(
                    "massPerM2",
                    "IMPLAUSIBLE",
                    "%d mm of solid %s weighs %s kg/m2"
                            .formatted(
                                    type.massThicknessMm(),
                                    type.massPerM3() == null ? type.material() : type.key(),
                                    solid.toPlainString()),
                    type.massPerM2()));
        }
    }

    private static boolean isNoDensity(BigDecimal kgPerM3) {
        return kgPerM3.compareTo(LOWEST_DENSITY) < 0 || kgPerM3.compareTo(HIGHEST_DENSITY) > 0;
    }

    /** What is thicker weighs no less. */
    private static void checkThicknesses(ProductType type, List<Violation> wrong) {
        if (type.massPerM2ByThickness() == null) {
            return;
        }
        if (type.massPerM2() == null || type.massThicknessMm() == null) {
            wrong.add(new Violation(
                    "massPerM2ByThickness",
                    "REQUIRED",
                    "must have massPerM2 with massThicknessMm beside it, the usual thickness",
                    null));
            return;
        }
        var all = new TreeMap<>(type.massPerM2ByThickness());
        all.put(type.massThicknessMm(), type.massPerM2());
        all.forEach((mm, kg) -> {
            var thinner = all.lowerEntry(mm);
            if (mm <= 0 || kg == null || kg.signum() <= 0) {
                wrong.add(new Violation(
                        "massPerM2ByThickness." + mm, "NOT_POSITIVE", "must be mm and kg, both more than 0", kg));
            } else if (thinner != null && thinner.getValue() != null && kg.compareTo(thinner.getValue()) < 0) {
                wrong.add(new Violation(
                        "massPerM2ByThickness." + mm,
                        "IMPLAUSIBLE",
                        "must be at least %s, as at %d mm"
                                .formatted(thinner.getValue().toPlainString(), thinner.getKey()),
                        kg));
            }
        });
    }
}
