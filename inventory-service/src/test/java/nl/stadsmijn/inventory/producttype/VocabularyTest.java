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
import org.junit.jupiter.params.provider.CsvSource;
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
                        "parent",
                        "material",
                        "massPerUnit",
                        "massPerM2",
                        "massThicknessMm",
                        "massPerM2ByThickness",
                        "massPerM3",
                        "nlsfb");
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
                null,
                null,
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            piece | 20 | 10  | -   | -                 | -    | -
            m2    | 20 | 20  | -   | -                 | -    | -
            m2    | 20 | 10  | -   | -                 | -    | massPerUnit CONTRADICTION
            m3    | 20 | -   | -   | -                 | 30   | massPerUnit CONTRADICTION
            kg    | 1  | -   | -   | -                 | -    | massPerUnit CONTRADICTION
            t     | -  | -   | -   | -                 | 1600 | -
            m2    | -  | -   | -   | -                 | 9    | massPerM3 IMPLAUSIBLE
            m2    | -  | -   | -   | -                 | 24e3 | massPerM3 IMPLAUSIBLE
            m2    | -  | -   | -   | -                 | 0    | massPerM3 NOT_POSITIVE
            m2    | -  | 10  | -   | -                 | -    | -
            m2    | -  | 10  | 0   | -                 | -    | massThicknessMm NOT_POSITIVE
            m2    | -  | 1   | 200 | -                 | -    | massPerM2 IMPLAUSIBLE
            m2    | -  | 200 | 10  | -                 | -    | massPerM2 IMPLAUSIBLE
            m2    | -  | 200 | 80  | -                 | 1000 | massPerM2 IMPLAUSIBLE
            m2    | -  | 100 | 80  | 60=80,100=120     | -    | -
            m2    | -  | 100 | 80  | 60=110            | -    | massPerM2ByThickness.80 IMPLAUSIBLE
            m2    | -  | 100 | 80  | 100=90            | -    | massPerM2ByThickness.100 IMPLAUSIBLE
            m2    | -  | 100 | 80  | 60=0              | -    | massPerM2ByThickness.60 NOT_POSITIVE
            m2    | -  | 100 | -   | 60=80             | -    | massPerM2ByThickness REQUIRED
            """)
    void aMassThatCanNotBeIsRefusedWithTheFieldThatSaysIt(
            String unit,
            BigDecimal perUnit,
            BigDecimal perM2,
            Integer thickness,
            String byThickness,
            BigDecimal perM3,
            String fault) {
        var others = byThickness == null
                ? null
                : Stream.of(byThickness.split(","))
                        .map(one -> one.split("="))
                        .collect(Collectors.toMap(one -> Integer.valueOf(one[0]), one -> new BigDecimal(one[1])));
        var type = new ProductType(
                "thing",
                Map.of("nl", "Ding", "en", "Thing"),
                null,
                null,
                Unit.of(unit),
                null,
                null,
                perUnit,
                perM2,
                thickness,
                others,
                perM3,
                null,
                null,
                null,
                null,
                null);

        assertThat(RULES.check(type, CATALOGUE.all()))
                .extracting(one -> one.field() + " " + one.code())
                .isEqualTo(fault == null ? List.of() : List.of(fault));
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
                null,
                null,
                null);
    }
}
