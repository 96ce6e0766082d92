package nl.stadsmijn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/** Whole folders: delete, and put in place at once. */
public final class Trees {
    private Trees() {}

    /** What is downloaded, unpacked or built once per user and shared by every copy of the repository. */
    public static Path cache() {
        return Path.of(System.getProperty("user.home"), ".cache", "stadsmijn");
    }

    /** Fills an empty folder. */
    @FunctionalInterface
    public interface Filling {
        void into(Path folder) throws IOException;
    }

    /**
     * Makes {@code folder} with what {@code filling} puts into it, whole or not at all: who looks at it never sees half of it, also not after a
     * crash, and when two processes do the same at the same time one of them wins. Does nothing when the folder is there.
     */
    public static void once(Path folder, Filling filling) {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            var part = Files.createTempDirectory(folder.toAbsolutePath().getParent(), folder.getFileName() + ".part");
            try {
                filling.into(part);
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                // somebody else was first: theirs is as good as ours
                delete(part);
            } catch (IOException | RuntimeException e) {
                delete(part);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the folder and what is in it; a link is deleted, not followed. Does nothing when it is not there. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a folder with what is in it, times included, into one that exists. */
    public static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** Makes {@code target} a copy of {@code built}, unless it is one: so the next build doesn't pull files from under a running process. */
    static void install(Path built, Path target) {
        if (!same(built, target)) {
            delete(target);
            once(target, folder -> copy(built, folder));
        }
    }

    /** Whether both hold the same files, by name, size and time. */
    static boolean same(Path one, Path other) {
        return contents(one).equals(contents(other));
    }

    private static Map<String, String> contents(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                contents.put(
                        folder.relativize(file).toString(),
                        Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis());
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
