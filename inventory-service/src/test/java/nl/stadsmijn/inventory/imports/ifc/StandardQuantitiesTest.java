package nl.stadsmijn.inventory.imports.ifc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import nl.stadsmijn.inventory.description.Description;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each length and weight of the standard's sets of base quantities (IFC4 ADD2 TC1; IFC4X3 for the classes of infrastructure) means for the element, where it stands alone. */
class StandardQuantitiesTest extends SmallModel {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IFCBEAM           | Qto_BeamBaseQuantities        | Length           | lengthMm",
                "IFCBEAM           | Qto_BeamBaseQuantities        | CrossSectionArea | areaMm2",
                "IFCCOLUMN         | Qto_ColumnBaseQuantities      | Length           | lengthMm",
                "IFCCOLUMN         | Qto_ColumnBaseQuantities      | CrossSectionArea | areaMm2",
                "IFCMEMBER         | Qto_MemberBaseQuantities      | Length           | lengthMm",
                "IFCMEMBER         | Qto_MemberBaseQuantities      | CrossSectionArea | areaMm2",
                "IFCPILE           | Qto_PileBaseQuantities        | Length           | lengthMm",
                "IFCPILE           | Qto_PileBaseQuantities        | CrossSectionArea | areaMm2",
                "IFCRAIL           | Qto_RailBaseQuantities        | Length           | lengthMm",
                "IFCKERB           | Qto_KerbBaseQuantities        | Length           | lengthMm",
                "IFCPIPESEGMENT    | Qto_PipeSegmentBaseQuantities | Length           | lengthMm",
                "IFCDUCTSEGMENT    | Qto_DuctSegmentBaseQuantities | Length           | lengthMm",
                "IFCCABLESEGMENT   | Qto_CableSegmentBaseQuantities | Length          | lengthMm",
                "IFCCABLECARRIERSEGMENT | Qto_CableCarrierSegmentBaseQuantities | Length | lengthMm",
                "IFCRAILING        | Qto_RailingBaseQuantities     | Length           | lengthMm",
                "IFCSTAIRFLIGHT    | Qto_StairFlightBaseQuantities | Length           | lengthMm",
                "IFCSPACEHEATER    | Qto_SpaceHeaterBaseQuantities | Length           | lengthMm",
                "IFCSLAB           | Qto_SlabBaseQuantities        | Width            | thicknessMm",
                "IFCSLAB           | Qto_SlabBaseQuantities        | Depth            | thicknessMm",
                "IFCSLAB           | Qto_SlabBaseQuantities        | Length           | lengthMm",
                "IFCROOF           | BaseQuantities                | Depth            | thicknessMm",
                "IFCROOF           | BaseQuantities                | Width            | thicknessMm",
                "IFCCOVERING       | Qto_CoveringBaseQuantities    | Width            | thicknessMm",
                "IFCCOVERING       | BaseQuantities                | Depth            | thicknessMm",
                "IFCPLATE          | Qto_PlateBaseQuantities       | Width            | thicknessMm",
                "IFCPLATE          | BaseQuantities                | Depth            | thicknessMm",
                "IFCPAVEMENT       | Qto_PavementBaseQuantities    | Depth            | thicknessMm",
                "IFCPAVEMENT       | Qto_PavementBaseQuantities    | Length           | lengthMm",
                "IFCCOURSE         | Qto_CourseBaseQuantities      | Thickness        | thicknessMm",
                "IFCCOURSE         | Qto_CourseBaseQuantities      | Length           | lengthMm",
                "IFCFOOTING        | Qto_FootingBaseQuantities     | Height           | thicknessMm",
                "IFCFOOTING        | Qto_FootingBaseQuantities     | Length           | lengthMm",
                "IFCWALL           | Qto_WallBaseQuantities        | Width            | thicknessMm",
                "IFCWALL           | Qto_WallBaseQuantities        | Height           | heightMm",
                "IFCWALL           | Qto_WallBaseQuantities        | Length           | lengthMm",
                "IFCCURTAINWALL    | Qto_CurtainWallQuantities     | Width            | thicknessMm",
                "IFCCURTAINWALL    | Qto_CurtainWallQuantities     | Height           | heightMm",
                "IFCCURTAINWALL    | Qto_CurtainWallQuantities     | Length           | lengthMm",
                "IFCWINDOW         | Qto_WindowBaseQuantities      | Width            | widthMm",
                "IFCWINDOW         | Qto_WindowBaseQuantities      | Height           | heightMm",
                "IFCDOOR           | Qto_DoorBaseQuantities        | Width            | widthMm",
                "IFCDOOR           | Qto_DoorBaseQuantities        | Height           | heightMm",
                "IFCSIGN           | Qto_SignBaseQuantities        | Width            | widthMm",
                "IFCSIGN           | Qto_SignBaseQuantities        | Height           | heightMm",
                "IFCSIGN           | Qto_SignBaseQuantities        | Thickness        | thicknessMm",
                "IFCSIGN           | Qto_SignBaseQuantities        | Weight           | massPerUnit",
                "IFCSLAB           | Qto_SlabBaseQuantities        | NetWeight        | massPerUnit",
                "IFCPILE           | Qto_PileBaseQuantities        | GrossWeight      | massPerUnit",
                "IFCKERB           | Qto_KerbBaseQuantities        | Weight           | massPerUnit"
            })
    void oneQuantityTellsOneSize(String entity, String set, String quantity, String field) {
        var thing = read(entity, set, quantity, 240);

        if (field.equals("massPerUnit")) {
            assertThat(thing.measure().massPerUnit()).isEqualByComparingTo("240");
        } else {
            assertThat(sizes(thing)).containsOnlyKeys(field);
        }
    }

    /** The depth of a beam or a pile is a side of its section, and that of a wall no program means alike: neither is taken for a length. */
    @ParameterizedTest
    @CsvSource({"IFCBEAM", "IFCCOLUMN", "IFCMEMBER", "IFCPILE", "IFCWALL"})
    void theDepthOfWhatIsLongIsNoLength(String entity) {
        assertThat(sizes(read(entity, "BaseQuantities", "Depth", 240))).isEmpty();
    }

    /** What is deeper than a metre is no floor's thickness: it is a side of it. */
    @ParameterizedTest
    @CsvSource({"IFCSLAB", "IFCROOF"})
    void aDepthOfMetresIsASideOfTheFace(String entity) {
        assertThat(sizes(read(entity, "BaseQuantities", "Depth", 4_000))).doesNotContainKey("thicknessMm");
    }

    /** The weight of a floor of which a program tells the depth and the area is that of its concrete, as thick as it is. */
    @ParameterizedTest
    @CsvSource({
        "IFC4, '.FLOOR.', floor",
        "IFC2X3, '.FLOOR.', floor",
        "IFC4, '.ROOF.', concrete-roof-slab",
        "IFC4, '.LANDING.', landing"
    })
    void aSlabOfAnyFormIsAsThickAsItsDepth(String schema, String predefined, String type) {
        var slab = only(model(schema, """
                #10=IFCSLAB('0000000000000000000001',$,'S1',$,$,$,$,$,%s);
                #11=IFCMATERIAL('Beton C30/37'%s);
                #14=IFCRELASSOCIATESMATERIAL('0000000000000000000002',$,$,$,(#10),#11);
                #15=IFCQUANTITYLENGTH('Depth',$,$,200.%s);
                #17=IFCQUANTITYAREA('GrossArea',$,$,50.%s);
                #18=IFCELEMENTQUANTITY('0000000000000000000003',$,'BaseQuantities',$,$,(#15,#17));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                """.formatted(
                        predefined,
                        schema.equals("IFC4") ? ",$,$" : "",
                        schema.equals("IFC4") ? ",$" : "",
                        schema.equals("IFC4") ? ",$" : "")));

        assertThat(slab.productType()).isEqualTo(type);
        assertThat(sizes(slab)).containsOnlyKeys("thicknessMm").containsEntry("thicknessMm", 200);
        assertThat(slab.amount()).hasToString("50 m2");
        assertThat(slab.measure().massPerUnit()).isEqualByComparingTo("460");
    }

    private static LinkedHashMap<String, Number> sizes(Description thing) {
        var sizes = new LinkedHashMap<String, Number>();
        var geometry = thing.geometry();
        if (geometry != null) {
            sizes.put("lengthMm", geometry.lengthMm());
            sizes.put("widthMm", geometry.widthMm());
            sizes.put("heightMm", geometry.heightMm());
            sizes.put("thicknessMm", geometry.thicknessMm());
            sizes.put("areaMm2", geometry.areaMm2());
        }
        sizes.values().removeIf(size -> size == null);
        return sizes;
    }

    /** Of a name that says what it is whatever its class, so that nothing but the quantity counts. */
    private Description read(String entity, String set, String quantity, double value) {
        var kind = quantity.endsWith("Area") ? "AREA" : quantity.endsWith("Weight") ? "WEIGHT" : "LENGTH";
        return only(model(
                "IFC4X3_ADD2", """
                #10=%s('0000000000000000000001',$,'park bench',$,$,$,$,$);
                #15=IFCQUANTITY%s('%s',$,$,%s,$);
                #18=IFCELEMENTQUANTITY('0000000000000000000003',$,'%s',$,$,(#15));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                """.formatted(entity, kind, quantity, kind.equals("AREA") ? value / 1e4 : value, set)));
    }
}
