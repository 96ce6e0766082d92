package nl.stadsmijn.inventory.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.ifc.IfcQuantity;
import nl.stadsmijn.ifc.IfcUnit;
import nl.stadsmijn.ifc.IfcValue;
import nl.stadsmijn.inventory.imports.ifc.RealModels;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The structural steel of a real housing project, whose library parts carry the figures of their maker's tables. */
class RealSteelTest {

    private static final Percentage ONE_PERCENT = Percentage.withPercentage(1);

    private static List<IfcProduct> steel;

    private final SteelSections sections = new SteelSections();

    @BeforeAll
    static void readTheRealFile() {
        steel = RealModels.read("staal").products().toList();
    }

    /**
     * Area, weight and second moments as the file states them. In the last three somebody changed the thickness by hand and the part kept its figures: they are those of
     * the section named here.
     */
    @ParameterizedTest
    @CsvSource({
        "HEA 180, HEA_balk_18, HEA 180",
        "HEA 180, HEA_kolom_18, HEA 180",
        "HEA 220, HEA_balk_18, HEA 220",
        "HEB 200, HEB_balk_18, HEB 200",
        "HEB 220, HEB_balk_18, HEB 220",
        "HEB 280, HEB_balk_18, HEB 280",
        "L 150x100, Hoeklijn_ongelijk_balk_18, L 150x100x10",
        "L 200x200, Hoeklijn_gelijk_balk_18, L 200x200x15",
        "80x80, Buis_vk_warmgew_kolom_18, SHS 80x80x8",
        "Eigen, Buis_ro_warmgew_kolom_18, CHS 139.7x5"
    })
    void figuresAreThoseOfTheModel(String profile, String part, String name) {
        var set = "AC_Pset_" + part;
        var pieces = steel.stream()
                .filter(piece -> text(piece, set, "Profielnummer (Profile)").equals(Optional.of(profile)))
                .toList();
        var section = sections.find(name).orElseThrow();

        assertThat(pieces).isNotEmpty().allSatisfy(piece -> {
            assertThat(section.areaMm2() / 100).isCloseTo(figure(piece, set, "Oppervlakte drsn. (cm2)"), ONE_PERCENT);
            assertThat(section.kgPerM()).isCloseTo(figure(piece, set, "Gewicht per meter(kg/m)"), ONE_PERCENT);
            var strong = piece.property(set, "Traagheidsmoment x-x (cm4)").isPresent()
                    ? "Traagheidsmoment x-x (cm4)"
                    : "Traagheidsmoment (cm4)";
            assertThat(section.iyMm4() / 1e4).isCloseTo(figure(piece, set, strong), ONE_PERCENT);
            if (piece.property(set, "Traagheidsmoment y-y (cm4)").isPresent()) {
                assertThat(section.izMm4() / 1e4)
                        .isCloseTo(figure(piece, set, "Traagheidsmoment y-y (cm4)"), ONE_PERCENT);
            }
        });
    }

    @Test
    void massOfAWholePieceIsItsLengthTimesKgPerMetre() {
        var pieces = steel.stream()
                .filter(piece -> text(piece, "AC_Pset_HEA_balk_18", "Profielnummer (Profile)")
                        .isPresent())
                .toList();

        assertThat(pieces).hasSizeGreaterThan(10).allSatisfy(piece -> {
            var section = sections.find(text(piece, "AC_Pset_HEA_balk_18", "Profielnummer (Profile)")
                            .orElseThrow())
                    .orElseThrow();
            var length = piece.quantity(IfcUnit.MILLIMETRE, "Length (A)").orElseThrow();
            assertThat(section.kgPerM() * length.value() / 1000)
                    .isCloseTo(figure(piece, "AC_Pset_HEA_balk_18", "Massa (kg)"), ONE_PERCENT);
        });
    }

    /** Drawn as an outline of 1,903 mm², with roundings of its author's own. */
    @Test
    void theModelsOwnCrossSectionAreaOfAnAngle() {
        var drawn = steel.stream()
                .flatMap(piece -> piece.quantity(IfcUnit.SQUARE_METRE, "CrossSectionArea").stream())
                .map(IfcQuantity::value)
                .map(m2 -> m2 * 1e6)
                .toList();
        var angle = sections.find("L100x10").orElseThrow();

        assertThat(drawn)
                .hasSize(6)
                .allSatisfy(area -> assertThat(angle.areaMm2()).isCloseTo(area, ONE_PERCENT));
    }

    @Test
    void namesOfPiecesAreUnderstoodWhereTheyNameASection() {
        var names = steel.stream().map(IfcProduct::name).distinct().toList();

        assertThat(names).contains("K80/80/4", "K152,4/12,5", "L150/100/10 (?)", "stripstaal 80/8", "hoeklijn bordes");
        assertThat(Map.of(
                        "K80/80/4", "SHS 80x80x4",
                        "K152,4/12,5", "CHS 152.4x12.5",
                        "L150/100/10 (?)", "L 150x100x10",
                        "HEA180", "HEA 180",
                        "HEB220", "HEB 220"))
                .allSatisfy((written, name) -> assertThat(sections.find(written))
                        .map(SteelSection::name)
                        .contains(name));
        assertThat(sections.find("stripstaal 80/8")).isEmpty();
        assertThat(sections.find("hoeklijn bordes")).isEmpty();
    }

    private static double figure(IfcProduct piece, String set, String name) {
        return piece.property(set, name)
                .map(value -> ((IfcValue.Number) value).value())
                .orElseThrow();
    }

    private static Optional<String> text(IfcProduct piece, String set, String name) {
        return piece.property(set, name).map(IfcValue::text);
    }
}
