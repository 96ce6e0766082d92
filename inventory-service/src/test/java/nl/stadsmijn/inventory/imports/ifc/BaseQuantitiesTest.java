package nl.stadsmijn.inventory.imports.ifc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.imports.ImportNotice;
import nl.stadsmijn.inventory.imports.MappedElement;
import nl.stadsmijn.inventory.imports.ModelText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a model's quantities say goes before what is drawn, whatever kind of thing it is and whatever the vendor calls it. */
class BaseQuantitiesTest {

    /** 6000 × 1200 × 200 as a box of triangles, of which nothing is computed. */
    private static final String FACES = """
            #40=IFCPRODUCTDEFINITIONSHAPE($,$,(#41));
            #41=IFCSHAPEREPRESENTATION($,'Body','Tessellation',(#42));
            #42=IFCTRIANGULATEDFACESET(#43,$,.T.,((1,2,3)),$);
            #43=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(6000.,0.,0.),(6000.,1200.,200.)));
            """;

    private static final String PRISM = """
            #40=IFCPRODUCTDEFINITIONSHAPE($,$,(#41));
            #41=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#42));
            #42=IFCEXTRUDEDAREASOLID(#43,$,$,204.);
            #43=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,6010.,1210.);
            """;

    @TempDir
    Path folder;

    @Test
    void aHollowCoreSlabHasTheSizesOfItsBaseQuantitiesAndWeighsAsTheyMake() {
        var slab = map(
                "IFCSLAB",
                "kanaalplaat",
                FACES,
                "Qto_SlabBaseQuantities",
                "Width 200, Length 6000, Depth 1200, NetArea 7.2");

        var what = slab.request().what();
        assertThat(sizes(slab)).isEqualTo("6000 1200 null 200");
        assertThat(what.proof().evidence())
                .containsEntry("lengthMm", Evidence.ARCHIVAL)
                .containsEntry("widthMm", Evidence.ARCHIVAL)
                .containsEntry("thicknessMm", Evidence.ARCHIVAL);
        assertThat(what.measure().massPerUnit()).isEqualByComparingTo("2152.8");
        assertThat(codes(slab)).doesNotContain("NO_DIMENSIONS", "NO_MASS");
    }

    /** Length, width, height and thickness as the element has them, whichever of them the vendor calls its width. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IFCSLAB        | Qto_SlabBaseQuantities     | Length 6000, Width 1200, NetArea 7.2         | 6000 1200 null null",
                "IFCSLAB        | Qto_SlabBaseQuantities     | Length 6000, Width 200, NetArea 7.2          | 6000 null null 200",
                "IFCSLAB        | BaseQuantities             | Length 6000, Width 1200                      | 6000 1200 null null",
                "IFCSLAB        | Tekla Quantity             | Height 200, Length 6000, Width 1200          | 6000 1200 null 200",
                "IFCSLAB        | ArchiCADQuantities         | Height 200, Thickness 200, Area 7.2          | null null null 200",
                "IFCSLAB        | Afmetingen                 | Lengte 6000, Breedte 1200, Dikte 200         | 6000 1200 null 200",
                "IFCROOF        | Qto_RoofBaseQuantities     | Length 9000, Width 300, Depth 4000           | 9000 4000 null 300",
                "IFCCOVERING    | Qto_CoveringBaseQuantities | Width 20, NetArea 25                         | null null null 20",
                "IFCCOVERING    | Revit                      | Thickness 20, Area 25                        | null null null 20",
                "IFCPLATE       | Qto_PlateBaseQuantities    | Width 12, NetArea 2                          | null null null 12",
                "IFCPLATE       | Tekla Quantity             | Length 2000, Width 1000, Height 12           | 2000 1000 null 12",
                "IFCPLATE       | Panelen                    | Breedte 1000, Hoogte 2400, Dikte 8           | null 1000 2400 8",
                "IFCFOOTING     | Qto_FootingBaseQuantities  | Length 5000, Width 600, Height 800           | 5000 600 null 800",
                "IFCSTAIRFLIGHT | Qto_StairFlightBaseQuantities | Length 3500                               | 3500 null null null",
                "IFCFURNITURE   | Afmetingen                 | Width 1600, Depth 800, Height 750            | 1600 800 750 null",
                "IFCFURNITURE   | Afmetingen                 | Length 1600, Width 800, Height 750           | 1600 800 750 null",
                "IFCSIGN        | Qto_SignBaseQuantities     | Width 900, Height 600, Thickness 3           | null 900 600 3",
                "IFCBUILDINGELEMENTPROXY | ArchiCADQuantities | Length (A) 400, Width (B) 300, Height (Z Size) 200 | 400 300 200 null",
                "IFCWALL        | Qto_WallBaseQuantities     | Length 4000, Height 2600, Width 100          | 4000 null 2600 100"
            })
    void theSizesAreThoseOfTheQuantities(String entity, String set, String quantities, String expected) {
        var thing = map(entity, "park bench", "", set, quantities);

        assertThat(sizes(thing)).isEqualTo(expected);
        assertThat(thing.request().what().proof().evidence().values()).doesNotContain(Evidence.HEURISTIC);
        assertThat(codes(thing)).doesNotContain("NO_DIMENSIONS");
    }

    @Test
    void whatIsStatedGoesBeforeWhatIsDrawnAndTheRestIsAsDrawn() {
        var stated =
                map("IFCSLAB", "kanaalplaat", PRISM, "Qto_SlabBaseQuantities", "Width 200, Length 6000, Depth 1200");
        var some = map("IFCSLAB", "kanaalplaat", PRISM, "Qto_SlabBaseQuantities", "Width 200, Length 6000");
        var none = map("IFCSLAB", "kanaalplaat", PRISM, "Qto_SlabBaseQuantities", "Perimeter 14400");

        assertThat(sizes(stated)).isEqualTo("6000 1200 null 200");
        assertThat(sizes(some)).isEqualTo("6000 1210 null 200");
        assertThat(some.request().what().proof().evidence())
                .containsEntry("lengthMm", Evidence.ARCHIVAL)
                .containsEntry("widthMm", Evidence.HEURISTIC);
        assertThat(sizes(none)).isEqualTo("6010 1210 null 204");
        assertThat(none.request().what().proof().evidence().values()).containsOnly(Evidence.HEURISTIC);
    }

    /** A figure that does not fit into what is drawn is a mistake. */
    @Test
    void whatDoesNotFitIntoTheDrawingIsNotTaken() {
        var slab =
                map("IFCSLAB", "kanaalplaat", PRISM, "Qto_SlabBaseQuantities", "Width 200, Length 60000, Depth 1200");

        assertThat(sizes(slab)).isEqualTo("6010 1200 null 200");
    }

