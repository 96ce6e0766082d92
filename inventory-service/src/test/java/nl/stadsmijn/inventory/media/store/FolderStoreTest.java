package nl.stadsmijn.inventory.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.media.image.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name in the folder stands for a whole file, whatever happens. */
class FolderStoreTest extends MediaStoreContract {

    @TempDir
    Path folder;

    private FolderStore store;

    @BeforeEach
    void open() {
        store = new FolderStore(folder);
    }

    @Override
    MediaStore store() {
        return store;
    }

    @Test
    void whatACrashLeftUnfinishedIsNoFileAndGoesAfterADay() throws IOException {
        var unfinished = Files.writeString(folder.resolve("unfinished").resolve("half"), "a pic");
        assertThat(all()).isEmpty();
        assertThat(unfinished).as("somebody may be writing it").exists();

        Files.setLastModifiedTime(unfinished, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        assertThat(all()).isEmpty();
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void aFileThatCanNotBeCopiedLeavesNothing() throws IOException {
        store.put(key, file("a picture"), PNG);
        assertThatThrownBy(() -> store.put(key, files.resolve("nowhere"), PNG)).isInstanceOf(IOException.class);

        assertThat(read(key)).as("what was there before").contains("a picture");
        try (var left = Files.list(folder.resolve("unfinished"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatOthersPutThereIsLeftAlone() throws IOException {
        store.put(key, file("a picture"), PNG);
        var others =
                List.of(folder.resolve("README"), folder.resolve("lost+found/x"), folder.resolve("ab/cd/notes.txt"));
        for (var other : others) {
            Files.createDirectories(other.getParent());
            Files.writeString(other, "not a photo");
        }
        assertThat(all()).extracting(MediaStore.Kept::key).containsExactly(key);
    }

    @Test
    void theFolderIsThereAgainAfterARestart() throws IOException {
        store.put(key, file("a picture"), PNG);
        open();
        assertThat(read(key)).contains("a picture");
    }

    @Test
    void aFolderThatCanNotBeUsedIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> new FolderStore(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("MEDIA_FOLDER");
    }

    @Test
    void idsAreSpreadOverFolders() throws IOException {
        var id = UUID.fromString("0192f0c2-0000-7a4b-8c5d-6e7f80910011");
        store.put(new MediaKey(id, Size.THUMBNAIL), file("a picture"), PNG);
        assertThat(folder.resolve("11/00/0192f0c2-0000-7a4b-8c5d-6e7f80910011.thumbnail"))
                .hasContent("a picture");
    }
}
