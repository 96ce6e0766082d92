package nl.stadsmijn.inventory.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.inventory.media.image.Size;
import nl.stadsmijn.inventory.media.store.MediaKey;
import nl.stadsmijn.inventory.media.store.MediaStore;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files without a photo go, when nobody can be about to write their row any more. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class OrphanSweepTest {

    private static final Duration SPARED = Duration.ofHours(1);

    @Inject
    MediaStore store;

    @Inject
    PhotoRepository photos;

    @TempDir
    Path folder;

    @Test
    void whatACrashLeftBetweenFileAndRowGoesAfterAnHour() throws IOException {
        var orphan = new MediaKey(UUID.randomUUID(), Size.ORIGINAL);
        store.put(orphan, Files.writeString(folder.resolve("orphan"), "a picture"), "image/png");

        sweepIn(Duration.ofMinutes(59));
        assertThat(isKept(orphan)).isTrue();
        sweepIn(Duration.ofMinutes(61));
        assertThat(isKept(orphan)).isFalse();
    }

    @Test
    void whatAnElementTookAlongGoesAndTheOthersStay() throws IOException {
        var inventory = Api.inventory();
        var element = Api.element(inventory, Api.SLABS);
        var discarded = new MediaKey(PhotoApi.photo(element), Size.THUMBNAIL);
        var kept = new MediaKey(PhotoApi.photo(Api.slabs()), Size.THUMBNAIL);
        Api.contractor()
                .header("If-Match", "*")
                .delete("/elements/{id}", element)
                .then()
                .statusCode(204);
        assertThat(isKept(discarded)).isTrue();

        sweepIn(Duration.ofHours(2));
        assertThat(isKept(discarded)).isFalse();
        assertThat(isKept(kept)).isTrue();
    }

    @Test
    void theFilesOfADeletedPhotoGoAtOnce() throws IOException {
        var photo = PhotoApi.photo(Api.slabs());
        PhotoApi.remove(photo, "*").then().statusCode(204);
        for (var size : Size.values()) {
            assertThat(isKept(new MediaKey(photo, size))).isFalse();
        }
    }

    private void sweepIn(Duration time) throws IOException {
        new OrphanSweep(store, photos, Clock.offset(Clock.systemUTC(), time), SPARED).sweep();
    }

    private boolean isKept(MediaKey key) throws IOException {
        var found = store.read(key);
        if (found.isPresent()) {
            found.get().close();
        }
        return found.isPresent();
    }
}
