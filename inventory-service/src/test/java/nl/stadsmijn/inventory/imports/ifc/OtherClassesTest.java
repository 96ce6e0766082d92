package nl.stadsmijn.inventory.imports.ifc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.imports.ImportNotice;
import nl.stadsmijn.inventory.imports.MappedElement;
import nl.stadsmijn.inventory.imports.MappedFile;
import nl.stadsmijn.inventory.producttype.ProductTypeCatalogue;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real models have none of: coverings, furniture, installations, civil works; in IFC2x3 and IFC4. */
class OtherClassesTest extends SmallModel {

    @Test
    void aCoveringOfWhichOnlyTheAreaIsKnownIsThatArea() {
        var file = RealModels.map(RealModels.read(write(model("IFC4", """
                #10=IFCCOVERING('0000000000000000000001',$,'plafond',$,$,$,$,$,.CEILING.);
                #11=IFCCOVERING('0000000000000000000002',$,'plafond',$,$,$,$,$,.CEILING.);
                #12=IFCCOVERINGTYPE('0000000000000000000005',$,'systeemplafond',$,$,$,$,$,$,.CEILING.);
                #13=IFCRELDEFINESBYTYPE('0000000000000000000006',$,$,$,(#10,#11),#12);
                #15=IFCQUANTITYAREA('NetArea',$,$,25.5,$);
                #18=IFCELEMENTQUANTITY('0000000000000000000003',$,'Qto_CoveringBaseQuantities',$,$,(#15));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                #25=IFCQUANTITYAREA('NetArea',$,$,10.,$);
                #28=IFCELEMENTQUANTITY('0000000000000000000007',$,'Qto_CoveringBaseQuantities',$,$,(#25));
                #29=IFCRELDEFINESBYPROPERTIES('0000000000000000000008',$,$,$,(#11),#28);
                """))));

        assertThat(file.elements()).singleElement().satisfies(element -> {
            assertThat(element.request().what().productType()).isEqualTo("ceiling");
            assertThat(element.request().what().amount()).isEqualTo(Amount.of("35.5", Unit.M2));
        });
        assertThat(file.elements().getFirst().sources().getFirst().notices())
                .filteredOn(notice -> notice.code().equals("NO_DIMENSIONS"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).contains("how much of it there is"));
    }

    @Test
    void aTimberColumnIsItsDrawnProfileTimesItsLengthInFeetToo() {
        var column = only(withUnits("IFC4", """
                #3=IFCUNITASSIGNMENT((#4));
                #4=IFCCONVERSIONBASEDUNIT(#5,.LENGTHUNIT.,'FOOT',#6);
                #5=IFCDIMENSIONALEXPONENTS(1,0,0,0,0,0,0);
                #6=IFCMEASUREWITHUNIT(IFCRATIOMEASURE(0.3048),#7);
                #7=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);
                """, """
                #10=IFCCOLUMN('0000000000000000000001',$,'post',$,$,$,#20,$,.COLUMN.);
                #11=IFCMATERIAL('Softwood C24',$,$);
                #12=IFCRELASSOCIATESMATERIAL('0000000000000000000002',$,$,$,(#10),#11);
                #20=IFCPRODUCTDEFINITIONSHAPE($,$,(#21));
                #21=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#22));
                #22=IFCEXTRUDEDAREASOLID(#23,$,$,10.);
                #23=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,0.5,0.5);
                """));

        assertThat(column.productType()).isEqualTo("timber-column");
        assertThat(column.geometry().lengthMm()).isEqualTo(3048);
        assertThat(column.geometry().widthMm()).isEqualTo(152);
        assertThat(column.measure().massPerUnit().doubleValue())
                .as("0.0232 m² x 3.048 m of softwood")
                .isBetween(25.0, 45.0);
    }

