package nl.stadsmijn.ifc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs than the one of the real models write: IFC4 and IFC4.3, imperial units, types, assemblies, profiles. */
class DescriptionTest {

    private static final String BEAM =
            "#10=IFCBEAM('10u7$nzQXCktKlPUTLFSAT',$,'B1','a beam','HEA200',$,#20,'tag',.JOIST.);\n"
                    + "#11=IFCRELCONTAINEDINSPATIALSTRUCTURE('11u7$nzQXCktKlPUTLFSAT',$,$,$,(#10),#2);\n";

    @TempDir
    Path folder;

    private IfcProduct first(String text) {
        return StepFile.read(folder, text).products().findFirst().orElseThrow();
    }

    private IfcProduct beamWith(String entities) {
        return first(StepFile.metric("IFC4", BEAM + entities));
    }

    @Test
    void attributesOfAnElementAreRead() {
        IfcProduct beam = beamWith("");

        assertThat(beam.globalId()).isEqualTo("10u7$nzQXCktKlPUTLFSAT");
        assertThat(beam.ifcClass()).isEqualTo("IfcBeam");
        assertThat(List.of(beam.name(), beam.description(), beam.objectType(), beam.tag(), beam.predefinedType()))
                .containsExactly("B1", "a beam", "HEA200", "tag", "JOIST");
        assertThat(beam.storey()).map(IfcStorey::name).contains("begane grond");
        assertThat(beam.notices())
                .as("its shape #20 is not in the file")
                .extracting(IfcNotice::code)
                .contains(IfcNotice.Code.MISSING_REFERENCE);
    }

    @Test
    void everySupportedSchemaIsTold() {
        assertThat(StepFile.read(folder, StepFile.metric("IFC2X3", BEAM)).schema())
                .isEqualTo(IfcSchema.IFC2X3);
        assertThat(StepFile.read(folder, StepFile.metric("IFC4", BEAM)).schema())
                .isEqualTo(IfcSchema.IFC4);
        assertThat(StepFile.read(folder, StepFile.metric("IFC4X3_ADD2", BEAM)).schema())
                .isEqualTo(IfcSchema.IFC4X3);
    }

    @Test
    void commentsLineBreaksAndBlanksDoNotMatter() {
        IfcProduct slab = first(StepFile.metric("IFC4", """
                /* #9=IFCSLAB('x'); */
                #10 = IfcSlab ( '10u7$nzQXCktKlPUTLFSAT' , $ , /* ; */
                   'line ''one''; #1=
                 and two'
                   , $,$,$,$,$, . FLOOR . ) ;
                """.replace(". FLOOR .", ".FLOOR.")));

        assertThat(slab.name()).isEqualTo("line 'one'; #1= and two");
        assertThat(slab.predefinedType()).isEqualTo("FLOOR");
        assertThat(slab.line()).isEqualTo(16);
    }

