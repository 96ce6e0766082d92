package nl.stadsmijn.ifc;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RealModelsTest {

    private static Map<String, Long> counts(Schependomlaan model) {
        return model.read().products().collect(groupingBy(IfcProduct::ifcClass, counting()));
    }

    @Test
    void theModelsHaveTheElementsThatTheirAuthorsDrew() {
        assertThat(counts(Schependomlaan.KANAALPLAATVLOER))
                .isEqualTo(Map.of("IfcSlab", 49L, "IfcBuildingElementProxy", 1L));
        assertThat(counts(Schependomlaan.STAAL))
                .isEqualTo(Map.of("IfcBeam", 53L, "IfcColumn", 15L, "IfcMember", 9L, "IfcBuildingElementProxy", 1L));
        assertThat(counts(Schependomlaan.HOUTEN_KOZIJNEN))
                .isEqualTo(Map.of(
                        "IfcWindow", 67L, "IfcDoor", 30L, "IfcWallStandardCase", 51L, "IfcBuildingElementProxy", 16L));
        assertThat(counts(Schependomlaan.PREFAB_TRAPPEN))
                .isEqualTo(Map.of("IfcStair", 9L, "IfcBuildingElementProxy", 1L));
    }

    @Test
    void factsOfTheWholeModelAreRead() {
        IfcModel model = Schependomlaan.STAAL.read();

        assertThat(model.schema()).isEqualTo(IfcSchema.IFC2X3);
        assertThat(model.projectName()).isEqualTo("10 Appartementen Schependomlaan");
        assertThat(model.application()).isEqualTo("ArchiCAD-64 18.0.0");
        assertThat(model.location()).hasValueSatisfying(site -> {
            assertThat(site.latitude()).isCloseTo(52.15, within(1e-9));
            assertThat(site.longitude()).isCloseTo(5 + 23 / 60.0, within(1e-9));
        });
        assertThat(model.storeys())
                .extracting(IfcStorey::name)
                .containsExactly(
                        "00 begane grond",
                        "01 eerste verdieping",
                        "02 tweede verdieping",
                        "03 derde verdieping",
                        "04 dak");
        assertThat(model.storeys().get(1).elevationMm()).hasValue(3000);
    }

    @Test
    void slabsAreToldApartByTypeAndLayerSet() {
        List<IfcProduct> slabs = Schependomlaan.KANAALPLAATVLOER.products("IfcSlab");

        assertThat(slabs.stream().collect(groupingBy(IfcProduct::typeName, counting())))
                .isEqualTo(Map.of(
                        "IFC_vloer_geisoleerde_kanaalplaat_Rc=3,00 333", 44L,
                        "IFC_vloer_EPS_stortstrook_Rc=3,00 335", 4L,
                        "IFC_betonvloer_ihw 345", 1L));
        assertThat(slabs).allSatisfy(slab -> {
            assertThat(slab.predefinedType()).isEqualTo("FLOOR");
            assertThat(slab.classifications())
                    .containsExactly(new IfcClassification("NL/SfB (4 cijfers)", "23.21", "VRIJDRAGENDE VLOEREN"));
            assertThat(slab.storey()).map(IfcStorey::name).contains("00 begane grond");
            assertThat(slab.boundingBox()).isPresent();
            assertThat(slab.property("Pset_SlabCommon", "LoadBearing")).contains(new IfcValue.Flag(true));
            assertThat(slab.notices()).isEmpty();
        });
    }

    @Test
    void quantitiesAddUpToTheVolumeOfTheFloor() {
        double volume = Schependomlaan.KANAALPLAATVLOER.products("IfcSlab").stream()
                .mapToDouble(slab -> slab.quantity(IfcUnit.CUBIC_METRE, "NetVolume")
                        .orElseThrow()
                        .value())
                .sum();

        assertThat(volume).isCloseTo(112.2, within(0.05));
    }

    @Test
    void aHollowCoreSlabHasItsLayersItsBoxAndItsExtrusion() {
        IfcProduct slab = Schependomlaan.KANAALPLAATVLOER.products("IfcSlab").get(1);

        assertThat(slab.globalId()).isEqualTo("152mZBEq1ABBFkricfATYn");
        assertThat(slab.tag()).isEqualTo("450B08CB-3B40-4A2C-B3EE-D6C9A929D8B1");
        assertThat(slab.materials()).singleElement().satisfies(material -> {
            assertThat(material.name()).isEqualTo("IFC_vloer_geisoleerde_kanaalplaat_Rc=3,00");
            assertThat(((IfcMaterial.LayerSet) material).layers())
                    .extracting(
                            IfcMaterial.Layer::material,
                            layer -> layer.thicknessMm().orElseThrow())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("02 Beton gewapend - prefab VLOER", 200.0),
                            org.assertj.core.groups.Tuple.tuple("99 Isolatie - EPS", 133.0));
        });
        assertThat(slab.boundingBox()).hasValueSatisfying(box -> {
            assertThat(box.xMm()).isCloseTo(7910, within(0.01));
            assertThat(box.yMm()).isCloseTo(1200, within(0.01));
            assertThat(box.zMm()).isCloseTo(333, within(0.01));
        });
        assertThat(slab.extrusions()).singleElement().satisfies(extrusion -> {
            assertThat(extrusion.clipped()).isFalse();
            assertThat(extrusion.depthMm()).isCloseTo(333, within(0.01));
            assertThat(extrusion.profile().kind()).isEqualTo(IfcProfile.Kind.ARBITRARY);
            assertThat(extrusion.profile().widthMm()).isCloseTo(7910, within(0.01));
            assertThat(extrusion.profile().heightMm()).isCloseTo(1200, within(0.01));
            assertThat(extrusion.profile().areaM2().orElseThrow()).isCloseTo(9.492, within(1e-3));
        });
        assertThat(slab.quantities().getFirst())
                .isEqualTo(new IfcQuantity("BaseQuantities", "Width", 333, IfcUnit.MILLIMETRE, true));
    }

    @Test
    void steelHasItsSectionInNameAndPropertiesAndItsLengthInTheBox() {
        IfcProduct beam = Schependomlaan.STAAL.products("IfcBeam").stream()
                .filter(each -> each.name().equals("HEB220"))
                .findFirst()
                .orElseThrow();

        assertThat(beam.typeName()).isEqualTo("HEB balk 18");
        assertThat(beam.materials()).containsExactly(new IfcMaterial.Single("033 - constructief staal"));
        assertThat(beam.classifications()).extracting(IfcClassification::code).containsExactly("28.11");
        assertThat(beam.boundingBox()).isPresent();
    }

    @Test
    void windowsGiveTheirOverallSizeAndTheirMaterialsAsAList() {
        IfcProduct window = Schependomlaan.HOUTEN_KOZIJNEN.products("IfcWindow").getFirst();

        assertThat(window.quantity(IfcUnit.MILLIMETRE, "OverallHeight"))
                .map(IfcQuantity::value)
                .contains(1850.0);
        assertThat(window.quantity(IfcUnit.MILLIMETRE, "OverallWidth"))
                .map(IfcQuantity::value)
                .contains(1210.0);
        assertThat(window.materials()).singleElement().isInstanceOf(IfcMaterial.Mixture.class);
        Set<String> names = window.properties().values().stream()
                .flatMap(set -> set.keySet().stream())
                .collect(Collectors.toSet());
        assertThat(names).contains("Buiten jaloezieën (gs_shutLam_placement)");
    }

    @Test
    void whatIsLeftOutIsTold() {
        assertThat(Schependomlaan.HOUTEN_KOZIJNEN.read().notices())
                .extracting(IfcNotice::message)
                .anyMatch(message -> message.startsWith("69 × IfcOpeningElement"))
                .anyMatch(message -> message.startsWith("12 × IfcDoorLiningProperties"));
    }

    @Test
    void stairsShareOneMappedShape() {
        assertThat(Schependomlaan.PREFAB_TRAPPEN.products("IfcStair"))
                .allSatisfy(stair -> assertThat(stair.boundingBox()).isPresent());
    }
}
