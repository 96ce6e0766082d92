package nl.stadsmijn.inventory.element;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Map;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.description.Measure;
import nl.stadsmijn.inventory.description.Proof;
import nl.stadsmijn.inventory.material.Materials;
import nl.stadsmijn.inventory.producttype.ProductTypeCatalogue;
import nl.stadsmijn.inventory.producttype.TypicalMasses;
import nl.stadsmijn.inventory.section.SteelSections;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What something weighs of which nobody said it. */
class TypicalMassTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private static final ProductTypeCatalogue CATALOGUE = new ProductTypeCatalogue();
    private static final Materials MATERIALS = new Materials();
    private static final Defaults DEFAULTS =
            new Defaults(new SteelSections(), MATERIALS, new TypicalMasses(CATALOGUE, MATERIALS));

    private static final String HEA_OF_6_M = "\"geometry\":{\"lengthMm\":6000,\"section\":\"HEA 200\"},";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "-", textBlock = """
            concrete-paver         | m2    |                                                                                        | 200
            concrete-paver         | m2    | "geometry":{"lengthMm":210},                                                           | 200
            concrete-paver         | m2    | "geometry":{"thicknessMm":80},                                                         | 200
            concrete-paver         | m2    | "geometry":{"thicknessMm":60},                                                         | 150
            hollow-core-slab       | piece | "geometry":{"lengthMm":6000,"widthMm":1200},                                           | -
            hollow-core-slab       | piece | "geometry":{"lengthMm":6000,"widthMm":1200,"thicknessMm":200},                         | 2152.8
            hollow-core-slab       | piece | "geometry":{"lengthMm":6000,"widthMm":1200,"thicknessMm":320},                         | 2772
            hollow-core-slab       | piece | "geometry":{"lengthMm":6000,"widthMm":1200,"thicknessMm":260},                         | 2488.3
            hollow-core-slab       | piece | "geometry":{"lengthMm":6000,"widthMm":1200,"thicknessMm":500},                         | -
            hollow-core-slab       | piece |                                                                                        | -
            hollow-core-slab       | m2    | "geometry":{"thicknessMm":120},                                                        | -
            double-glazing         | m2    |                                                                                        | 20
            double-glazing         | piece | "geometry":{"widthMm":1200,"heightMm":1500},                                           | 36
            aerated-concrete-block | m2    | "geometry":{"thicknessMm":200},                                                        | 100
            plywood-sheet          | piece | "geometry":{"lengthMm":2440,"widthMm":1220,"thicknessMm":18},                          | 26.8
            plywood-sheet          | m2    | "geometry":{"thicknessMm":12},                                                         | 6
            plywood-sheet          | m2    | "material":"osb",                                                                      | 10.89
            roof-tile              | piece |                                                                                        | 2.75
            roof-tile              | piece | "geometry":{"lengthMm":371,"widthMm":263},                                             | 2.75
            roof-tile              | m2    |                                                                                        | 44.9
            brick                  | piece |                                                                                        | 1.8
            brick                  | piece | "geometry":{"lengthMm":210,"widthMm":100,"heightMm":50},                               | 1.8
            brick                  | piece | "geometry":{"lengthMm":240,"widthMm":115,"heightMm":71},                               | 3.4
            brick                  | m2    |                                                                                        | 135
            brick                  | m3    |                                                                                        | 1714
            kerb                   | m     |                                                                                        | 87.5
            kerb                   | m     | "geometry":{"widthMm":100,"heightMm":200},                                             | 50
            kerb                   | piece |                                                                                        | -
            kerb                   | piece | "geometry":{"lengthMm":500},                                                           | 43.8
            sand                   | m3    |                                                                                        | 1500
            gravel                 | m3    |                                                                                        | 1600
            gravel                 | t     |                                                                                        | -
            in-situ-concrete-slab  | m3    |                                                                                        | 2300
            in-situ-concrete-slab  | m3    | "material":"structural-timber",                                                        | 436
            wall                   | m3    |                                                                                        | 1400
            wall                   | m3    | "material":"concrete-in-situ",                                                         | 2300
            wall                   | m2    | "geometry":{"thicknessMm":350},                                                        | -
            timber-door            | piece |                                                                                        | 35
            timber-door            | piece | "geometry":{"widthMm":930,"heightMm":2315},                                            | 43.1
            timber-door            | piece | "geometry":{"widthMm":930,"heightMm":2315,"thicknessMm":40},                           | 43.1
            timber-door            | piece | "geometry":{"widthMm":1200},                                                           | -
            window                 | piece |                                                                                        | -
            window                 | piece | "geometry":{"widthMm":1000,"heightMm":1000},                                           | 36
            timber-window-frame    | piece | "geometry":{"section":"67x114"},                                                       | -
            timber-window-frame    | piece | "geometry":{"lengthMm":1500,"section":"67x114"},                                       | -
            timber-window-frame    | piece | "geometry":{"widthMm":1200,"heightMm":1500,"section":"67x114"},                        | 64.8
            timber-door            | piece | "geometry":{"section":"67x114"},                                                       | -
            timber-beam            | piece |                                                                                        | 24.3
            timber-beam            | piece | "geometry":{"lengthMm":4000,"widthMm":71,"heightMm":196},                              | 24.3
            timber-beam            | piece | "geometry":{"lengthMm":4000,"section":"71x196"},                                       | 24.3
            timber-beam            | m     | "geometry":{"section":"71x196"},                                                       | 6.1
            timber-beam            | m     |                                                                                        | -
            timber-beam            | piece | "material":"hardwood-planed","geometry":{"lengthMm":4000,"widthMm":71,"heightMm":196}, | 37.6
            steel-beam             | piece | "geometry":{"lengthMm":6000,"section":"HEA 200"},                                      | 253.6
            steel-beam             | piece | "geometry":{"section":"HEA 200"},                                                      | -
            steel-beam             | piece |                                                                                        | 253
            concrete-beam          | piece |                                                                                        | 2250
            concrete-beam          | piece | "geometry":{"lengthMm":12000},                                                         | -
            steel-beam             | piece | "geometry":{"lengthMm":6000,"widthMm":150,"heightMm":300},                             | 270
            system-wall-glass      | m     |                                                                                        | 68
            system-wall-glass      | m     | "geometry":{"heightMm":3000},                                                          | 78
            toilet                 | piece |                                                                                        | 25
            toilet                 | piece | "geometry":{"lengthMm":540,"widthMm":360,"heightMm":350},                              | 25
            beam                   | piece | "geometry":{"lengthMm":6000,"widthMm":150,"heightMm":300},                             | -
            stair                  | piece |                                                                                        | 95
            stair                  | piece | "material":"softwood-planed",                                                          | 95
            stair                  | piece | "material":"hardwood-planed",                                                          | 95
            stair                  | piece | "material":"concrete-precast",                                                         | 3075
            stair                  | piece | "material":"concrete-in-situ",                                                         | 3075
            stair                  | piece | "material":"steel-section",                                                            | 337
            stair                  | piece | "material":"natural-stone-slab",                                                       | -
            lintel                 | piece | "material":"steel-section",                                                            | 22.5
            pile                   | piece | "material":"softwood-rough",                                                           | 152
            pile                   | piece | "material":"steel-section",                                                            | -
            floor                  | m2    | "material":"concrete-precast","geometry":{"thicknessMm":200},                          | 299
            floor                  | m2    | "material":"concrete-in-situ","geometry":{"thicknessMm":200},                          | 460
            floor                  | m2    | "material":"clt","geometry":{"thicknessMm":200},                                       | 87.2
            floor                  | m2    | "material":"steel-section",                                                            | -
            wall                   | m2    | "material":"concrete-in-situ","geometry":{"thicknessMm":200},                          | 460
            wall                   | m2    | "material":"brick","geometry":{"thicknessMm":100},                                     | 140
            wall                   | m2    | "material":"structural-timber",                                                        | 36
            load-bearing-wall      | m2    | "material":"concrete-in-situ","geometry":{"thicknessMm":200},                          | 460
            roof                   | m2    | "material":"concrete-in-situ","geometry":{"thicknessMm":200},                          | 460
            window                 | piece | "material":"aluminium-profile","geometry":{"widthMm":1000,"heightMm":1000},            | 25
            window                 | piece | "material":"flat-glass","geometry":{"widthMm":1000,"heightMm":1000},                   | 36
            insulation-board       | m2    | "material":"glass-wool",                                                               | 6
            sewer-pipe             | m     | "material":"pvc",                                                                      | -
            bollard                | piece | "material":"concrete-precast",                                                         | -
            bathtub                | piece | "material":"cast-iron",                                                                | -
            radiator               | piece | "material":"cast-iron",                                                                | 65
            facade-panel           | m2    | "material":"concrete-precast",                                                         | -
            facade-panel           | m2    | "material":"natural-stone-slab",                                                       | 75
            cabinet                | piece | "material":"steel-sheet",                                                              | 60
            timber-beam            | piece | "material":"steel-section",                                                            | -
            pile                   | piece |                                                                                        | 3154
            pile                   | piece | "geometry":{"lengthMm":3000},                                                          | 630.8
            pile                   | piece | "geometry":{"lengthMm":3000,"widthMm":450,"heightMm":450},                             | 1518.8
            pile                   | piece | "material":"concrete-precast","geometry":{"lengthMm":3000,"widthMm":450,"heightMm":450}, | 1518.8
            pile                   | piece | "material":"concrete-precast","geometry":{"lengthMm":3000},                            | 630.8
            pile                   | piece | "material":"softwood-rough","geometry":{"lengthMm":5000},                              | 76
            pile                   | m     |                                                                                        | 210.3
            pile                   | m     | "geometry":{"widthMm":450},                                                            | -
            pile                   | m     | "geometry":{"widthMm":450,"heightMm":450},                                             | 506.3
            lintel                 | m     | "material":"steel-section",                                                            | 15
            lintel                 | piece | "geometry":{"lengthMm":2400},                                                          | 60
            timber-truss           | piece |                                                                                        | 51
            timber-truss           | piece | "geometry":{"lengthMm":12000},                                                         | -
            timber-truss           | piece | "geometry":{"lengthMm":8000,"heightMm":2300},                                          | 51.5
            flagpole               | piece | "geometry":{"lengthMm":4000},                                                          | 8
            street-lamp            | piece | "geometry":{"heightMm":10500},                                                         | 82.5
            street-lamp            | piece | "geometry":{"lengthMm":1500,"widthMm":300,"heightMm":3500},                            | 27.5
            """)
    void whatATypeOrItsMaterialTellsIsFilledIn(String type, String unit, String more, BigDecimal kg)
            throws JsonProcessingException {
        var what = described(type, unit, more);

        var filled = DEFAULTS.fill(what, CATALOGUE.find(type));

        if (kg == null) {
            assertThat(filled.measure().massPerUnit()).isNull();
            assertThat(filled.proof().evidence()).doesNotContainKey("massPerUnit");
        } else {
            assertThat(filled.measure().massPerUnit()).isEqualByComparingTo(kg);
            assertThat(filled.proof().evidence()).containsEntry("massPerUnit", Evidence.HEURISTIC);
        }
    }

    @Test
    void aMassThatWasWorkedOutFollowsWhatIsCorrected() throws JsonProcessingException {
        var type = CATALOGUE.find("steel-beam");
        var before = DEFAULTS.fill(described("steel-beam", "piece", HEA_OF_6_M), type);
        var longer = described("steel-beam", "piece", HEA_OF_6_M.replace("6000", "12000"));
        var sentBack = longer.with(before.measure(), before.proof());

        var after = DEFAULTS.fill(DEFAULTS.forget(sentBack, before, type), type);

        assertThat(after.measure().massPerUnit()).isEqualByComparingTo("507.2");
        assertThat(after.proof().evidence()).containsEntry("massPerUnit", Evidence.HEURISTIC);
    }

    @Test
    void aMassThatCanNotBeWorkedOutAnyMoreIsNotKept() throws JsonProcessingException {
        var type = CATALOGUE.find("steel-beam");
        var before = DEFAULTS.fill(described("steel-beam", "piece", HEA_OF_6_M), type);
        var unmeasured = described("steel-beam", "piece", HEA_OF_6_M.replace("\"lengthMm\":6000,", ""));
        var sentBack = unmeasured.with(before.measure(), before.proof());

        var after = DEFAULTS.fill(DEFAULTS.forget(sentBack, before, type), type);

        assertThat(after.measure().massPerUnit()).isNull();
        assertThat(after.proof().evidence()).doesNotContainKey("massPerUnit");
    }

    @ParameterizedTest
    @CsvSource({"250, VISUAL", "250, HEURISTIC", "253.6, ARCHIVAL", "253.6,"})
    void aMassThatSomebodyStatedStays(BigDecimal kg, Evidence evidence) throws JsonProcessingException {
        var type = CATALOGUE.find("steel-beam");
        var stated = new Measure(new Amount(BigDecimal.TEN, Unit.PIECE), kg);
        var proof = new Proof(evidence == null ? Map.of() : Map.of("massPerUnit", evidence), null);
        var before = DEFAULTS.fill(described("steel-beam", "piece", HEA_OF_6_M).with(stated, proof), type);
        var longer = described("steel-beam", "piece", HEA_OF_6_M.replace("6000", "12000"))
                .with(before.measure(), before.proof());

        assertThat(DEFAULTS.forget(longer, before, type).measure().massPerUnit())
                .isEqualByComparingTo(kg);
    }

    private static Description described(String type, String unit, String more) throws JsonProcessingException {
        var json = "{\"name\":\"x\",\"productType\":\"%s\",%s\"amount\":{\"value\":\"10\",\"unit\":\"%s\"}}"
                .formatted(type, more == null ? "" : more, unit);
        return JSON.readValue(json, ElementRequest.class).what();
    }
}