    @Test
    void imperialUnitsAreConverted() {
        String feet = """
                #3=IFCUNITASSIGNMENT((#4,#5,#6));
                #4=IFCCONVERSIONBASEDUNIT($,.LENGTHUNIT.,'FOOT',#40);
                #40=IFCMEASUREWITHUNIT(IFCLENGTHMEASURE(0.3048),#41);
                #41=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);
                #5=IFCSIUNIT(*,.AREAUNIT.,.CENTI.,.SQUARE_METRE.);
                #6=IFCCONVERSIONBASEDUNIT($,.MASSUNIT.,'POUND',#60);
                #60=IFCMEASUREWITHUNIT(IFCMASSMEASURE(0.45359237),#61);
                #61=IFCSIUNIT(*,.MASSUNIT.,.KILO.,.GRAM.);
                #62=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);
                """;
        String quantities = """
                #30=IFCRELDEFINESBYPROPERTIES('30u7$nzQXCktKlPUTLFSAT',$,$,$,(#10),#31);
                #31=IFCELEMENTQUANTITY('31u7$nzQXCktKlPUTLFSAT',$,'Qto_BeamBaseQuantities',$,$,(#32,#33,#34,#35,#36,#37));
                #32=IFCQUANTITYLENGTH('Length',$,$,10.);
                #33=IFCQUANTITYAREA('NetSurfaceArea',$,$,25000.);
                #34=IFCQUANTITYWEIGHT('NetWeight',$,$,100.);
                #35=IFCQUANTITYLENGTH('Width',$,#62,200.);
                #36=IFCQUANTITYLENGTH('Broken',$,$,1.E999);
                #37=IFCPHYSICALCOMPLEXQUANTITY('Flange',$,(#38),'layer',$,$);
                #38=IFCQUANTITYCOUNT('Holes',$,$,4);
                """;

        IfcProduct beam = first(StepFile.withUnits("IFC4", feet, BEAM + quantities));

        assertThat(beam.quantity(IfcUnit.MILLIMETRE, "Length").orElseThrow().value())
                .isCloseTo(3048, within(1e-9));
        assertThat(beam.quantity(IfcUnit.SQUARE_METRE, "NetSurfaceArea")
                        .orElseThrow()
                        .value())
                .isCloseTo(2.5, within(1e-9));
        assertThat(beam.quantity(IfcUnit.KILOGRAM, "NetWeight").orElseThrow().value())
                .isCloseTo(45.359237, within(1e-9));
        assertThat(beam.quantity(IfcUnit.MILLIMETRE, "Width").orElseThrow().value())
                .as("has a unit of its own")
                .isCloseTo(200, within(1e-9));
        assertThat(beam.quantity(IfcUnit.PIECE, "Flange.Holes").orElseThrow().value())
                .isEqualTo(4);
        assertThat(beam.quantities()).allMatch(IfcQuantity::base).hasSize(5);
        assertThat(beam.notices()).extracting(IfcNotice::code).contains(IfcNotice.Code.BAD_VALUE);
    }

    @Test
    void aModelWithoutUnitsIsTakenInMetresAndSaysSo() {
        IfcModel model = StepFile.read(folder, StepFile.withUnits("IFC4", "", BEAM));

        assertThat(model.notices()).extracting(IfcNotice::message).anyMatch(text -> text.contains("metres are taken"));
    }

    @Test
    void propertiesOfEveryKindAreReadAndTheElementGoesBeforeItsType() {
        IfcProduct beam = beamWith("""
                #30=IFCRELDEFINESBYPROPERTIES('30u7$nzQXCktKlPUTLFSAT',$,$,$,(#10),IFCPROPERTYSETDEFINITIONSET((#31)));
                #31=IFCPROPERTYSET('31u7$nzQXCktKlPUTLFSAT',$,'Set',$,(#32,#33,#34,#35,#36,#37,#38));
                #32=IFCPROPERTYSINGLEVALUE('Fire',$,IFCLABEL('REI 60'),$);
                #33=IFCPROPERTYSINGLEVALUE('Span',$,IFCPOSITIVELENGTHMEASURE(5400.),$);
                #34=IFCPROPERTYENUMERATEDVALUE('Status',$,(IFCLABEL('NEW'),IFCLABEL('EXISTING')),$);
                #35=IFCPROPERTYBOUNDEDVALUE('Load',$,IFCREAL(5.),IFCREAL(2.),$);
                #36=IFCCOMPLEXPROPERTY('Coat',$,'use',(#39));
                #37=IFCPROPERTYTABLEVALUE('Curve',$,$,$,$,$,$);
                #38=IFCPROPERTYSINGLEVALUE('External',$,IFCLOGICAL(.U.),$);
                #39=IFCPROPERTYSINGLEVALUE('Colour',$,IFCTEXT('RAL 7016'),$);
                #50=IFCRELDEFINESBYTYPE('50u7$nzQXCktKlPUTLFSAT',$,$,$,(#10),#51);
                #51=IFCBEAMTYPE('51u7$nzQXCktKlPUTLFSAT',$,'HEA200',$,$,(#52),$,$,$,.BEAM.);
                #52=IFCPROPERTYSET('52u7$nzQXCktKlPUTLFSAT',$,'Set',$,(#53,#54));
                #53=IFCPROPERTYSINGLEVALUE('Fire',$,IFCLABEL('none'),$);
                #54=IFCPROPERTYSINGLEVALUE('Grade',$,IFCLABEL('S235'),$);
                """);

        assertThat(beam.property("Set", "Fire")).contains(new IfcValue.Text("REI 60"));
        assertThat(beam.property("Set", "Grade")).contains(new IfcValue.Text("S235"));
        assertThat(beam.property("Set", "Span"))
                .contains(new IfcValue.Number(5400, IfcUnit.MILLIMETRE, "IFCPOSITIVELENGTHMEASURE"));
        assertThat(beam.property("Set", "Status")).map(IfcValue::text).contains("NEW, EXISTING");
        assertThat(beam.property("Set", "Load")).map(IfcValue::text).contains("2 – 5");
        assertThat(beam.property("Set", "Coat.Colour")).map(IfcValue::text).contains("RAL 7016");
        assertThat(beam.property("Set", "External")).isEmpty();
        assertThat(beam.type()).contains(new IfcType("51u7$nzQXCktKlPUTLFSAT", "IfcBeamType", "HEA200", "", "BEAM"));
        assertThat(beam.notices()).extracting(IfcNotice::code).contains(IfcNotice.Code.PROPERTY_NOT_UNDERSTOOD);
    }

