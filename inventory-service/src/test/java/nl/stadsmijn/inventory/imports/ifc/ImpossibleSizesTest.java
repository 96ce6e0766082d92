package nl.stadsmijn.inventory.imports.ifc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sizes that nothing has. */
class ImpossibleSizesTest extends SmallModel {

    @Test
    void anElevationBelowZeroIsNoSize() {
        var file = RealModels.map(RealModels.read(write(model("IFC4", """
                #10=IFCWALL('0000000000000000000001',$,'W1',$,$,$,$,$,.SOLIDWALL.);
                #15=IFCQUANTITYLENGTH('Length',$,$,2400.,$);
                #16=IFCQUANTITYLENGTH('Elevation to Story',$,$,-90.,$);
                #18=IFCELEMENTQUANTITY('0000000000000000000003',$,'Qto_WallBaseQuantities',$,$,(#15,#16));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                """))));
        assertThat(codes(file)).doesNotContain("IMPLAUSIBLE_SIZE");
    }

    @Test
    void aSizeThatNothingHasIsLeftOutAndTold() {
        for (var length : List.of("4294972296.", "-4200.")) {
            var file = RealModels.map(RealModels.read(write(model("IFC4", """
                    #10=IFCWALL('0000000000000000000001',$,'W\\X2\\0000\\X0\\1',$,$,$,$,$,.SOLIDWALL.);
                    #15=IFCQUANTITYLENGTH('Length',$,$,%s,$);
                    #16=IFCQUANTITYLENGTH('Height',$,$,2600.,$);
                    #18=IFCELEMENTQUANTITY('0000000000000000000003',$,'Qto_WallBaseQuantities',$,$,(#15,#16));
                    #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                    """.formatted(length)))));

            assertThat(codes(file)).as(length).contains("IMPLAUSIBLE_SIZE");
            var wall = file.elements().getFirst();
            assertThat(wall.request().what().geometry().lengthMm()).as(length).isNull();
            assertThat(wall.request().what().geometry().heightMm()).isEqualTo(2600);
            assertThat(wall.sources().getFirst().name())
                    .as("no control character")
                    .isEqualTo("W\uFFFD1");
        }
    }

    @Test
    void anOutlineWithACornerNowhereHasNoSizes() {
        var file = RealModels.map(RealModels.read(write(model("IFC4", """
                #10=IFCSLAB('0000000000000000000001',$,'kanaalplaat',$,$,$,#20,$,.FLOOR.);
                #20=IFCPRODUCTDEFINITIONSHAPE($,$,(#21));
                #21=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#22));
                #22=IFCEXTRUDEDAREASOLID(#23,$,$,200.);
                #23=IFCARBITRARYCLOSEDPROFILEDEF(.AREA.,$,#24);
                #24=IFCPOLYLINE((#25,#26,#27,#28,#25));
                #25=IFCCARTESIANPOINT((0.,0.));
                #26=IFCCARTESIANPOINT((9.E999,0.));
                #27=IFCCARTESIANPOINT((5434.,1200.));
                #28=IFCCARTESIANPOINT((0.,1200.));
                """))));

        assertThat(codes(file)).contains("NO_DIMENSIONS");
        assertThat(file.elements().getFirst().request().what().measure().massPerUnit())
                .isNull();
    }
}
