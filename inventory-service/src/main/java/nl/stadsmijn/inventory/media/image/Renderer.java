package nl.stadsmijn.inventory.media.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import nl.stadsmijn.inventory.media.file.UnacceptableFileException;

/**
 * Makes of an uploaded image the ones that are kept. All are encoded anew from what is seen, so that nothing else of the file is left: no place, no time,
 * no name of a camera or its owner, no film, no program. Pure computation, in memory that doesn't grow with the image.
 */
public final class Renderer {

    private static final int SCREEN = 1600;
    private static final int THUMBNAIL = 400;

    private Renderer() {}

    /**
     * An image that is kept.
     *
     * @param width upright, in pixels
     */
    public record Rendition(Size size, String mediaType, Path file, int width, int height) {}

    /**
     * @param source the file as it was sent; only read
     * @param newFile makes an empty file to write to; what becomes of it is the caller's to say
     * @return one of each size, the largest first
     * @throws UnacceptableFileException if it is not an image of this format, whole, still, in RGB and of a size that can be decoded
     */
    public static List<Rendition> render(Path source, ImageFormat format, Supplier<Path> newFile)
            throws IOException, UnacceptableFileException {
        var facts = format.facts(source);
        try (var decoded = Decoder.decode(source, format, facts, newFile.get())) {
            var strips = new Strips(decoded.image(), facts.orientation());
            var toScreen = new Shrinker(strips.width(), strips.height(), strips.transparent(), SCREEN);
            var original = write(
                    Size.ORIGINAL,
                    StripImage.of(strips, toScreen),
                    format == ImageFormat.PNG || strips.transparent() ? Encoding.PNG : Encoding.JPEG_FINE,
                    newFile);
            var encoding = strips.transparent() ? Encoding.PNG : Encoding.JPEG;
            var screen = write(Size.SCREEN, toScreen.small(), encoding, newFile);
            var thumbnail = write(Size.THUMBNAIL, shrunk(toScreen.small(), THUMBNAIL), encoding, newFile);
            return List.of(original, screen, thumbnail);
        } catch (UncheckedIOException spooling) {
            throw spooling.getCause();
        }
    }

    private static Rendition write(Size size, BufferedImage image, Encoding encoding, Supplier<Path> newFile)
            throws IOException {
        var file = newFile.get();
        encoding.write(image, file);
        return new Rendition(size, encoding.mediaType(), file, image.getWidth(), image.getHeight());
    }

    private static BufferedImage shrunk(BufferedImage image, int longest) {
        var shrinker = new Shrinker(
                image.getWidth(), image.getHeight(), image.getColorModel().hasAlpha(), longest);
        shrinker.add(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
        return shrinker.small();
    }
}