    @Test
    void aSectionWrittenInTheMaterialsProfileIsFound() {
        var beam = only(model("IFC4", """
                #10=IFCBEAM('0000000000000000000001',$,'B-1',$,$,$,$,$,.BEAM.);
                #11=IFCMATERIAL('S235',$,'Steel');
                #12=IFCMATERIALPROFILE('HE200A',$,#11,#13,$,$);
                #13=IFCISHAPEPROFILEDEF(.AREA.,'HE200A',$,200.,190.,6.5,10.,18.,$,$);
                #14=IFCMATERIALPROFILESET('staal',$,(#12),$);
                #15=IFCRELASSOCIATESMATERIAL('0000000000000000000002',$,$,$,(#10),#14);
                #16=IFCQUANTITYLENGTH('Length',$,$,6000.,$);
                #17=IFCQUANTITYWEIGHT('NetWeight',$,$,251.,$);
                #18=IFCELEMENTQUANTITY('0000000000000000000003',$,'Qto_BeamBaseQuantities',$,$,(#16,#17));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                """));

        assertThat(beam.productType()).isEqualTo("steel-beam");
        assertThat(beam.geometry().section()).isEqualTo("HEA 200");
        assertThat(beam.geometry().lengthMm()).isEqualTo(6000);
        assertThat(beam.measure().massPerUnit())
                .as("what the model says goes before what can be computed")
                .isEqualByComparingTo("251");
        assertThat(beam.proof().evidence()).containsEntry("massPerUnit", Evidence.ARCHIVAL);
    }

    @Test
    void chairsOfOneTypeAreOneElementWithoutSizesThatNobodyGave() {
        var chair = only(model("IFC4", """
                #10=IFCFURNITURE('0000000000000000000001',$,'chair 1',$,$,$,$,$,$);
                #11=IFCFURNITURE('0000000000000000000002',$,'chair 2',$,$,$,$,$,$);
                #12=IFCFURNITURETYPE('0000000000000000000003',$,'Serie 7',$,$,$,$,$,$,$,.CHAIR.);
                #13=IFCRELDEFINESBYTYPE('0000000000000000000004',$,$,$,(#10,#11),#12);
                """));

        assertThat(chair.productType()).isEqualTo("chair");
        assertThat(chair.amount()).hasToString("2 pieces");
        assertThat(chair.identity().globalIds()).hasSize(2);
        assertThat(chair.geometry().lengthMm()).isNull();
        assertThat(chair.measure().massPerUnit()).isNull();
    }

    @Test
    void anInstallationIsWhatItsTypeIs() {
        var basin = only(model("IFC2X3", """
                #10=IFCFLOWTERMINAL('0000000000000000000001',$,'WT1',$,$,$,$,$);
                #12=IFCSANITARYTERMINALTYPE('0000000000000000000003',$,'Serie A',$,$,$,$,$,$,.WASHHANDBASIN.);
                #13=IFCRELDEFINESBYTYPE('0000000000000000000004',$,$,$,(#10),#12);
                """));

        assertThat(basin.productType()).isEqualTo("washbasin");
    }

    @ParameterizedTest
    @CsvSource({
        "Armatuur LED, lighting-fixture",
        "LED-armatuur 600x600, lighting-fixture",
        "plafondlamp, lighting-fixture",
        "Noodverlichting vluchtweg, emergency-light",
        "Wastafel 60 cm, washbasin",
        "Radiator T22, radiator",
        "WC wandhangend, toilet",
        "Keukenkraan, tap",
        "Wandcontactdoos dubbel, wall-socket"
    })
    void aTerminalOfIfc2x3WithoutATypeIsWhatItsNameSays(String name, String productType) {
        var thing = only(model("IFC2X3", """
                #10=IFCFLOWTERMINAL('0000000000000000000001',$,'%s',$,$,$,$,$);
                """.formatted(name)));

        assertThat(thing.productType()).isEqualTo(productType);
        assertThat(thing.identity().description()).isEqualTo(name);
    }

    @Test
    void whatIsMadeOfElementsIsListedInItsParts() {
        var file = RealModels.map(RealModels.read(write(model("IFC4", """
                #10=IFCSTAIR('0000000000000000000001',$,'trap',$,$,$,$,$,$);
                #11=IFCSTAIRFLIGHT('0000000000000000000002',$,'betontrap arm',$,$,$,$,$,$,$,$,$,$);
                #12=IFCRELAGGREGATES('0000000000000000000003',$,$,$,#10,(#11));
                """))));

        assertThat(file.elements())
                .filteredOn(element -> element.request() != null)
                .hasSize(1);
        assertThat(codes(file)).contains("COUNTED_IN_PARTS");
    }

