package nl.stadsmijn.inventory.imports.ifc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a thing weighs by its volume and what it is made of, before what is usual for its type. */
class WeighedByMaterialTest extends SmallModel {

    @ParameterizedTest
    @CsvSource({
        "IFCSTAIRFLIGHT, Beton C45/55, NetVolume, 1.2,  stair,        2760",
        "IFCSTAIRFLIGHT, Hout vuren,   NetVolume, 0.2,  timber-stair, 93",
        "IFCPILE,        Beton C30/37, NetVolume, 0.3,  concrete-pile, 690",
        "IFCPILE,        ,             NetVolume, 0.3,  pile,         750",
        "IFCSTAIRFLIGHT, Beton C45/55, GrossVolume, 1.2, stair,       2760"
    })
    void aVolumeIsOfItsMaterial(
            String entity, String material, String quantity, double m3, String type, BigDecimal kg) {
        var thing = only(model("IFC4", """
                #10=%s('0000000000000000000001',$,'P1',$,$,$,$,$);
                %s
                #15=IFCQUANTITYVOLUME('%s',$,$,%s,$);
                #16=IFCQUANTITYLENGTH('Length',$,$,3000.,$);
                #18=IFCELEMENTQUANTITY('0000000000000000000003',$,'BaseQuantities',$,$,(#15,#16));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                """.formatted(entity, material(material), quantity, m3)));

        assertThat(thing.productType()).isEqualTo(type);
        assertThat(thing.measure().massPerUnit()).isEqualByComparingTo(kg);
    }

    /** Without a volume: the figure of a concrete stair, and the notice says so. */
    @Test
    void theTypicalMassIsThatOfItsKind() {
        var file = RealModels.map(RealModels.read(write(model("IFC4", """
                #10=IFCSTAIRFLIGHT('0000000000000000000001',$,'trap beton',$,$,$,$,$);
                %s
                #15=IFCQUANTITYLENGTH('Length',$,$,3000.,$);
                #18=IFCELEMENTQUANTITY('0000000000000000000003',$,'BaseQuantities',$,$,(#15));
                #19=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#18);
                """.formatted(material("Beton C45/55"))))));

        assertThat(file.elements().getFirst().sources().getFirst().notices())
                .filteredOn(notice -> notice.code().equals("TYPICAL_MASS"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.value()).isEqualTo("3075");
                    assertThat(notice.message()).contains("Precast stair flight");
                });
    }

    private static String material(String name) {
        return name == null ? "" : """
                #11=IFCMATERIAL('%s',$,$);
                #14=IFCRELASSOCIATESMATERIAL('0000000000000000000002',$,$,$,(#10),#11);
                """.formatted(name);
    }
}
