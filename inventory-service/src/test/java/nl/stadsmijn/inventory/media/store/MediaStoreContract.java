package nl.stadsmijn.inventory.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.inventory.media.image.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does. */
abstract class MediaStoreContract {

    static final String PNG = "image/png";

    @TempDir
    Path files;

    final MediaKey key = new MediaKey(UUID.randomUUID(), Size.SCREEN);

    /** An empty one, or the same one again. */
    abstract MediaStore store();

    @Test
    void givesBackWhatItWasGiven() throws IOException {
        store().put(key, file("a picture"), PNG);
        assertThat(read(key)).contains("a picture");
        assertThat(read(new MediaKey(key.id(), Size.ORIGINAL))).isEmpty();
    }

    @Test
    void keepsACopy() throws IOException {
        var file = file("a picture");
        store().put(key, file, PNG);
        Files.delete(file);
        assertThat(read(key)).contains("a picture");
    }

    @Test
    void mayBeAskedTwice() throws IOException {
        store().put(key, file("a picture"), PNG);
        store().put(key, file("a picture"), PNG);
        assertThat(read(key)).contains("a picture");

        store().remove(key);
        store().remove(key);
        assertThat(read(key)).isEmpty();
    }

    @Test
    void namesAllThereIs() throws IOException {
        var other = new MediaKey(UUID.randomUUID(), Size.ORIGINAL);
        store().put(key, file("one"), PNG);
        store().put(other, file("another"), PNG);
        var third = new MediaKey(other.id(), Size.THUMBNAIL);
        store().put(third, file("a third"), PNG);

        assertThat(all()).extracting(MediaStore.Kept::key).containsExactlyInAnyOrder(key, other, third);
        assertThat(all())
                .allSatisfy(kept -> assertThat(kept.since()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES)));
    }

    @Test
    void mayBeToldToRemoveWhatItIsNaming() throws IOException {
        store().put(key, file("one"), PNG);
        store().put(new MediaKey(UUID.randomUUID(), Size.ORIGINAL), file("another"), PNG);
        store().forEach(kept -> store().remove(kept.key()));
        assertThat(all()).isEmpty();
    }

    final Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(files, "upload", null), content);
    }

    final Optional<String> read(MediaKey asked) throws IOException {
        var found = store().read(asked);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (var in = found.get()) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    final List<MediaStore.Kept> all() throws IOException {
        var all = new ArrayList<MediaStore.Kept>();
        store().forEach(all::add);
        return all;
    }
}
