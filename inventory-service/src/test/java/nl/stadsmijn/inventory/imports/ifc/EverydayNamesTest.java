package nl.stadsmijn.inventory.imports.ifc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.imports.ImportNotice;
import nl.stadsmijn.inventory.imports.MappedElement;
import nl.stadsmijn.inventory.imports.ModelText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Materials and things as people who draw call them, and what follows where one of them is unknown. */
class EverydayNamesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Vuren, softwood-planed",
        "Vuren C24, softwood-planed",
        "Grenen geschaafd, softwood-planed",
        "Douglas, softwood-planed",
        "Meranti, hardwood-planed",
        "Eiken, hardwood-planed",
        "Azobe, hardwood-planed",
        "305 loofhout (02), hardwood-planed",
        "Naaldhout, softwood-planed",
        "Kunststof, pvc",
        "RVS 316, stainless-steel-sheet",
        "Roestvast staal, stainless-steel-sheet",
        "Wapeningsstaal B500, reinforcing-steel",
        "Minerale wol, rock-wool",
        "Glaswol, glass-wool",
        "C30/37, concrete-in-situ",
        "Beton C30/37, concrete-in-situ",
        "Cellenbeton G4/600, aerated-concrete",
        "Gewapend beton, concrete-in-situ",
        "Gevelsteen rood, brick",
        "Staalplaat gezet, steel-sheet",
        "Verzinkt staal, steel-sheet-galvanised",
        "S235, steel-section",
        "Lood, lead",
        "Gietijzer, cast-iron",
        "Keramische dakpan, roof-tile-clay",
        "Isolatieglas, flat-glass",
        "Lege arcering (2), "
    })
    void aMaterialIsKnownByItsEverydayName(String name, String key) {
        var thing = only("IFCRAILING", "hekwerk", "#20=IFCMATERIAL('%s',$,$);".formatted(name), "#20");

        assertThat(thing.request().what().material()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vuren 0.6, Glas 0.4           | softwood-planed",
                "Unobtainium 0.6, Glas 0.4     | none",
                "Glas 0.6, Unobtainium 0.4     | flat-glass",
                "Vuren -, Glas -               | none",
                "Unobtainium -, Glas -         | none",
                "Glas -, Isolatieglas -        | flat-glass"
            })
    void theMainMaterialIsTheLargestShareWhetherItIsKnownOrNot(String parts, String material) {
        var all = List.of(parts.split(", "));
        var lines = IntStream.range(0, all.size())
                .mapToObj(at -> {
                    var share = all.get(at).substring(all.get(at).indexOf(' ') + 1);
                    return "#%d=IFCMATERIAL('%s',$,$);\n#%d=IFCMATERIALCONSTITUENT($,$,#%d,%s,$);\n"
                            .formatted(
                                    20 + at,
                                    all.get(at).split(" ")[0],
                                    30 + at,
                                    20 + at,
                                    share.equals("-") ? "$" : share);
                })
                .collect(Collectors.joining());
        var set = lines
                + "#40=IFCMATERIALCONSTITUENTSET($,$,(%s));"
                        .formatted(IntStream.range(0, all.size())
                                .mapToObj(at -> "#" + (30 + at))
                                .collect(Collectors.joining(",")));

        var thing = only("IFCRAILING", "hekwerk", set, "#40");

        assertThat(thing.request().what().material()).isEqualTo(material.equals("none") ? null : material);
    }

    @Test
    void aListOfWhichOneIsUnknownTellsNoMainMaterial() {
        var list = """
                #20=IFCMATERIAL('Unobtainium',$,$);
                #21=IFCMATERIAL('Glas',$,$);
                #40=IFCMATERIALLIST((#20,#21));
                """;

        assertThat(only("IFCRAILING", "hekwerk", list, "#40").request().what().material())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"150., ", "10., plasterboard"})
    void aThickerLayerThatNobodyKnowsIsWhatAWallIsMainlyOf(String thicknessMm, String material) {
        var layers = """
                #20=IFCMATERIAL('Unobtainium',$,$);
                #21=IFCMATERIAL('Gipsplaat',$,$);
                #30=IFCMATERIALLAYER(#20,%s,$,$,$,$,$);
                #31=IFCMATERIALLAYER(#21,12.5,$,$,$,$,$);
                #40=IFCMATERIALLAYERSET((#30,#31),'W1',$);
                #50=IFCQUANTITYLENGTH('Length',$,$,4000.,$);
                #51=IFCELEMENTQUANTITY('0000000000000000000003',$,'BaseQuantities',$,$,(#50));
                #52=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#51);
                """.formatted(thicknessMm);

        var wall = only("IFCWALL", "W1", layers, "#40").request().what();

        assertThat(wall.material()).isEqualTo(material);
        assertThat(wall.productType()).isEqualTo(material == null ? "wall" : "plasterboard-partition");
    }

    @ParameterizedTest
    @CsvSource({
        "IFCBUILDINGELEMENTPROXY, Dakpan oud Holland, roof-tile",
        "IFCBUILDINGELEMENTPROXY, DAKPAN, roof-tile",
        "IFCBUILDINGELEMENTPROXY, Oude dakpannen, roof-tile",
        "IFCMEMBER, Stalen gording, steel-member",
        "IFCMEMBER, gording, timber-beam",
        "IFCMEMBER, Stalen staaf 12, steel-member"
    })
    void aThingThatItsClassDoesNotTellIsWhatItsNameIsInTheList(String entity, String name, String productType) {
        var thing = only(entity, name, "", null);

        assertThat(thing.request().what().productType()).isEqualTo(productType);
    }

    @Test
    void whatOnlyTheNameTellsIsToldAndIsSoMuchAsTheModelMeasures() {
        var tiles = only("IFCBUILDINGELEMENTPROXY", "Dakpan oud Holland", """
                #50=IFCQUANTITYAREA('Area',$,$,70.,$);
                #51=IFCELEMENTQUANTITY('0000000000000000000003',$,'x',$,$,(#50));
                #52=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#51);
                """, null);

        assertThat(tiles.request().what().amount()).hasToString("70 m2");
        assertThat(tiles.request().what().proof().evidence()).containsEntry("productType", Evidence.HEURISTIC);
        assertThat(tiles.sources().getFirst().notices())
                .extracting(ImportNotice::code)
                .contains("NAMED_PRODUCT_TYPE");
    }

    /** A mullion of a curtain wall, of which no text tells more. */
    @ParameterizedTest
    @ValueSource(strings = {"Regel", "M-12"})
    void aMemberOfNoKnownMaterialIsAStudOrRail(String name) {
        var member = only("IFCMEMBER", name, "", null).request().what();

        assertThat(member.productType()).isEqualTo("member");
        assertThat(member.material()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zone deur", "Dakpan label", "Kubus 18", "onderdakpanlat", "Tafel kast"})
    void whatIsNotThereOrMeansNoneOrTwoIsNoProduct(String name) {
        var thing = map("IFCBUILDINGELEMENTPROXY", name, "", null);

        assertThat(thing.request()).isNull();
        assertThat(thing.sources().getFirst().notices())
                .extracting(ImportNotice::code)
                .contains("NO_PRODUCT_TYPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Opening deur",
                "Sparing dakpan",
                "ROOT nulpunt",
                "Noordpijl raam",
                "Kanaalplaat sparing",
                "Kanaalplaatsparing 200",
                "Sparing met kanaalplaat",
                "North arrow window",
                "Stramien deur",
                "Annotation door",
                "Recess hollow core slab",
                "Void kozijn",
                "Wandopening",
                "Deckendurchbruch",
                "Camera raam"
            })
    void whatIsDrawnAndNotBuiltIsLeftOutAndTold(String name) {
        var thing = map("IFCBUILDINGELEMENTPROXY", name, "", null);

        assertThat(thing.request()).isNull();
        assertThat(thing.sources().getFirst().notices())
                .extracting(ImportNotice::code, ImportNotice::value)
                .containsExactly(tuple("DRAWN_ONLY", name));
    }

    @ParameterizedTest
    @CsvSource({
        "IFCBUILDINGELEMENTPROXY, Kanaalplaat met sparing, hollow-core-slab",
        "IFCBUILDINGELEMENTPROXY, Kanaalplaat zonder sparingen, hollow-core-slab",
        "IFCBUILDINGELEMENTPROXY, Hollow core slab with opening, hollow-core-slab",
        "IFCBUILDINGELEMENTPROXY, Raam in sparing, window",
        "IFCSLAB, Kanaalplaat sparing, hollow-core-slab",
        "IFCWINDOW, Noordpijl raam, window"
    })
    void whatHasARecessOrIsOfAClassThatIsBuiltIsThere(String entity, String name, String productType) {
        assertThat(only(entity, name, "", null).request().what().productType()).isEqualTo(productType);
    }

    private MappedElement only(String entity, String name, String more, String material) {
        var element = map(entity, name, more, material);
        assertThat(element.request()).as(element.sources().toString()).isNotNull();
        return element;
    }

    private MappedElement map(String entity, String name, String more, String material) {
        var elements = RealModels.map(RealModels.read(write(ModelText.of("""
                #10=%s('0000000000000000000001',$,'%s',$,$,$,$,$,$);
                %s
                %s
                """.formatted(
                                entity,
                                name,
                                more,
                                material == null
                                        ? ""
                                        : "#60=IFCRELASSOCIATESMATERIAL('0000000000000000000002',$,$,$,(#10),%s);"
                                                .formatted(material))))))
                .elements();
        assertThat(elements).hasSize(1);
        return elements.getFirst();
    }

    private Path write(String text) {
        try {
            return Files.writeString(Files.createTempFile(folder, "model", ".ifc"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