    @Test
    void materialsComeInAllTheirFormsAlsoThroughTheType() {
        String materials = """
                #50=IFCRELDEFINESBYTYPE('50u7$nzQXCktKlPUTLFSAT',$,$,$,(#10),#51);
                #51=IFCBEAMTYPE('51u7$nzQXCktKlPUTLFSAT',$,'T',$,$,$,$,$,$,.BEAM.);
                #60=IFCRELASSOCIATESMATERIAL('60u7$nzQXCktKlPUTLFSAT',$,$,$,(#51),#61);
                #70=IFCMATERIAL('Steel',$,$);
                #71=IFCMATERIAL('Glass',$,$);
                #72=IFCISHAPEPROFILEDEF(.AREA.,'HEA200',$,200.,190.,6.5,10.,18.,$,$);
                """;

        assertThat(beamWith(materials
                                + "#61=IFCMATERIALPROFILESETUSAGE(#62,5,$);\n#62=IFCMATERIALPROFILESET('S',$,(#63),$);\n"
                                + "#63=IFCMATERIALPROFILE('P',$,#70,#72,$,$);\n")
                        .materials())
                .containsExactly(new IfcMaterial.Profiles("S", List.of(new IfcMaterial.Profile("Steel", "HEA200"))));
        assertThat(beamWith(
                                materials + "#61=IFCMATERIALCONSTITUENTSET('W',$,(#62,#63));\n"
                                        + "#62=IFCMATERIALCONSTITUENT('Frame',$,#70,0.3,$);\n#63=IFCMATERIALCONSTITUENT('Pane',$,#71,$,$);\n")
                        .materials())
                .containsExactly(new IfcMaterial.Constituents(
                        "W",
                        List.of(
                                new IfcMaterial.Constituent("Frame", "Steel", OptionalDouble.of(0.3)),
                                new IfcMaterial.Constituent("Pane", "Glass", OptionalDouble.empty()))));
        assertThat(beamWith(materials + "#61=IFCMATERIALLIST((#70,#71));\n").materials())
                .containsExactly(new IfcMaterial.Mixture(List.of("Steel", "Glass")));
    }

