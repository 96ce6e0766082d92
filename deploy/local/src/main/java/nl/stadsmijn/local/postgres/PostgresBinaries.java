package nl.stadsmijn.local.postgres;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.stadsmijn.local.LocalPlatformException;
import nl.stadsmijn.local.Trees;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked once per user from the archive on the class path. */
record PostgresBinaries(Path home) {

    static PostgresBinaries unpacked() {
        var archive = archive();
        var home = Trees.cache().resolve("postgres-" + fingerprint(archive));
        Trees.once(home, folder -> unpack(archive, folder));
        return new PostgresBinaries(home);
    }

    /**
     * The command line of one of the programs. They refuse to run as root (rightly: a server that can be talked into reading files should not be
     * root); for root we give them a user namespace of their own, in which they are nobody.
     */
    List<String> command(String program, List<String> arguments) {
        var own = Stream.concat(Stream.of(home.resolve("bin").resolve(program).toString()), arguments.stream());
        return Stream.concat(isRoot() ? Stream.of("unshare", "-U") : Stream.empty(), own)
                .toList();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** Whether the programs can run at all. @throws LocalPlatformException with the remedy when they can't */
    void requireRunnable() {
        try {
            var version = new ProcessBuilder(command("postgres", List.of("--version")))
                    .redirectErrorStream(true)
                    .start();
            var output = new String(version.getInputStream().readAllBytes());
            if (version.waitFor() != 0) {
                throw new LocalPlatformException(
                        isRoot()
                                ? "PostgreSQL refuses to run as root and this machine allows no user namespace (%s): run as an ordinary user."
                                        .formatted(output.strip())
                                : "PostgreSQL's programs do not run on this machine: %s".formatted(output.strip()));
            }
        } catch (IOException e) {
            throw new LocalPlatformException(
                    "PostgreSQL's programs do not run on this machine (%s); as root, install util-linux or run as an ordinary user."
                            .formatted(e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalPlatformException("Interrupted while looking at PostgreSQL's programs.", e);
        }
    }

    private static byte[] archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var name = "/postgres-%s-%s.txz".formatted(system, machine);
        try (var resource = PostgresBinaries.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new LocalPlatformException(
                        "There is no PostgreSQL for this kind of machine on the class path (%s): build on it with ./mvnw."
                                .formatted(name));
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("the archive leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    Files.setPosixFilePermissions(
                            target,
                            PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
                }
            }
        }
    }
}
