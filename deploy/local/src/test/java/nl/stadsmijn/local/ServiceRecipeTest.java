package nl.stadsmijn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceRecipeTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"INVENTORY", "HUB", "MATCHING", "CERTIFICATION", "GATEWAY"})
    void letsNobodyOnTheNetworkReachAService(Part part) throws Exception {
        Files.createDirectories(folder.resolve("data"));
        var installation = new Installation(folder, new DataFolder(folder), PlatformPorts.free());
        assertThat(installation.recipe(part).environment()).containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1");
    }
}
