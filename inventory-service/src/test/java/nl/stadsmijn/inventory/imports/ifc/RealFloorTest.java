package nl.stadsmijn.inventory.imports.ifc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.stadsmijn.ifc.IfcReader;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.imports.ImportNotice;
import nl.stadsmijn.inventory.imports.MappedElement;
import nl.stadsmijn.inventory.imports.MappedFile;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The floor of a real housing project in Nijmegen: 50 things in a model, with a real file's usual faults. */
class RealFloorTest {

    private static MappedFile floor;

    @BeforeAll
    static void mapTheRealFile(@TempDir Path folder) throws IOException {
        var file = folder.resolve("floor.ifczip");
        try (var in = RealFloorTest.class.getResourceAsStream("/demo/ROOT-kanaalplaatvloer.ifczip")) {
            Files.copy(in, file);
        }
        floor = RealModels.map(new IfcReader().read(file));
    }

    @Test
    void eachThingIsOneRow() {
        var rows = floor.elements().stream()
                .flatMap(element -> element.sources().stream())
                .map(MappedElement.Source::row)
                .sorted()
                .toList();

        assertThat(rows).hasSize(50).doesNotHaveDuplicates().startsWith(1).endsWith(50);
    }

    @Test
    void slabsAreToldFromPouredPartsByNamesBecauseAllHaveOneCode() {
        assertThat(piecesByType())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "hollow-core-slab", 44, "in-situ-concrete-strip", 4, "in-situ-concrete-slab", 1, "none", 1));
    }

    @Test
    void pouredPartsAreKeptButCanNotBeHarvested() {
        assertThat(understood()).allSatisfy(element -> {
            var poured = element.request().what().productType().startsWith("in-situ");
            assertThat(element.request().what().harvestable()).isEqualTo(!poured);
            assertThat(element.request().what().notHarvestableReason() != null).isEqualTo(poured);
        });
    }

    @Test
    void theProxyIsRejectedWithAReason() {
        var proxy = floor.elements().stream()
                .filter(element -> element.request() == null)
                .flatMap(element -> element.sources().stream())
                .toList();

        assertThat(proxy).singleElement().satisfies(source -> {
            assertThat(source.name()).isEqualTo("ROOT nulpunt");
            assertThat(source.notices()).extracting(ImportNotice::code).contains("DRAWN_ONLY");
        });
    }

    @Test
    void whatIsToldOfASlabIsWorthALook() {
        assertThat(slabs())
                .flatMap(slab -> slab.sources())
                .flatMap(source -> source.notices())
                .extracting(ImportNotice::code)
                .doesNotContain("IMPLAUSIBLE_SIZE");
    }

    @Test
    void thicknessIsTheConcreteWithoutTheInsulation() {
        assertThat(slabs()).allSatisfy(slab -> {
            assertThat(slab.request().what().geometry().thicknessMm()).isEqualTo(200);
            assertThat(slab.request().what().geometry().lengthMm())
                    .isGreaterThanOrEqualTo(slab.request().what().geometry().widthMm());
            assertThat(slab.request().what().material()).isEqualTo("concrete-precast");
            assertThat(slab.request().what().proof().evidence()).containsEntry("lengthMm", Evidence.HEURISTIC);
        });
    }

    @Test
    void equalPiecesAreOneElementWithACount() {
        var long7910 = slabs().stream()
                .filter(slab -> slab.request().what().geometry().lengthMm() == 7910
                        && slab.request().what().geometry().widthMm() == 1200)
                .toList();

        assertThat(long7910).singleElement().satisfies(slab -> {
            assertThat(slab.request().what().amount())
                    .isEqualTo(Amount.of(slab.sources().size(), Unit.PIECE));
            assertThat(slab.request().what().identity().globalIds()).hasSize(6).doesNotHaveDuplicates();
            assertThat(slab.request().what().measure().massPerUnit()).isEqualByComparingTo("2838.1");
        });
    }

    @Test
    void massIsOfTheSlabNotOfAMassiveBlock() {
        assertThat(slabs())
                .filteredOn(slab -> !isNotched(slab))
                .hasSize(18)
                .allSatisfy(slab -> assertThat(kgPerM2(slab)).isBetween(298.0, 300.0));
    }

    @Test
    void aNotchIsNotWeighed() {
        assertThat(slabs())
                .filteredOn(RealFloorTest::isNotched)
                .singleElement()
                .satisfies(slab -> assertThat(slab.request().what().measure().massPerUnit())
                        .isEqualByComparingTo("474.7"));
    }

    private static boolean isNotched(MappedElement slab) {
        return slab.request().what().geometry().lengthMm() == 1490;
    }

    private static double kgPerM2(MappedElement slab) {
        var geometry = slab.request().what().geometry();
        var area = geometry.lengthMm() / 1000.0 * geometry.widthMm() / 1000.0;
        return slab.request().what().measure().massPerUnit().doubleValue() / area;
    }

    @Test
    void aNotchedPieceGetsTheLayersOfItsType() {
        var borrowed = floor.elements().stream()
                .flatMap(element -> element.sources().stream())
                .filter(source -> source.notices().stream()
                        .anyMatch(notice -> notice.code().equals("LAYERS_OF_SAME_TYPE")))
                .map(MappedElement.Source::globalId)
                .toList();

        assertThat(borrowed)
                .containsExactlyInAnyOrder(
                        "0Du7sXlKf9Q9osiRbTp0DB", "2ip6lMIlb0Awnp24k3KfFY", "1hiPVVgU11kOxHw3SC63rG");
    }

    @Test
    void externalIdsAreUniqueAndStable() {
        assertThat(understood())
                .extracting(element -> element.request().externalId())
                .doesNotHaveDuplicates();
    }

    @Test
    void aSiteElsewhereIsAWarning() {
        assertThat(floor.warnings())
                .filteredOn(warning -> warning.code().equals("SITE_ELSEWHERE"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("46"));
    }

    private static List<MappedElement> understood() {
        return floor.elements().stream()
                .filter(element -> element.request() != null)
                .toList();
    }

    private static List<MappedElement> slabs() {
        return understood().stream()
                .filter(element -> element.request().what().productType().equals("hollow-core-slab"))
                .toList();
    }

    private static Map<String, Integer> piecesByType() {
        return floor.elements().stream()
                .collect(groupingBy(
                        element -> element.request() == null
                                ? "none"
                                : element.request().what().productType(),
                        summingInt(element -> element.sources().size())));
    }
}
