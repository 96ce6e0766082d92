package nl.stadsmijn.inventory.media.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import nl.stadsmijn.inventory.media.file.UnacceptableFileException;

/** A kind of image that is taken: how its structure is read, what decodes it, and how large it may be. */
public enum ImageFormat {
    JPEG("a JPEG image", 50_000_000),
    PNG("a PNG image", 50_000_000),
    WEBP("a WebP image", webpPixels(Runtime.getRuntime().maxMemory()));

    /** One row of this many pixels is still little. */
    private static final int LONGEST_SIDE = 20_000;

    private static final long ALL_ELSE = 192L << 20;

    private final String name;
    private final int mostPixels;

    ImageFormat(String name, int mostPixels) {
        this.name = name;
        this.mostPixels = mostPixels;
    }

    String named() {
        return name;
    }

    /**
     * What the file's structure says, without decoding anything.
     *
     * @throws UnacceptableFileException if it ends too early, is animated, for print, or would take too much memory to decode
     */
    ImageFacts facts(Path file) throws IOException, UnacceptableFileException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            var facts = switch (this) {
                case JPEG -> JpegStructure.read(in);
                case PNG -> PngStructure.read(in);
                case WEBP -> WebpStructure.read(in);
            };
            checkSize(facts);
            return facts;
        } catch (EOFException truncated) {
            throw UnacceptableFileException.truncated(name);
        }
    }

    private void checkSize(ImageFacts facts) throws UnacceptableFileException {
        if (facts.width() == 0 || facts.height() == 0) {
            throw UnacceptableFileException.damaged(name, "it has no width or no height");
        }
        if (facts.width() > LONGEST_SIDE || facts.height() > LONGEST_SIDE || facts.pixels() > mostPixels) {
            throw new UnacceptableFileException(
                    "TOO_MANY_PIXELS",
                    "This is %s of %d × %d pixels: send one of at most %.1f million pixels, and %d a side%s."
                            .formatted(
                                    name,
                                    facts.width(),
                                    facts.height(),
                                    mostPixels / 1e6,
                                    LONGEST_SIDE,
                                    needsMemory() ? ", or a JPEG, which may be larger" : ""));
        }
    }

    /** Whether its decoder wants the whole picture in memory. */
    boolean needsMemory() {
        return this == WEBP;
    }

    /**
     * The decoder of WebP, which is Java through and through, takes 28 bytes a pixel of an image with loss, of which it keeps all blocks until the end (measured; a part of
     * the image takes as much). One image at a time may take what is above the 192 MB that all else needs, or a third of all memory.
     */
    static int webpPixels(long memory) {
        return (int) Math.min(50_000_000, Math.max(memory / 3, memory - ALL_ELSE) / 28);
    }

    /** A new reader of this format alone; whatever plug-ins there are, these are the ones that are known. */
    ImageReader reader() throws IOException {
        return switch (this) {
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
        };
    }
}
