package nl.stadsmijn.inventory.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import nl.stadsmijn.kit.test.Contracts;
import org.junit.jupiter.api.Test;

/** The keys that the other services were told of, {@code contracts/materials.csv}, are those that elements can be of. */
class AgreedMaterialsTest {

    @Test
    void areTheMaterialsThatThereAre() throws IOException {
        var agreed = Files.readAllLines(Contracts.file("materials.csv"));
        assertThat(agreed).startsWith("material");
        assertThat(new Materials().all())
                .isNotEmpty()
                .extracting(Material::key)
                .containsExactlyInAnyOrderElementsOf(agreed.subList(1, agreed.size()));
    }
}
