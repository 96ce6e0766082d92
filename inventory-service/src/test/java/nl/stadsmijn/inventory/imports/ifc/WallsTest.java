package nl.stadsmijn.inventory.imports.ifc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.stadsmijn.inventory.description.Description.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walls: what they are made of, how thick and how heavy they are, and whether they bear. */
class WallsTest extends SmallModel {

    @Test
    void aWallHasLengthHeightAndThicknessAndWeighsAsItsLayers() {
        var wall = only(model("IFC4", """
                #10=IFCWALL('0000000000000000000001',$,'W1',$,$,$,$,$,.SOLIDWALL.);
                #11=IFCMATERIAL('Kalkzandsteen',$,$);
                #12=IFCMATERIALLAYER(#11,150.,$,$,$,$,$);
                #13=IFCMATERIALLAYERSET((#12),'binnenblad',$);
                #14=IFCRELASSOCIATESMATERIAL('0000000000000000000002',$,$,$,(#10),#13);
                #15=IFCQUANTITYLENGTH('Length',$,$,4200.,$);
                #16=IFCQUANTITYLENGTH('Height',$,$,2600.,$);
                #17=IFCQUANTITYAREA('NetSideArea',$,$,9.5,$);
                #18=IFCELEMENTQUANTITY('0000000000000000000003',$,'Qto_WallBaseQuantities',$,$,(#15,#16,#17));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                """));

        assertThat(wall.productType()).isEqualTo("wall");
        assertThat(wall.geometry().lengthMm()).isEqualTo(4200);
        assertThat(wall.geometry().heightMm()).isEqualTo(2600);
        assertThat(wall.geometry().thicknessMm()).isEqualTo(150);
        assertThat(wall.material()).isEqualTo("sand-lime-brick");
        assertThat(wall.measure().massPerUnit().doubleValue())
                .as("9.5 m² of 150 mm: the opening is not weighed")
                .isBetween(9.5 * 0.15 * 1000, 9.5 * 0.15 * 2200);
        assertThat(wall.proof().evidence())
                .containsEntry("lengthMm", Evidence.ARCHIVAL)
                .containsEntry("massPerUnit", Evidence.HEURISTIC);
    }

    /** Two leaves with insulation and a cavity between them: the bearing layer alone is not the wall. */
    @ParameterizedTest
    @CsvSource({"Width, 350., 350", "Width, 9000., 320", "Thickness, 350., 320"})
    void aCavityWallIsAsThickAsItsWholeAndMadeOfItsLayers(String quantity, String value, int thicknessMm) {
        var wall = only(cavityWall("Rock wool", quantity, value));

        assertThat(wall.geometry().thicknessMm()).isEqualTo(thicknessMm);
        assertThat(wall.name()).endsWith("4200 × 2600 × " + thicknessMm);
        assertThat(wall.material()).isEqualTo("brick");
        assertThat(wall.madeOf().composition())
                .extracting(share -> share.material())
                .containsExactly("brick", "rock-wool");
        assertThat(wall.madeOf().composition().getFirst().percent().doubleValue())
                .as("0.2 m of 900 kg/m³ beside 0.1 m of 96 kg/m³; the air weighs nothing")
                .isCloseTo(100 * 180 / 189.6, org.assertj.core.data.Offset.offset(0.002));
        assertThat(wall.madeOf().composition().stream()
                        .map(share -> share.percent())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
        assertThat(wall.measure().massPerUnit().doubleValue())
                .isCloseTo(4.2 * 2.6 * 189.6, org.assertj.core.data.Offset.offset(0.1));
        assertThat(wall.proof().evidence()).containsEntry("composition", Evidence.HEURISTIC);
    }

    @Test
    void aLayerThatNobodyKnowsLeavesTheSharesOpenAndSaysSo() {
        var file = RealModels.map(RealModels.read(write(cavityWall("Unobtainium", "Width", "320."))));

        assertThat(file.elements().getFirst().request().what().madeOf().composition())
                .isEmpty();
        assertThat(codes(file)).contains("COMPOSITION_NOT_USED", "NO_MASS");
    }

    private static String cavityWall(String insulation, String quantity, String value) {
        return model("IFC4", """
                #10=IFCWALL('0000000000000000000001',$,'W1',$,$,$,$,$,.SOLIDWALL.);
                #11=IFCMATERIAL('Brick',$,$);
                #12=IFCMATERIAL('%s',$,$);
                #13=IFCMATERIAL('Spouw',$,$);
                #21=IFCMATERIALLAYER(#11,100.,$,$,$,$,$);
                #22=IFCMATERIALLAYER(#13,20.,$,$,$,$,$);
                #23=IFCMATERIALLAYER(#12,100.,$,$,$,$,$);
                #24=IFCMATERIALLAYER(#11,100.,$,$,$,$,$);
                #25=IFCMATERIALLAYERSET((#21,#22,#23,#24),'wall',$);
                #26=IFCRELASSOCIATESMATERIAL('0000000000000000000002',$,$,$,(#10),#25);
                #15=IFCQUANTITYLENGTH('Length',$,$,4200.,$);
                #16=IFCQUANTITYLENGTH('Height',$,$,2600.,$);
                #17=IFCQUANTITYLENGTH('%s',$,$,%s,$);
                #18=IFCELEMENTQUANTITY('0000000000000000000003',$,'Qto_WallBaseQuantities',$,$,(#15,#16,#17));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                """.formatted(insulation, quantity, value));
    }

    @Test
    void aWallOfWhichTheFaceIsKnownIsAPiece() {
        assertThat(only(cavityWall("Rock wool", "Width", "320.")).amount()).hasToString("1 piece");
    }

    @ParameterizedTest
    @CsvSource({"T, load-bearing-wall", "F, wall", "U, wall"})
    void aWallBearsOnlyIfTheModelSaysSo(String loadBearing, String productType) {
        var wall = only(model("IFC4", """
                #10=IFCWALL('0000000000000000000001',$,'W1',$,$,$,$,$,.STANDARD.);
                #15=IFCPROPERTYSINGLEVALUE('LoadBearing',$,IFCBOOLEAN(.%s.),$);
                #18=IFCPROPERTYSET('0000000000000000000003',$,'Pset_WallCommon',$,(#15));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                """.formatted(loadBearing)));

        assertThat(wall.productType()).isEqualTo(productType);
    }
}
