package nl.stadsmijn.inventory.imports.ifc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.imports.ImportNotice;
import nl.stadsmijn.inventory.imports.MappedElement;
import nl.stadsmijn.inventory.imports.MappedFile;
import nl.stadsmijn.inventory.material.Materials;
import nl.stadsmijn.inventory.section.SteelSections;
import org.junit.jupiter.api.Test;

/** The steel, the stairs and the wooden window and door frames of a real housing project. */
class RealBuildingTest {

    private final MappedFile steel = RealModels.map("staal");
    private final MappedFile stairs = RealModels.map("prefab_trappen");
    private final MappedFile frames = RealModels.map("houten-kozijnen");

    @Test
    void aBeamIsItsSectionAndItsLengthAndWeighsWhatTheyMake() {
        var sections = new SteelSections();
        var beams = of(steel, "steel-beam").stream()
                .filter(beam -> beam.geometry().section() != null)
                .toList();

        assertThat(beams).hasSizeGreaterThan(15).allSatisfy(beam -> {
            var kgPerM = sections.find(beam.geometry().section()).orElseThrow().kgPerM();
            assertThat(beam.measure().massPerUnit().doubleValue())
                    .isCloseTo(kgPerM * beam.geometry().lengthMm() / 1000, org.assertj.core.data.Offset.offset(0.6));
            assertThat(beam.proof().evidence()).containsEntry("massPerUnit", Evidence.HEURISTIC);
            assertThat(beam.name()).contains(beam.geometry().section());
        });
    }

    /** The program that wrote the file calls the width of a column its length. */
    @Test
    void aColumnIsAsLongAsItIsDrawn() {
        assertThat(of(steel, "steel-column"))
                .filteredOn(column -> column.geometry().section().startsWith("SHS"))
                .extracting(column -> column.geometry().lengthMm())
                .containsExactlyInAnyOrder(3610, 2720);
    }

    @Test
    void aNameThatSaysAnotherSectionThanTheProfileIsTold() {
        assertThat(notices(steel))
                .filteredOn(notice -> notice.code().equals("ANOTHER_SECTION"))
                .hasSize(4)
                .extracting(ImportNotice::message)
                .contains("Its texts name HEB 220 too; measure it.");
    }

    @Test
    void flatSteelAndAnglesWithoutAKnownSectionKeepTheirDrawnSides() {
        assertThat(of(steel, "steel-beam"))
                .filteredOn(beam -> beam.name().contains("6153"))
                .singleElement()
                .satisfies(strip -> {
                    assertThat(strip.geometry().widthMm()).isEqualTo(8);
                    assertThat(strip.geometry().heightMm()).isEqualTo(80);
                    assertThat(strip.measure().massPerUnit()).isEqualByComparingTo("30.9");
                });
    }

    @Test
    void stairsAndLandingsAreToldApart() {
        assertThat(pieces(stairs, "prefab-stair-flight")).isEqualTo(6);
        assertThat(pieces(stairs, "stair-landing")).isEqualTo(3);
    }

    /** Precast concrete throughout, of 2500 kg/m³ in the table of materials: 0.487 m³ a flight, 0.748 m³ a landing. */
    @Test
    void aPrecastFlightWeighsWhatItsNetVolumeDoes() {
        var density =
                new Materials().find("concrete-precast").orElseThrow().density().doubleValue();
        assertThat(of(stairs, "prefab-stair-flight")).isNotEmpty().allSatisfy(flight -> {
            assertThat(flight.measure().massPerUnit().doubleValue())
                    .isCloseTo(0.486847 * density, org.assertj.core.data.Offset.offset(1.0));
            assertThat(flight.proof().evidence()).containsEntry("massPerUnit", Evidence.HEURISTIC);
        });
        assertThat(of(stairs, "stair-landing"))
                .isNotEmpty()
                .allSatisfy(
                        landing -> assertThat(landing.measure().massPerUnit().doubleValue())
                                .isCloseTo(0.748288 * density, org.assertj.core.data.Offset.offset(1.0)));
    }

    @Test
    void windowsAndDoorsHaveTheirOverallSizes() {
        assertThat(pieces(frames, "timber-window-frame") + pieces(frames, "window"))
                .isEqualTo(67);
        assertThat(pieces(frames, "timber-door")).isEqualTo(30);
        assertThat(of(frames, "timber-door")).allSatisfy(door -> {
            assertThat(door.geometry().widthMm()).isNotNull();
            assertThat(door.geometry().heightMm()).isBetween(2000, 2700);
            assertThat(door.proof().evidence()).containsEntry("heightMm", Evidence.ARCHIVAL);
        });
    }

    /** Frames drawn as massive walls around the windows would be counted, and weighed, twice. */
    @Test
    void aFrameThatIsDrawnAsAWallIsListedWithItsWindow() {
        assertThat(frames.elements())
                .filteredOn(element -> element.sources().getFirst().ifcClass().startsWith("IfcWall"))
                .isNotEmpty()
                .allSatisfy(element -> {
                    assertThat(element.request()).isNull();
                    assertThat(element.sources().getFirst().notices())
                            .extracting(ImportNotice::code)
                            .contains("COUNTED_IN_WHOLE");
                });
    }

    private static List<Description> of(MappedFile file, String productType) {
        return file.elements().stream()
                .filter(element -> element.request() != null)
                .map(element -> element.request().what())
                .filter(what -> what.productType().equals(productType))
                .toList();
    }

    private static int pieces(MappedFile file, String productType) {
        return of(file, productType).stream()
                .mapToInt(what -> what.amount().value().intValue())
                .sum();
    }

    private static List<ImportNotice> notices(MappedFile file) {
        return file.elements().stream()
                .map(MappedElement::sources)
                .flatMap(List::stream)
                .flatMap(source -> source.notices().stream())
                .toList();
    }
}