    /** The thickness of what is of one material and has no layers is known as the whole is. */
    @ParameterizedTest
    @CsvSource({"Width 200, ARCHIVAL, 200", "Perimeter 14400, HEURISTIC, 204"})
    void oneMaterialIsAsThickAsTheWhole(String quantity, Evidence evidence, int mm) {
        var slab = map("IFCSLAB", "vloer", PRISM + """
                #50=IFCMATERIAL('Beton',$,$);
                #51=IFCRELASSOCIATESMATERIAL('0000000000000000000009',$,$,$,(#10),#50);
                """, "Qto_SlabBaseQuantities", quantity);

        assertThat(slab.request().what().geometry().thicknessMm()).isEqualTo(mm);
        assertThat(slab.request().what().proof().evidence()).containsEntry("thicknessMm", evidence);
        assertThat(slab.request().what().measure().massPerUnit()).isNotNull();
    }

    /** A floor of which the area and no side is known is so many m²; of one with sides it is the weight that needs it. */
    @ParameterizedTest
    @CsvSource({"NetArea", "Net Area", "GrossArea", "Area", "Surface Area", "Top Surface Area", "Oppervlakte"})
    void theAreaOfAFloorIsItsAmountByAnyName(String name) {
        var floor = map("IFCSLAB", "vloer", "", "Vendor", "Thickness 200, %s 48.5".formatted(name));

        assertThat(floor.request().what().amount()).hasToString("48.5 m2");
    }

    @ParameterizedTest
    @CsvSource({"NetWeight", "Net Weight", "GrossWeight", "Gross Weight", "Weight", "Gewicht"})
    void theWeightIsTheModelsByAnyName(String name) {
        var flight = map("IFCSTAIRFLIGHT", "prefab trap", "", "Vendor", name + " 1217");

        assertThat(flight.request().what().measure().massPerUnit()).isEqualByComparingTo("1217");
    }

    @Test
    void whatHasNoQuantityAndNoShapeThatTellsItSaysSo() {
        var slab = map("IFCSLAB", "kanaalplaat", FACES, "Qto_SlabBaseQuantities", "Perimeter 14400");

        assertThat(sizes(slab)).isEqualTo("null null null null");
        assertThat(codes(slab)).contains("NO_DIMENSIONS", "NO_MASS");
    }

    private static String sizes(MappedElement element) {
        var geometry = element.request().what().geometry();
        return geometry.lengthMm() + " " + geometry.widthMm() + " " + geometry.heightMm() + " "
                + geometry.thicknessMm();
    }

    private static List<String> codes(MappedElement element) {
        return element.sources().stream()
                .flatMap(source -> source.notices().stream())
                .map(ImportNotice::code)
                .toList();
    }

    /** @param quantities as {@code Width 200, NetArea 7.2}: the kind of each follows from its name */
    private MappedElement map(String entity, String name, String more, String set, String quantities) {
        var lines = new ArrayList<String>();
        for (var quantity : quantities.split(", *")) {
            var at = quantity.lastIndexOf(' ');
            lines.add("#%d=%s('%s',$,$,%s,$);"
                    .formatted(
                            100 + lines.size(),
                            KINDS.entrySet().stream()
                                    .filter(kind -> quantity.contains(kind.getKey()))
                                    .map(Map.Entry::getValue)
                                    .findFirst()
                                    .orElse("IFCQUANTITYLENGTH"),
                            quantity.substring(0, at),
                            Double.parseDouble(quantity.substring(at + 1))));
        }
        var ids =
                lines.stream().map(line -> line.substring(0, line.indexOf('='))).collect(Collectors.joining(","));
        var elements = RealModels.map(RealModels.read(write(ModelText.of("""
                #10=%s('0000000000000000000001',$,'%s',$,$,$,%s,$,$);
                %s
                %s
                #18=IFCELEMENTQUANTITY('0000000000000000000003',$,'%s',$,$,(%s));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                """.formatted(
                        entity, name, more.contains("#40=") ? "#40" : "$", more, String.join("\n", lines), set, ids)))))
                .elements();
        assertThat(elements).hasSize(1);
        assertThat(elements.getFirst().request())
                .as(elements.getFirst().sources().toString())
                .isNotNull();
        return elements.getFirst();
    }

    private static final Map<String, String> KINDS = Map.of(
            "Area",
            "IFCQUANTITYAREA",
            "Oppervlakte",
            "IFCQUANTITYAREA",
            "eight 1217",
            "IFCQUANTITYWEIGHT",
            "Gewicht",
            "IFCQUANTITYWEIGHT");

    private Path write(String text) {
        try {
            return Files.writeString(Files.createTempFile(folder, "model", ".ifc"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
