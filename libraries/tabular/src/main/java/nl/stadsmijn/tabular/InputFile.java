package nl.stadsmijn.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file that is read.
 *
 * @param temporary whether it goes when it is closed
 */
record InputFile(Path path, boolean temporary) implements Closeable {

    private static final int HEAD = 512;
    private static final int BLOCK = 1 << 16;

    /** Copies a stream, as far as files are taken, to a file that can be gone through more than once. */
    static InputFile copyOf(InputStream in, TableLimits limits) throws IOException {
        InputFile file = new InputFile(Files.createTempFile("table", ".in"), true);
        try (OutputStream out = Files.newOutputStream(file.path())) {
            byte[] block = new byte[BLOCK];
            long left = limits.maxBytes();
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                left -= read;
                if (left < 0) {
                    throw TableException.tooLarge(Refusal.TooLarge.Limit.BYTES, limits.maxBytes(), 0);
                }
                out.write(block, 0, read);
            }
            return file;
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    byte[] head() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(path);
        }
    }
}