    @Test
    void aMappedScaledAndClippedShapeIsFollowedToItsProfile() {
        IfcProduct beam = beamWith("""
                #20=IFCPRODUCTDEFINITIONSHAPE($,$,(#21,#90));
                #21=IFCSHAPEREPRESENTATION($,'Body','MappedRepresentation',(#22));
                #22=IFCMAPPEDITEM(#23,#24);
                #23=IFCREPRESENTATIONMAP($,#25);
                #24=IFCCARTESIANTRANSFORMATIONOPERATOR3D($,$,$,2.,$);
                #25=IFCSHAPEREPRESENTATION($,'Body','Clipping',(#26));
                #26=IFCBOOLEANCLIPPINGRESULT(.DIFFERENCE.,#27,#99);
                #27=IFCEXTRUDEDAREASOLID(#72,$,$,3000.);
                #72=IFCISHAPEPROFILEDEF(.AREA.,'HEA200',$,200.,190.,6.5,10.,18.,$,$);
                #90=IFCSHAPEREPRESENTATION($,'Axis','Curve',(#91));
                #91=IFCEXTRUDEDAREASOLID(#72,$,$,1.);
                """);

        assertThat(beam.extrusions()).singleElement().satisfies(extrusion -> {
            assertThat(extrusion.clipped()).isTrue();
            assertThat(extrusion.depthMm()).isEqualTo(6000);
            assertThat(extrusion.profile().kind()).isEqualTo(IfcProfile.Kind.I_SHAPE);
            assertThat(extrusion.profile().name()).isEqualTo("HEA200");
            assertThat(extrusion.profile().widthMm()).isEqualTo(400);
            assertThat(extrusion.profile().dimensions()).containsEntry("FlangeThickness", 20.0);
        });
    }

    @Test
    void aTurnedOutlineHasTheSmallestRectangleAroundIt() {
        double c = Math.sqrt(0.5);
        String corners = "((0.,0.),(%s,%s),(%s,%s),(%s,%s))"
                .formatted(8000 * c, 8000 * c, 8000 * c - 1200 * c, 8000 * c + 1200 * c, -1200 * c, 1200 * c);
        IfcProduct slab = beamWith("""
                #20=IFCPRODUCTDEFINITIONSHAPE($,$,(#21));
                #21=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#22));
                #22=IFCEXTRUDEDAREASOLID(#23,$,$,200.);
                #23=IFCARBITRARYCLOSEDPROFILEDEF(.AREA.,$,#24);
                #24=IFCINDEXEDPOLYCURVE(#25,$,.F.);
                #25=IFCCARTESIANPOINTLIST2D(%s);
                """.formatted(corners));

        IfcProfile profile = slab.extrusions().getFirst().profile();
        assertThat(Math.max(profile.widthMm(), profile.heightMm())).isCloseTo(8000, within(1e-6));
        assertThat(Math.min(profile.widthMm(), profile.heightMm())).isCloseTo(1200, within(1e-6));
        assertThat(profile.areaM2().orElseThrow()).isCloseTo(9.6, within(1e-9));
    }

    @Test
    void aPartKnowsItsWholeAndTakesItsStorey() {
        List<IfcProduct> products =
                StepFile.read(folder, StepFile.metric("IFC4X3", """
                                #10=IFCELEMENTASSEMBLY('10u7$nzQXCktKlPUTLFSAT',$,'truss',$,$,$,$,$,.FACTORY.,.TRUSS.);
                                #11=IFCRELCONTAINEDINSPATIALSTRUCTURE('11u7$nzQXCktKlPUTLFSAT',$,$,$,(#10),#2);
                                #12=IFCMEMBER('12u7$nzQXCktKlPUTLFSAT',$,'rod',$,$,$,$,$,.STRUT.);
                                #13=IFCRELAGGREGATES('13u7$nzQXCktKlPUTLFSAT',$,$,$,#10,(#12));
                                """)).products().toList();

        assertThat(products.get(0).predefinedType()).isEqualTo("TRUSS");
        assertThat(products.get(0).parts()).isEqualTo(1);
        assertThat(products.get(1).partOf()).isEqualTo("10u7$nzQXCktKlPUTLFSAT");
        assertThat(products.get(1).storey()).map(IfcStorey::name).contains("begane grond");
    }

    @Test
    void anElementOfAnUnknownClassIsReadAsFarAsItGoesAndSaysSo() {
        IfcProduct product = first(StepFile.metric("IFC4", """
                #10=IFCHYPERWALL('10u7$nzQXCktKlPUTLFSAT',$,'W',$,$,#12,$,$);
                #11=IFCRELCONTAINEDINSPATIALSTRUCTURE('11u7$nzQXCktKlPUTLFSAT',$,$,$,(#10),#2);
                """));

        assertThat(product.name()).isEqualTo("W");
        assertThat(product.notices()).extracting(IfcNotice::code).contains(IfcNotice.Code.UNKNOWN_CLASS);
    }
}
