package nl.stadsmijn.ifc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stadsmijn.ifc.IfcNotice.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Entities that refer to each other in circles, or to the same thing again and again, cost bounded time and a notice. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CyclesTest {

    private static final String SLAB = "#10=IFCSLAB('10u7$nzQXCktKlPUTLFSAT',$,'S',$,$,$,#20,$,.FLOOR.);\n";

    @TempDir
    Path folder;

    private List<Code> notices(String entities) {
        return StepFile.read(folder, StepFile.metric("IFC4", SLAB + entities))
                .products()
                .flatMap(product -> product.notices().stream())
                .map(IfcNotice::code)
                .toList();
    }

    @Test
    void aShapeThatMapsItself() {
        assertThat(notices("""
                        #20=IFCPRODUCTDEFINITIONSHAPE($,$,(#21));
                        #21=IFCSHAPEREPRESENTATION($,'Body','MappedRepresentation',(#22,#23));
                        #22=IFCMAPPEDITEM(#24,$);
                        #23=IFCMAPPEDITEM(#24,$);
                        #24=IFCREPRESENTATIONMAP($,#21);
                        """)).contains(Code.CYCLIC_REFERENCE);
    }

    @Test
    void aShapeThatBranchesWithoutEnd() {
        String levels = IntStream.range(0, 20)
                .mapToObj(i ->
                        "#%d=IFCSHAPEREPRESENTATION($,'Body','M',(#%2$d,#%2$d,#%2$d));\n#%2$d=IFCMAPPEDITEM(#%3$d,$);\n#%3$d=IFCREPRESENTATIONMAP($,#%4$d);\n"
                                .formatted(100 + 10 * i, 101 + 10 * i, 102 + 10 * i, 110 + 10 * i))
                .collect(Collectors.joining());

        assertThat(notices("#20=IFCPRODUCTDEFINITIONSHAPE($,$,(#100));\n" + levels))
                .contains(Code.LIMIT_REACHED);
    }

    @Test
    void aSolidThatIsCutFromItself() {
        assertThat(notices("""
                        #20=IFCPRODUCTDEFINITIONSHAPE($,$,(#21));
                        #21=IFCSHAPEREPRESENTATION($,'Body','CSG',(#22));
                        #22=IFCBOOLEANRESULT(.UNION.,#22,#22);
                        """)).contains(Code.CYCLIC_REFERENCE);
    }

    @Test
    void propertiesThatContainThemselves() {
        assertThat(notices("""
                        #30=IFCRELDEFINESBYPROPERTIES('30u7$nzQXCktKlPUTLFSAT',$,$,$,(#10),#31);
                        #31=IFCPROPERTYSET('31u7$nzQXCktKlPUTLFSAT',$,'Set',$,(#32));
                        #32=IFCCOMPLEXPROPERTY('c',$,$,(#32,#32,#32,#32,#32,#32,#32,#32));
                        """)).contains(Code.CYCLIC_REFERENCE, Code.LIMIT_REACHED);
    }

    @Test
    void aClassificationAndAWholeThatLeadToThemselves() {
        assertThat(notices("""
                        #30=IFCRELASSOCIATESCLASSIFICATION('30u7$nzQXCktKlPUTLFSAT',$,$,$,(#10),#31);
                        #31=IFCCLASSIFICATIONREFERENCE($,'23',$,#31,$,$);
                        #32=IFCRELAGGREGATES('32u7$nzQXCktKlPUTLFSAT',$,$,$,#10,(#10));
                        """)).contains(Code.CYCLIC_REFERENCE);
    }

    @Test
    void unitsThatAreDefinedByThemselves() {
        String units = "#3=IFCUNITASSIGNMENT((#4));\n#4=IFCCONVERSIONBASEDUNIT($,.LENGTHUNIT.,'x',#5);\n"
                + "#5=IFCMEASUREWITHUNIT(IFCREAL(2.),#4);\n";
        IfcModel model = StepFile.read(folder, StepFile.withUnits("IFC4", units, SLAB));

        assertThat(model.notices()).extracting(IfcNotice::code).contains(Code.UNIT);
    }

    @Test
    void thousandsOfElementsThatShareOneHugeSet() {
        String properties = IntStream.range(1000, 19_000)
                .mapToObj(i ->
                        "#" + i + "=IFCPROPERTYSINGLEVALUE('p" + i + "',$,IFCLABEL('" + "x".repeat(200) + "'),$);\n")
                .collect(Collectors.joining());
        String all = IntStream.range(1000, 19_000).mapToObj(i -> "#" + i).collect(Collectors.joining(","));
        String slabs = IntStream.range(20_000, 25_000)
                .mapToObj(i -> "#" + i + "=IFCSLAB('" + (10_000_000 + i) + "AAAAAAAAAAAAAA',$,$,$,$,$,$,$,$);\n")
                .collect(Collectors.joining());
        String described =
                IntStream.range(20_000, 25_000).mapToObj(i -> "#" + i).collect(Collectors.joining(","));
        String text = StepFile.metric(
                "IFC4",
                properties + slabs + "#50=IFCPROPERTYSET('31u7$nzQXCktKlPUTLFSAT',$,'Set',$,(" + all + "));\n"
                        + "#51=IFCRELDEFINESBYPROPERTIES('30u7$nzQXCktKlPUTLFSAT',$,$,$,(" + described + "),#50);\n");

        assertThat(StepFile.read(folder, text)
                        .products()
                        .filter(p -> p.notices().isEmpty())
                        .count())
                .as("the rest says that it was not looked at")
                .isBetween(10L, 4_000L);
    }
}