    /** A curtain wall of panes of which the model does not say what they are. */
    private static final String CURTAIN_WALL = """
            #10=IFCCURTAINWALL('0000000000000000000001',$,'Vliesgevel',$,$,$,$,$,$);
            #11=IFCPLATE('0000000000000000000002',$,'Paneel',$,$,$,$,$,$);
            #12=IFCPLATE('0000000000000000000003',$,'Paneel',$,$,$,$,$,$);
            #13=IFCRELAGGREGATES('0000000000000000000004',$,$,$,#10,(#11,#12));
            #14=IFCQUANTITYLENGTH('Length',$,$,3000.,$);
            #15=IFCQUANTITYLENGTH('Height',$,$,2500.,$);
            #16=IFCQUANTITYAREA('GrossSideArea',$,$,7.5,$);
            #17=IFCELEMENTQUANTITY('0000000000000000000005',$,'Qto_CurtainWallQuantities',$,$,(#14,#15,#16));
            #18=IFCRELDEFINESBYPROPERTIES('0000000000000000000006',$,$,$,(#10),#17);
            %s
            """;

    @Test
    void aWholeOfWhichNoPartIsListedIsListed() {
        var file = map(CURTAIN_WALL.formatted(""));

        assertThat(listed(file)).singleElement().satisfies(wall -> {
            assertThat(wall.request().what().productType()).isEqualTo("curtain-wall");
            assertThat(wall.request().what().identity().globalIds()).containsExactly("0000000000000000000001");
        });
        assertThat(codes(file)).doesNotContain("COUNTED_IN_PARTS");
        assertThat(rejected(file))
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.notices())
                        .extracting(ImportNotice::code)
                        .containsExactly("NO_PRODUCT_TYPE", "COUNTED_IN_WHOLE"));
    }

    @Test
    void aWholeOfWhichAPartIsListedIsLeftOut() {
        var file = map(CURTAIN_WALL.formatted("""
                #20=IFCDOOR('0000000000000000000007',$,'Deur',$,$,$,$,$,2315.,930.,.DOOR.,.SINGLE_SWING_LEFT.,$);
                #21=IFCRELAGGREGATES('0000000000000000000008',$,$,$,#10,(#20));
                """));

        assertThat(listed(file)).hasSize(1);
        assertThat(notices(file, "0000000000000000000001")).containsExactly("COUNTED_IN_PARTS");
        assertThat(notices(file, "0000000000000000000003")).containsExactly("NO_PRODUCT_TYPE");
    }

    /** A storey-high unit of a façade that is made of curtain walls: the innermost whole of which is known what it is. */
    @Test
    void ofWholesInWholesTheInnermostIsListed() {
        var file = map(CURTAIN_WALL.formatted("""
                #19=IFCCURTAINWALL('0000000000000000000007',$,'Gevel',$,$,$,$,$,$);
                #20=IFCRELAGGREGATES('0000000000000000000008',$,$,$,#19,(#10));
                #21=IFCRELDEFINESBYPROPERTIES('0000000000000000000009',$,$,$,(#19),#17);
                """));

        assertThat(listed(file)).hasSize(1);
        assertThat(listed(file).getFirst().sources())
                .extracting(MappedElement.Source::globalId)
                .containsExactly("0000000000000000000001");
        assertThat(notices(file, "0000000000000000000007")).containsExactly("COUNTED_IN_PARTS");
    }

    private MappedFile map(String entities) {
        return RealModels.map(RealModels.read(write(model("IFC4", entities))));
    }

    private static List<MappedElement> listed(MappedFile file) {
        return file.elements().stream()
                .filter(element -> element.request() != null)
                .toList();
    }

    private static List<MappedElement.Source> rejected(MappedFile file) {
        return file.elements().stream()
                .filter(element -> element.request() == null)
                .flatMap(element -> element.sources().stream())
                .toList();
    }

    private static List<String> notices(MappedFile file, String globalId) {
        return rejected(file).stream()
                .filter(source -> source.globalId().equals(globalId))
                .flatMap(source -> source.notices().stream())
                .map(ImportNotice::code)
                .toList();
    }

    @Test
    void aCableThatNobodyMeasuredIsNotListedAndSaysSo() {
        var file = RealModels.map(RealModels.read(write(model("IFC4", """
                #10=IFCCABLESEGMENT('0000000000000000000001',$,'voeding',$,$,$,$,$,$);
                """))));

        assertThat(file.elements())
                .singleElement()
                .satisfies(element -> assertThat(element.request()).isNull());
        assertThat(codes(file)).contains("NO_AMOUNT");
    }

    /** A handrail says nothing of stairs; a wrong type is found by nobody, a general one by all. */
    @ParameterizedTest
    @CsvSource({
        "IFCRAILING,  leuning,                  NOTDEFINED, , railing",
        "IFCRAILING,  hekwerk dak,              GUARDRAIL,  , railing",
        "IFCRAILING,  hek,                      BALUSTRADE, , railing",
        "IFCRAILING,  rail,                     HANDRAIL,   , railing",
        "IFCRAILING,  erfafscheiding,           FENCE,      , fence",
        "IFCRAILING,  balkonhekwerk,            NOTDEFINED, , balcony-balustrade",
        "IFCRAILING,  trapleuning hout,         HANDRAIL,   , stair-railing",
        "IFCRAILING,  stair railing 900,        NOTDEFINED, , stair-railing",
        "IFCRAILING,  brugleuning,              NOTDEFINED, , bridge-railing",
        "IFCSTAIR,    trap,                     NOTDEFINED, , stair",
        "IFCSTAIR,    trap,                     NOTDEFINED, Beton, stair",
        "IFCSTAIR,    trap,                     NOTDEFINED, Beton prefab, prefab-stair-flight",
        "IFCSTAIR,    prefab betontrap,         NOTDEFINED, , prefab-stair-flight",
        "IFCSTAIR,    houten trap,              NOTDEFINED, , timber-stair",
        "IFCSTAIR,    trap,                     NOTDEFINED, vurenhout, timber-stair",
        "IFCSTAIR,    stalen spiltrap,          NOTDEFINED, , steel-stair",
        "IFCSLAB,     Betonnen dakvloer,        ROOF, Beton C30/37, concrete-roof-slab",
        "IFCSLAB,     Betonnen dakvloer,        ROOF,       , concrete-roof-slab",
        "IFCSLAB,     dakvloer,                 ROOF, Beton C30/37, concrete-roof-slab",
        "IFCSLAB,     dakvloer,                 ROOF,       , roof",
        "IFCSLAB,     dak,                      ROOF, vurenhout, roof-element",
        "IFCSLAB,     houten dakelement,        ROOF,       , roof-element",
        "IFCSLAB,     dak,                      ROOF,    CLT, clt-panel",
        "IFCROOF,     dak,                      FLAT_ROOF,  , roof",
        "IFCSLAB,     vloer op zand,            BASESLAB,   , floor",
        "IFCSLAB,     vloer op zand,            BASESLAB, beton, in-situ-concrete-slab",
        "IFCSLAB,     overloop,                 LANDING,    , landing",
        "IFCSLAB,     overloop,                 LANDING, Beton prefab, stair-landing",
        "IFCCOVERING, verlaagd plafond,         CEILING,    , ceiling",
        "IFCCOVERING, verlaagd plafond,         CEILING, steenwol, ceiling-tile",
        "IFCCOVERING, verlaagd plafond,         CEILING, gipsplaat, ceiling",
        "IFCWALL,     W1,                       STANDARD,   , wall",
        "IFCWALL,     W1,                       STANDARD, vurenhout, wall",
        "IFCWALL,     HSB wand,                 STANDARD, vurenhout, timber-frame-element",
        "IFCFOOTING,  F1,                       STRIP_FOOTING, , foundation",
        "IFCFOOTING,  F1,                       PAD_FOOTING, metselwerk, foundation",
        "IFCFOOTING,  F1,                       PAD_FOOTING, beton, concrete-footing",
        "IFCPILE,     P1,                       NOTDEFINED, staal, pile",
        "IFCPILE,     P1,                       NOTDEFINED, beton, concrete-pile",
        "IFCBEAM,     latei,                    NOTDEFINED, , lintel",
        "IFCBEAM,     latei,                    NOTDEFINED, Beton prefab, concrete-lintel",
        "IFCCOLUMN,   Kolom beton,              NOTDEFINED, , concrete-column",
        "IFCCOLUMN,   Kolom beton,              NOTDEFINED, vurenhout, timber-column",
        "IFCBEAM,     prefab betonlatei,        NOTDEFINED, , concrete-lintel",
        "IFCWALL,     gipswand,                 NOTDEFINED, , plasterboard-partition"
    })
    void whatItIsIsNotGuessed(String entity, String name, String predefined, String material, String productType) {
        var made = material == null ? "" : """
                #11=IFCMATERIAL('%s',$,$);
                #12=IFCRELASSOCIATESMATERIAL('0000000000000000000002',$,$,$,(#10),#11);
                """.formatted(material);
        var thing = only(model("IFC4", """
                #10=%s('0000000000000000000001',$,'%s',$,$,$,$,$,.%s.);
                %s#15=IFCQUANTITYLENGTH('Length',$,$,2400.,$);
                #18=IFCELEMENTQUANTITY('0000000000000000000003',$,'Qto_BaseQuantities',$,$,(#15));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                """.formatted(entity, name, predefined, made)));

        assertThat(thing.productType()).isEqualTo(productType);
    }

    @Test
    void aThingKeepsTheWordsOfTheModel() {
        var columns = only(model("IFC4", """
                #10=IFCCOLUMN('0000000000000000000001',$,'Kolom beton',$,$,$,$,$,.COLUMN.);
                #15=IFCQUANTITYLENGTH('Length',$,$,2400.,$);
                #18=IFCELEMENTQUANTITY('0000000000000000000003',$,'Qto_BaseQuantities',$,$,(#15));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10,#20),#18);
                #20=IFCCOLUMN('0000000000000000000002',$,'Kolom beton 2','met console',$,$,$,$,.COLUMN.);
                """));

        assertThat(columns.amount()).hasToString("2 pieces");
        assertThat(columns.identity().description()).isEqualTo("Kolom beton; Kolom beton 2; met console");
        assertThat(columns.material()).isEqualTo("concrete-in-situ");
        assertThat(columns.proof().evidence()).containsEntry("material", Evidence.HEURISTIC);
    }

    /** A general type, and a waste code that holds for any material: the list fills in what the model leaves out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "roof",
                "wall",
                "load-bearing-wall",
                "floor",
                "ceiling",
                "pile",
                "foundation",
                "lintel",
                "landing",
                "door",
                "curtain-wall"
            })
    void aGeneralTypeClaimsNoMaterial(String key) {
        var type = new ProductTypeCatalogue().find(key).orElseThrow();

        assertThat(type.material()).isNull();
        assertThat(type.eural()).isEqualTo("17 09 04");
    }

    /** What the model tells goes first; what it does not is told to be no more than usual. */
    @Test
    void aThingWithoutAMassIsSaidToWeighWhatIsUsual() {
        var untold = RealModels.map(RealModels.read(write(toilet("IFCQUANTITYLENGTH('Height',$,$,400.,$)"))));
        var told = RealModels.map(RealModels.read(write(toilet("IFCQUANTITYWEIGHT('NetWeight',$,$,31.,$)"))));

        assertThat(codes(untold)).contains("TYPICAL_MASS").doesNotContain("NO_MASS");
        assertThat(codes(told)).doesNotContain("TYPICAL_MASS", "NO_MASS");
        var what = told.elements().getFirst().request().what();
        assertThat(what.measure().massPerUnit()).isEqualByComparingTo("31");
        assertThat(what.proof().evidence()).containsEntry("massPerUnit", Evidence.ARCHIVAL);
    }

    private static String toilet(String quantity) {
        return model("IFC4", """
                #10=IFCSANITARYTERMINAL('0000000000000000000001',$,'T1',$,$,$,$,$,.TOILETPAN.);
                #15=%s;
                #18=IFCELEMENTQUANTITY('0000000000000000000003',$,'Qto_SanitaryTerminalBaseQuantities',$,$,(#15));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                """.formatted(quantity));
    }
}
