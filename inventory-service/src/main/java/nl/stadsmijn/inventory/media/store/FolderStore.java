package nl.stadsmijn.inventory.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A folder of this machine. Files are in 65,536 folders by the last digits of their id, which are random. One is written under another name, forced to
 * the disk and then given its name, so that a name stands for a whole file, whenever the power goes.
 */
final class FolderStore implements MediaStore {

    private static final String UNFINISHED = "unfinished";
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path root;
    private final Path unfinished;

    /** @throws UncheckedIOException if it can't be made or written to */
    FolderStore(Path root) {
        this.root = root.toAbsolutePath();
        this.unfinished = this.root.resolve(UNFINISHED);
        try {
            Files.createDirectories(unfinished);
            if (!Files.isWritable(unfinished)) {
                throw new IOException("it can't be written to");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Photos can't be kept in %s (MEDIA_FOLDER or DATA_DIR).".formatted(this.root), e);
        }
    }

    @Override
    public void put(MediaKey key, Path file, String mediaType) throws IOException {
        var written = unfinished.resolve(UUID.randomUUID().toString());
        var target = target(key);
        try {
            Files.copy(file, written);
            force(written, StandardOpenOption.WRITE);
            Files.createDirectories(target.getParent());
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            for (var folder = target.getParent(); folder.startsWith(root); folder = folder.getParent()) {
                force(folder, StandardOpenOption.READ);
            }
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<InputStream> read(MediaKey key) throws IOException {
        try {
            return Optional.of(Files.newInputStream(target(key)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    public void remove(MediaKey key) throws IOException {
        Files.deleteIfExists(target(key));
    }

    /** Also deletes what a crash left unfinished. */
    @Override
    public void forEach(Visitor visitor) throws IOException {
        try (var first = folders(root)) {
            for (var folder : first) {
                try (var second = folders(folder)) {
                    for (var files : second) {
                        visit(files, visitor);
                    }
                }
            }
        }
        deleteAbandoned(Instant.now().minus(ABANDONED));
    }

    private static DirectoryStream<Path> folders(Path folder) throws IOException {
        return Files.newDirectoryStream(
                folder, path -> path.getFileName().toString().length() == 2 && Files.isDirectory(path));
    }

    private static void visit(Path folder, Visitor visitor) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                var key = MediaKey.named(file.getFileName().toString());
                var since = key.isEmpty() ? Optional.<Instant>empty() : changed(file);
                if (since.isPresent()) {
                    visitor.visit(new Kept(key.get(), since.get()));
                }
            }
        }
    }

    private void deleteAbandoned(Instant before) throws IOException {
        try (var files = Files.newDirectoryStream(unfinished)) {
            for (var file : files) {
                if (changed(file).filter(since -> since.isBefore(before)).isPresent()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Optional<Instant> changed(Path file) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private Path target(MediaKey key) {
        var id = key.id().toString();
        return root.resolve(id.substring(id.length() - 2))
                .resolve(id.substring(id.length() - 4, id.length() - 2))
                .resolve(key.name());
    }
}
