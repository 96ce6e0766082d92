package nl.stadsmijn.inventory.imports.ifc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.description.MadeOf;
import nl.stadsmijn.inventory.description.Performance;
import nl.stadsmijn.inventory.imports.ImportNotice;
import nl.stadsmijn.inventory.imports.MappedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a model states of an element beside its sizes comes along, or it is told that it does not. */
class StatedPropertiesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FireRating           | IFCLABEL('60 min')       | FIRE_RESISTANCE    | 60        | min",
                "FireRating           | IFCLABEL('120')          | FIRE_RESISTANCE    | 120       | min",
                "FireRating           | IFCLABEL('75')           | OTHER              | 75        | ",
                "FireRating           | IFCLABEL('B-s1,d0')      | FIRE_CLASS         | B-s1,d0   | ",
                "FireRating           | IFCLABEL('see report')   | OTHER              | see report| ",
                "ThermalTransmittance | IFCTHERMALTRANSMITTANCEMEASURE(1.65) | U_VALUE | 1.65      | W/(m2·K)",
                "AcousticRating       | IFCLABEL('Rw 42 dB')     | SOUND_REDUCTION    | 42        | dB",
                "SecurityRating       | IFCLABEL('RC2')          | BURGLAR_RESISTANCE | RC2       | ",
                "IsExternal           | IFCBOOLEAN(.T.)          | OTHER              | true      | "
            })
    void aPropertyOfTheStandardIsAPerformance(
            String property, String given, Performance.Kind kind, String value, String unit) {
        var door = only(map("""
                #10=IFCDOOR('0000000000000000000001',$,'D1',$,$,$,$,$,2100.,900.,.DOOR.,$,$);
                #15=IFCPROPERTYSINGLEVALUE('%s',$,%s,$);
                #18=IFCPROPERTYSET('0000000000000000000003',$,'Pset_DoorCommon',$,(#15));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                """.formatted(property, given)));

        assertThat(door.performances().performance())
                .containsExactly(new Performance(
                        kind, kind == Performance.Kind.OTHER ? property : null, value, unit, Evidence.ARCHIVAL, null));
    }

    /** R 60 bears for an hour, EI 60 keeps a fire out for an hour: no one is the other. */
    @ParameterizedTest
    @CsvSource({
        "R60, R, 60",
        "EI 60, EI, 60",
        "REI120, REI, 120",
        "EI230, EI2, 30",
        "EI2 30-S200, EI2 S200, 30",
        "EW 30, EW, 30",
        "F90, F, 90",
        "WBDBO 60 min, WBDBO, 60"
    })
    void theCriteriaOfAResistanceToFireAreKept(String given, String criteria, String minutes) {
        var door = only(map("""
                #10=IFCDOOR('0000000000000000000001',$,'D1',$,$,$,$,$,2100.,900.,.DOOR.,$,$);
                #15=IFCPROPERTYSINGLEVALUE('FireRating',$,IFCLABEL('%s'),$);
                #18=IFCPROPERTYSET('0000000000000000000003',$,'Pset_DoorCommon',$,(#15));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                """.formatted(given)));

        assertThat(door.performances().performance())
                .containsExactly(new Performance(
                        Performance.Kind.FIRE_RESISTANCE, criteria, minutes, "min", Evidence.ARCHIVAL, null));
    }

    @ParameterizedTest
    @CsvSource({
        "Pset_BeamCommon, StrengthClass, C30/37, beton, C30/37",
        "Pset_ConcreteElementGeneral, StrengthClass, C30/37, beton C30/37, C30/37",
        "ROOT, Sterkteklasse, S355, staal, S355",
        "Pset_BeamCommon, Reference, x, S235, S235",
        "Pset_BeamCommon, Reference, x, Beton C45/55 prefab, C45/55",
        "Pset_BeamCommon, Reference, x, Vuren C24, C24",
        "Pset_BeamCommon, Reference, x, Leimholz GL24h, GL24h",
        "Pset_BeamCommon, Reference, x, staal S235JR, S235JR",
        "Pset_BeamCommon, Reference, x, beton AC2400, "
    })
    void aStrengthClassComesFromAPropertyOrTheNameOfTheMaterial(
            String set, String property, String given, String material, String expected) {
        var beam = only(map(beamOf(set, property, given, material)));

        assertThat(beam.performances().performance())
                .filteredOn(stated -> stated.kind() == Performance.Kind.STRENGTH_CLASS)
                .extracting(Performance::value)
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void aMaterialOfAnotherStrengthClassIsTold() {
        var file = map(beamOf("Pset_BeamCommon", "StrengthClass", "S355", "staal S235"));

        assertThat(codes(file)).contains("ANOTHER_STRENGTH_CLASS");
        assertThat(only(file).performances().performance())
                .extracting(Performance::value)
                .containsExactly("S355");
        assertThat(codes(map(beamOf("Pset_BeamCommon", "Reference", "x", "S235 of S355"))))
                .contains("ANOTHER_STRENGTH_CLASS");
    }

    @Test
    void aMaterialThatIsOnlyASteelGradeIsSteel() {
        assertThat(only(map(beamOf("Pset_BeamCommon", "Reference", "x", "S235")))
                        .productType())
                .isEqualTo("steel-beam");
    }

    private static String beamOf(String set, String property, String value, String material) {
        return """
                #10=IFCBEAM('0000000000000000000001',$,'B1',$,$,$,$,$,.BEAM.);
                #11=IFCMATERIAL('%s',$,$);
                #12=IFCRELASSOCIATESMATERIAL('0000000000000000000002',$,$,$,(#10),#11);
                #15=IFCPROPERTYSINGLEVALUE('%s',$,IFCLABEL('%s'),$);
                #18=IFCPROPERTYSET('0000000000000000000003',$,'%s',$,(#15));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                """.formatted(material, property, value, set);
    }

    @Test
    void aUValueThatNothingHasIsToldAndLeftOut() {
        var file = map("""
                #10=IFCDOOR('0000000000000000000001',$,'D1',$,$,$,$,$,2100.,900.,.DOOR.,$,$);
                #15=IFCPROPERTYSINGLEVALUE('ThermalTransmittance',$,IFCTHERMALTRANSMITTANCEMEASURE(1650.),$);
                #18=IFCPROPERTYSET('0000000000000000000003',$,'Pset_DoorCommon',$,(#15));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                """);

        assertThat(codes(file)).contains("IMPLAUSIBLE_U_VALUE");
        assertThat(file.elements().getFirst().sources().getFirst().notices())
                .filteredOn(notice -> notice.code().equals("IMPLAUSIBLE_U_VALUE"))
                .allSatisfy(notice -> assertThat(notice.message()).contains("above 0 and of at most 6"));
        assertThat(only(file).performances().performance()).isEmpty();
    }

    @Test
    void doorsOfDifferentFireResistanceAreTwoElements() {
        var file = map("""
                #10=IFCDOOR('0000000000000000000001',$,'D1',$,$,$,$,$,2100.,900.,.DOOR.,$,$);
                #11=IFCDOOR('0000000000000000000002',$,'D2',$,$,$,$,$,2100.,900.,.DOOR.,$,$);
                #15=IFCPROPERTYSINGLEVALUE('FireRating',$,IFCLABEL('60'),$);
                #18=IFCPROPERTYSET('0000000000000000000003',$,'Pset_DoorCommon',$,(#15));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                """);

        assertThat(file.elements()).hasSize(2);
    }

    @Test
    void constituentsWithFractionsAreTheComposition() {
        var file = map(window("0.3", "0.6"));

        assertThat(only(file).madeOf().composition())
                .containsExactly(
                        new MadeOf.Share("aluminium-profile", new BigDecimal("30")),
                        new MadeOf.Share("flat-glass", new BigDecimal("60")));
        assertThat(only(file).material()).isEqualTo("flat-glass");
        assertThat(codes(file)).contains("SHARE_NOT_USED");
    }

    /** Fractions of three decimals make a whole, give or take what was rounded; what is far from one is a part of it. */
    @ParameterizedTest
    @CsvSource({
        "0.3335, 0.6667, 33.343, 66.657",
        "0.333, 0.667, 33.3, 66.7",
        "0.3333, 0.6666, 33.333, 66.667",
        "0.3333, 0.66, 33.33, 66"
    })
    void sharesOfAWholeAddUpToAHundred(String frame, String glass, String framePercent, String glassPercent) {
        assertThat(only(map(window(frame, glass))).madeOf().composition())
                .containsExactly(
                        new MadeOf.Share("aluminium-profile", new BigDecimal(framePercent)),
                        new MadeOf.Share("flat-glass", new BigDecimal(glassPercent)));
    }

    @Test
    void sharesOfMoreThanAWholeAreToldAndLeftOut() {
        var file = map(window("0.7", "0.6"));

        assertThat(only(file).madeOf().composition()).isEmpty();
        assertThat(codes(file)).contains("COMPOSITION_NOT_USED");
    }

    @Test
    void theAreaThatTheModelGivesGoesBeforeThatOfTheSection() {
        var file = map(beam("0.00600", "251."));

        assertThat(only(file).geometry().areaMm2()).isEqualByComparingTo("6000");
        assertThat(only(file).proof().evidence()).containsEntry("areaMm2", Evidence.ARCHIVAL);
        assertThat(codes(file)).contains("ANOTHER_AREA");
        assertThat(codes(map(beam("0.00540", "251.")))).doesNotContain("ANOTHER_AREA");
    }

    @Test
    void aNegativeMassIsToldAndTheSectionsIsTakenToATenthOfAKilogram() {
        var file = map(beam("0.00538", "-5."));

        assertThat(codes(file)).contains("IMPLAUSIBLE_MASS");
        assertThat(only(file).measure().massPerUnit())
                .as("5383 mm² of 7850 kg/m³ over 6 m, as an element that is sent as JSON gets it")
                .isEqualByComparingTo("253.6");
    }

    @Test
    void partsOfEachOtherAreBothListedAndToldSo() {
        var file = map("""
                #10=IFCDOOR('0000000000000000000001',$,'D1',$,$,$,$,$,2100.,900.,.DOOR.,$,$);
                #11=IFCBEAM('0000000000000000000002',$,'B1',$,$,$,$,$,.BEAM.);
                #12=IFCRELAGGREGATES('0000000000000000000003',$,$,$,#10,(#11));
                #13=IFCRELAGGREGATES('0000000000000000000004',$,$,$,#11,(#10));
                """);

        assertThat(file.elements())
                .hasSize(2)
                .allSatisfy(element -> assertThat(element.request()).isNotNull());
        assertThat(codes(file)).contains("PART_OF_ITSELF").doesNotContain("COUNTED_IN_PARTS", "COUNTED_IN_WHOLE");
    }

    @Test
    void aModelWithoutElementsSaysSo() {
        assertThat(map("").warnings()).extracting(ImportNotice::code).contains("NO_ELEMENTS");
    }

    @Test
    void aSectionThatIsNotRolledIsTold() {
        var file = map(beam("0.00538", "251.").replace("HEA 200", "HEA 205"));

        assertThat(only(file).geometry().section()).isNull();
        assertThat(codes(file)).contains("UNKNOWN_SECTION");
    }

    private static String window(String frame, String glass) {
        return """
                #10=IFCWINDOW('0000000000000000000001',$,'W1',$,$,$,$,$,1500.,900.,.WINDOW.,$,$);
                #11=IFCMATERIAL('aluminium',$,$);
                #12=IFCMATERIAL('dubbel glas',$,$);
                #13=IFCMATERIAL('unobtainium',$,$);
                #14=IFCMATERIALCONSTITUENT('frame',$,#11,%s,$);
                #15=IFCMATERIALCONSTITUENT('pane',$,#12,%s,$);
                #16=IFCMATERIALCONSTITUENT('seal',$,#13,0.1,$);
                #17=IFCMATERIALCONSTITUENTSET($,$,(#14,#15,#16));
                #18=IFCRELASSOCIATESMATERIAL('0000000000000000000002',$,$,$,(#10),#17);
                """.formatted(frame, glass);
    }

    private static String beam(String areaM2, String kg) {
        return """
                #10=IFCBEAM('0000000000000000000001',$,'HEA 200',$,$,$,$,$,.BEAM.);
                #11=IFCMATERIAL('staal S235',$,$);
                #12=IFCRELASSOCIATESMATERIAL('0000000000000000000002',$,$,$,(#10),#11);
                #15=IFCQUANTITYLENGTH('Length',$,$,6000.,$);
                #16=IFCQUANTITYAREA('CrossSectionArea',$,$,%s,$);
                #17=IFCQUANTITYWEIGHT('NetWeight',$,$,%s,$);
                #18=IFCELEMENTQUANTITY('0000000000000000000003',$,'Qto_BeamBaseQuantities',$,$,(#15,#16,#17));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                """.formatted(areaM2, kg);
    }

    private static Description only(MappedFile file) {
        assertThat(file.elements()).hasSize(1);
        assertThat(file.elements().getFirst().request()).isNotNull();
        return file.elements().getFirst().request().what();
    }

    private static List<String> codes(MappedFile file) {
        return file.elements().stream()
                .flatMap(element -> element.sources().stream())
                .flatMap(source -> source.notices().stream())
                .map(ImportNotice::code)
                .toList();
    }

    private MappedFile map(String entities) {
        try {
            var text = """
                    ISO-10303-21;
                    HEADER;FILE_DESCRIPTION((''),'2;1');FILE_NAME('','',(''),(''),'','','');FILE_SCHEMA(('IFC4'));ENDSEC;
                    DATA;
                    #1=IFCPROJECT('0Du7$nzQXCktKlPUTLFSAT',$,'Project',$,$,$,$,(),#3);
                    #3=IFCUNITASSIGNMENT((#4,#5,#6));
                    #4=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);
                    #5=IFCSIUNIT(*,.AREAUNIT.,$,.SQUARE_METRE.);
                    #6=IFCSIUNIT(*,.MASSUNIT.,.KILO.,.GRAM.);
                    %sENDSEC;
                    END-ISO-10303-21;
                    """.formatted(entities);
            return RealModels.map(
                    RealModels.read(Files.writeString(Files.createTempFile(folder, "model", ".ifc"), text)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
