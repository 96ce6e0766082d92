package nl.stadsmijn.inventory.element;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.material.Materials;
import nl.stadsmijn.inventory.producttype.ProductTypeCatalogue;
import nl.stadsmijn.inventory.section.SteelSections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What something weighs of which nobody said it. */
class TypicalMassTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private static final Defaults DEFAULTS = new Defaults(new SteelSections(), new Materials());
    private static final ProductTypeCatalogue CATALOGUE = new ProductTypeCatalogue();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "-", textBlock = """
            concrete-paver        | m2    |                                               | 200
            concrete-paver        | m2    | "geometry":{"lengthMm":210},                  | 200
            concrete-paver        | m2    | "geometry":{"thicknessMm":80},                | 200
            concrete-paver        | m2    | "geometry":{"thicknessMm":60},                | -
            hollow-core-slab      | piece | "geometry":{"lengthMm":6000,"widthMm":1200},  | -
            hollow-core-slab      | piece | "geometry":{"lengthMm":6000,"widthMm":1200,"thicknessMm":200}, | 2152.8
            hollow-core-slab      | piece |                                               | -
            double-glazing        | m2    |                                               | 20
            roof-tile             | piece |                                               | 2.75
            roof-tile             | m2    |                                               | 44.9
            brick                 | piece |                                               | 1.8
            brick                 | m3    |                                               | -
            kerb                  | m     |                                               | 87.5
            kerb                  | piece |                                               | -
            sand                  | m3    |                                               | 1500
            in-situ-concrete-slab | m3    |                                               | 2300
            in-situ-concrete-slab | m3    | "material":"structural-timber",               | 436
            wall                  | m3    |                                               | -
            """)
    void whatATypeOrItsMaterialTellsIsFilledIn(String type, String unit, String more, BigDecimal kg)
            throws JsonProcessingException {
        var json = "{\"name\":\"x\",\"productType\":\"%s\",%s\"amount\":{\"value\":\"10\",\"unit\":\"%s\"}}"
                .formatted(type, more == null ? "" : more, unit);
        var what = JSON.readValue(json, ElementRequest.class).what();

        var filled = DEFAULTS.fill(what, CATALOGUE.find(type));

        if (kg == null) {
            assertThat(filled.measure().massPerUnit()).isNull();
            assertThat(filled.proof().evidence()).doesNotContainKey("massPerUnit");
        } else {
            assertThat(filled.measure().massPerUnit()).isEqualByComparingTo(kg);
            assertThat(filled.proof().evidence()).containsEntry("massPerUnit", Evidence.HEURISTIC);
        }
    }
}
