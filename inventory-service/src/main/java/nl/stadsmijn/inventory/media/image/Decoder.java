package nl.stadsmijn.inventory.media.image;

import com.twelvemonkeys.imageio.stream.BufferedFileImageInputStreamSpi;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import nl.stadsmijn.inventory.media.file.UnacceptableFileException;

/** Decodes hostile files, once each, into a {@link Spool}. */
final class Decoder {

    /** The decoder of WebP asks for single bytes, which by the JDK's stream are as many system calls. */
    private static final BufferedFileImageInputStreamSpi BUFFERED = new BufferedFileImageInputStreamSpi();

    /** Held by who decodes what needs much memory: one at a time. */
    private static final ReentrantLock MEMORY = new ReentrantLock();

    private Decoder() {}

    /**
     * @param facts of this file, which were checked
     * @param pixels an empty file, to write to
     * @throws UnacceptableFileException if it can't be decoded
     */
    static Spool decode(Path file, ImageFormat format, ImageFacts facts, Path pixels)
            throws IOException, UnacceptableFileException {
        var reader = format.reader();
        try (var in = BUFFERED.createInputStreamInstance(file.toFile(), false, null)) {
            reader.setInput(in, false, true);
            if (reader.getWidth(0) != facts.width() || reader.getHeight(0) != facts.height()) {
                throw UnacceptableFileException.damaged(format.named(), "it says two things of its size");
            }
            return inTurn(facts, () -> decode(reader, format, pixels));
        } catch (UncheckedIOException ours) {
            throw ours.getCause();
        } catch (IIOException | EOFException | RuntimeException broken) {
            // decoders meet damage with whatever exception comes first
            throw UnacceptableFileException.damaged(format.named(), "it can't be decoded", broken);
        } finally {
            reader.dispose();
        }
    }

    private interface Decoding {
        Spool decode() throws IOException;
    }

    private static Spool inTurn(ImageFacts facts, Decoding decoding) throws IOException {
        if (!facts.inOnePiece()) {
            return decoding.decode();
        }
        MEMORY.lock();
        try {
            return decoding.decode();
        } finally {
            MEMORY.unlock();
        }
    }

    private static Spool decode(ImageReader reader, ImageFormat format, Path pixels) throws IOException {
        var spool = new Spool(pixels, type(reader), reader.getWidth(0), reader.getHeight(0));
        try {
            if (format.needsMemory()) {
                spool.image().getRaster().setRect(reader.read(0).getRaster());
            } else {
                var how = reader.getDefaultReadParam();
                how.setDestination(spool.image());
                reader.read(0, how);
            }
            return spool;
        } catch (IOException | RuntimeException failed) {
            spool.close();
            throw failed;
        }
    }

    /** What the decoder gives by itself, or sRGB where it can convert to that, for instance from the wide colours of a telephone. */
    private static ImageTypeSpecifier type(ImageReader reader) throws IOException {
        var types = new ArrayList<ImageTypeSpecifier>();
        reader.getImageTypes(0).forEachRemaining(types::add);
        var first = types.getFirst();
        return types.stream()
                .filter(type -> !first.getColorModel().hasAlpha())
                .filter(type -> type.getBufferedImageType() == BufferedImage.TYPE_3BYTE_BGR)
                .findFirst()
                .orElse(first);
    }
}
