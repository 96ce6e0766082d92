package nl.stadsmijn.inventory.producttype;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.code.ElementCodes;
import nl.stadsmijn.inventory.code.WasteCodes;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.material.Materials;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The controlled list as a whole, and what keeps a bad entry out. */
class VocabularyTest {

    private static final ProductTypeCatalogue CATALOGUE = new ProductTypeCatalogue();
    private static final ProductTypeRules RULES =
            new ProductTypeRules(new Materials(), new WasteCodes(), new ElementCodes());

    /** Stands in published events and in others' databases since the first release. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hollow-core-slab",
                "in-situ-concrete-slab",
                "in-situ-concrete-strip",
                "wide-slab",
                "prefab-stair-flight",
                "concrete-column",
                "concrete-beam",
                "concrete-wall-panel",
                "steel-beam",
                "steel-column",
                "steel-member",
                "sheet-pile",
                "timber-beam",
                "glulam-beam",
                "timber-window-frame",
                "aluminium-window-frame",
                "timber-door",
                "double-glazing",
                "brick",
                "sand-lime-block",
                "roof-tile",
                "insulation-board",
                "plasterboard-partition",
                "system-wall-glass",
                "ceiling-tile",
                "radiator",
                "washbasin",
                "lighting-fixture",
                "concrete-paving-slab",
                "paving-brick",
                "kerb",
                "street-lamp",
                "park-bench"
            })
    void aKeyIsForEver(String key) {
        assertThat(CATALOGUE.find(key)).isPresent();
    }

    @Test
    void thereAreEnoughOfEachLayerAndScope() {
        assertThat(CATALOGUE.all()).hasSizeGreaterThanOrEqualTo(150);
        var byLayer =
                CATALOGUE.all().stream().collect(Collectors.groupingBy(ProductType::layer, Collectors.counting()));
        assertThat(byLayer.keySet()).containsExactlyInAnyOrder(Description.Layer.values());
        assertThat(byLayer.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(10));
        assertThat(CATALOGUE.all().stream().filter(type -> type.scope() != ProductType.Scope.B_AND_U))
                .hasSizeGreaterThanOrEqualTo(50);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTypeKeepsTheRules(ProductType type) {
        assertThat(RULES.check(type, CATALOGUE.all())).isEmpty();
        assertThat(RULES.tidy(type)).isEqualTo(type);
        assertThat(type.labels()).containsOnlyKeys("nl", "en", "de", "fr");
        assertThat(type)
                .hasNoNullFieldsOrPropertiesExcept(
                        "parent", "material", "massPerUnit", "massPerM2", "massThicknessMm", "nlsfb");
    }

    static Stream<ProductType> all() {
        return CATALOGUE.all().stream();
    }

    @Test
    void keysAreUnique() {
        assertThat(CATALOGUE.all()).extracting(ProductType::key).doesNotHaveDuplicates();
    }

    /** Two types with one word for both make a search for it a toss-up. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "de", "fr"})
    void aLabelIsNoOtherTypesSynonym(String language) {
        var labels = CATALOGUE.all().stream()
                .collect(Collectors.toMap(
                        type -> type.labels().get(language).toLowerCase(Locale.ROOT), Function.identity()));

        assertThat(CATALOGUE.all())
                .allSatisfy(type -> assertThat(type.synonyms().getOrDefault(language, List.of()))
                        .allSatisfy(word -> assertThat(labels.getOrDefault(word.toLowerCase(Locale.ROOT), type))
                                .as("%s of %s", word, type.key())
                                .isEqualTo(type)));
    }

    @Test
    void whatIsWeighedIsWeighedInKilogramsAndInTonnes() {
        assertThat(CATALOGUE.all())
                .allSatisfy(type -> assertThat(type.units().contains(Unit.KG))
                        .as(type.key())
                        .isEqualTo(type.units().contains(Unit.T)));
        assertThat(CATALOGUE.find("brick").orElseThrow().units()).contains(Unit.KG, Unit.T);
        assertThat(CATALOGUE.find("radiator").orElseThrow().units()).contains(Unit.KG, Unit.T);
        assertThat(CATALOGUE.find("timber-door").orElseThrow().units()).containsExactly(Unit.PIECE);
    }

    @Test
    void bulkIsNotCounted() {
        for (var key : List.of("sand", "soil", "gravel", "mixed-aggregate", "track-ballast")) {
            assertThat(CATALOGUE.find(key).orElseThrow().units()).doesNotContain(Unit.PIECE, Unit.M, Unit.M2);
        }
    }

    @Test
    void aBadEntryIsRefusedForEachOfItsFaults() {
        var bad = new ProductType(
                "hout",
                Map.of("nl", "Kanaalplaat", "es", "Losa"),
                Map.of("en", List.of("")),
                "holow-core-slab",
                Unit.M2,
                List.of(Unit.PIECE),
                "concrete-precst",
                new BigDecimal("-1"),
                new BigDecimal("500"),
                20,
                "28.13",
                "17 01 04",
                null,
                null,
                null);

        assertThat(RULES.check(bad, CATALOGUE.all()))
                .extracting(Violation::code)
                .contains(
                        "REQUIRED",
                        "DUPLICATE_LABEL",
                        "UNKNOWN_LANGUAGE",
                        "REQUIRED",
                        "UNKNOWN_PRODUCT_TYPE",
                        "DEFAULT_UNIT_MISSING",
                        "UNKNOWN_MATERIAL",
                        "UNKNOWN_EURAL",
                        "UNKNOWN_NLSFB",
                        "NOT_POSITIVE");
        assertThat(RULES.check(bad, CATALOGUE.all()))
                .filteredOn(one -> one.code().equals("UNKNOWN_MATERIAL"))
                .singleElement()
                .satisfies(one -> assertThat(one.message()).contains("nearest: concrete-precast"));
    }

    @Test
    void massAgainstDensityAndCirclesAreRefused() {
        var floor = CATALOGUE.find("floor").orElseThrow();
        var heavy = with("solid", "Massief", null, "concrete-precast", "900", 200);
        var light = with("hollow", "Hol", null, "concrete-precast", "50", 200);
        var circle = with("floor", "Vloer", "hollow-core-slab", null, null, null);

        assertThat(codes(heavy)).containsExactly("IMPLAUSIBLE");
        assertThat(codes(light)).containsExactly("IMPLAUSIBLE");
        assertThat(codes(circle)).containsExactly("CYCLE");
        assertThat(codes(floor)).isEmpty();
    }

    private static List<String> codes(ProductType type) {
        return RULES.check(type, CATALOGUE.all()).stream().map(Violation::code).toList();
    }

    private static ProductType with(
            String key, String label, String parent, String material, String massPerM2, Integer thickness) {
        return new ProductType(
                key,
                Map.of("nl", label, "en", label),
                null,
                parent,
                Unit.M2,
                null,
                material,
                null,
                massPerM2 == null ? null : new BigDecimal(massPerM2),
                thickness,
                null,
                null,
                null,
                null,
                null);
    }
}
