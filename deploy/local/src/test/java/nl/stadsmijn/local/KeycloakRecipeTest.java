package nl.stadsmijn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keycloak keeps the realm of its first start: who has a newer one in the repository is told. */
class KeycloakRecipeTest {
    private static final String REALM = "stadsmijn-realm.json";

    @TempDir
    Path folder;

    @Test
    void saysThatTheRealmHasChangedSinceTheDataWasMade() throws IOException {
        var recipe = new KeycloakRecipe(
                new Installation(folder, new DataFolder(folder.resolve("platform")), PlatformPorts.free()));
        var realm = Files.createDirectories(folder.resolve("deploy/local/src/main/realm"))
                .resolve(REALM);
        Files.writeString(realm, "{}");
        assertThat(recipe.notes()).noneMatch(note -> note.contains("reset"));

        var imported = Files.createDirectories(folder.resolve("platform/data/keycloak/data/import"))
                .resolve(REALM);
        Files.writeString(imported, "{}");
        assertThat(recipe.notes()).noneMatch(note -> note.contains("reset"));

        Files.writeString(realm, "{\"users\":[]}");
        assertThat(recipe.notes()).anyMatch(note -> note.contains("./stadsmijn reset"));
    }
}
