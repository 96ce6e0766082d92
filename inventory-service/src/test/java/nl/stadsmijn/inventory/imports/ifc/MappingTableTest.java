package nl.stadsmijn.inventory.imports.ifc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import nl.stadsmijn.inventory.material.Materials;
import nl.stadsmijn.inventory.producttype.ProductTypeCatalogue;
import org.junit.jupiter.api.Test;

class MappingTableTest {

    private final ProductTypeCatalogue types = new ProductTypeCatalogue();
    private final Materials materials = new Materials();

    @Test
    void everyKeyInTheTableIsOneOfTheVocabulary() throws IOException {
        JsonNode table;
        try (var in = MappingTable.class.getResourceAsStream("/reference/ifc-mapping.yaml")) {
            table = new YAMLMapper().readTree(in);
        }

        assertThat(table.findValuesAsText("productType"))
                .hasSizeGreaterThan(100)
                .allSatisfy(key -> assertThat(types.find(key)).as(key).isPresent());
        assertThat(table.findValuesAsText("material"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(materials.find(key)).as(key).isPresent());
        assertThat(table.get("classes").findValues("materials").stream()
                        .flatMap(keys -> keys.valueStream().map(JsonNode::asText))
                        .toList())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(materials.find(key)).as(key).isPresent());
        assertThat(List.copyOf(
                        table.get("nlsfb").valueStream().map(JsonNode::asText).toList()))
                .allSatisfy(key -> assertThat(types.find(key)).as(key).isPresent());
    }
}
