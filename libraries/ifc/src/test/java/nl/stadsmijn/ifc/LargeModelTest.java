package nl.stadsmijn.ifc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LargeModelTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void twentyMegabytesAreReadWholeAndKeepLittle() throws IOException {
        Path file = folder.resolve("large.ifc");
        int slabs = GeneratedModel.write(file, 20_000_000);
        IfcLimits little = new IfcLimits(1L << 30, 100, 2, 1 << 20, 12L << 20);

        IfcModel model = new IfcReader(little).read(file);

        assertThat(model.productCount()).isEqualTo(slabs).isGreaterThan(1000);
        assertThat(model.products()).allSatisfy(slab -> {
            assertThat(slab.notices()).isEmpty();
            assertThat(slab.properties().get("Set")).hasSize(20);
            assertThat(slab.quantities()).hasSize(1);
            assertThat(slab.extrusions().getFirst().profile().heightMm()).isEqualTo(1200);
        });
    }
}
