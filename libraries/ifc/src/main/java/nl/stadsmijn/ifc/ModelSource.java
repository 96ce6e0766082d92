package nl.stadsmijn.ifc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.stadsmijn.ifc.IfcException.Code;

/** Where the bytes of a model come from; can be opened again for a second pass. What it is, is told by content, never by name. */
sealed interface ModelSource extends AutoCloseable {

    /** A fresh stream of the unpacked model, which ends in {@link Code#TOO_LARGE} or {@link Code#ZIP_BOMB} beyond the limits. */
    InputStream open() throws IOException;

    @Override
    void close() throws IOException;

    static ModelSource of(Path file, IfcLimits limits) throws IOException {
        byte[] start = new byte[8];
        int read;
        try (InputStream in = Files.newInputStream(file)) {
            read = in.readNBytes(start, 0, start.length);
        }
        if (read == 0) {
            throw new IfcException(Code.EMPTY, 0, "The file is empty; send an .ifc or .ifczip file.");
        }
        boolean zip = read >= 4 && start[0] == 'P' && start[1] == 'K' && start[2] < 9 && start[3] == start[2] + 1;
        return zip ? Zipped.of(file, (start[6] & 1) != 0, limits) : new Plain(file, limits);
    }

    /** An {@code .ifc} file as it is. */
    record Plain(Path file, IfcLimits limits) implements ModelSource {
        @Override
        public InputStream open() throws IOException {
            return new BoundedStream(Files.newInputStream(file), limits, Long.MAX_VALUE);
        }

        @Override
        public void close() {
            // each stream is closed by its reader
        }
    }

    /** The one {@code .ifc} file in an archive. */
    record Zipped(ZipFile zip, ZipEntry entry, IfcLimits limits) implements ModelSource {

        static Zipped of(Path file, boolean encrypted, IfcLimits limits) throws IOException {
            if (encrypted) {
                throw new IfcException(
                        Code.ENCRYPTED_ZIP,
                        0,
                        "The archive is encrypted; send it without a password, or the .ifc itself.");
            }
            ZipFile zip = openZip(file);
            try {
                return new Zipped(zip, onlyModel(zip, limits), limits);
            } catch (IOException | RuntimeException refused) {
                zip.close();
                throw refused;
            }
        }

        private static ZipFile openZip(Path file) throws IOException {
            try {
                return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            } catch (ZipException broken) {
                Code code = String.valueOf(broken.getMessage()).contains("encrypted")
                        ? Code.ENCRYPTED_ZIP
                        : Code.BROKEN_ZIP;
                throw new IfcException(
                        code,
                        code == Code.ENCRYPTED_ZIP
                                ? "The archive wants a password; pack the .ifc without one."
                                : "The archive is damaged or breaks off; pack the .ifc again.",
                        broken);
            }
        }

        private static ZipEntry onlyModel(ZipFile zip, IfcLimits limits) throws IfcException {
            if (zip.size() > limits.maxZipEntries()) {
                throw new IfcException(
                        Code.TOO_LARGE,
                        0,
                        "The archive has " + zip.size() + " entries; an .ifczip has one, and at most "
                                + limits.maxZipEntries() + " are looked at.");
            }
            List<? extends ZipEntry> models =
                    zip.stream().filter(Zipped::isModel).toList();
            return switch (models.size()) {
                case 1 -> models.getFirst();
                case 0 ->
                    throw new IfcException(
                            Code.NO_MODEL_IN_ZIP, 0, "The archive has no .ifc file; an .ifczip has exactly one.");
                default ->
                    throw new IfcException(
                            Code.SEVERAL_MODELS_IN_ZIP,
                            0,
                            "The archive has " + models.size() + " .ifc files; send each model by itself.");
            };
        }

        private static boolean isModel(ZipEntry entry) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            return !entry.isDirectory() && name.endsWith(".ifc") && !name.startsWith("__macosx/");
        }

        @Override
        public InputStream open() throws IOException {
            long packed = Math.max(1, entry.getCompressedSize());
            try {
                return new BoundedStream(zip.getInputStream(entry), limits, packed * limits.maxZipRatio());
            } catch (ZipException broken) {
                throw new IfcException(
                        Code.BROKEN_ZIP, "The archive is damaged where the model begins; pack the .ifc again.", broken);
            }
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
