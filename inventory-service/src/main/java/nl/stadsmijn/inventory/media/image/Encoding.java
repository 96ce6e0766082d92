package nl.stadsmijn.inventory.media.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;

/** How an image is written. */
enum Encoding {
    PNG("png", null),
    /** For what is looked at on a screen. */
    JPEG("jpeg", 0.82f),
    /** For what is kept: the eye sees no difference from what was sent. */
    JPEG_FINE("jpeg", 0.92f);

    private final String format;
    private final Float quality;

    Encoding(String format, Float quality) {
        this.format = format;
        this.quality = quality;
    }

    String mediaType() {
        return "image/" + format;
    }

    void write(BufferedImage image, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var out = new FileImageOutputStream(file.toFile())) {
            var how = writer.getDefaultWriteParam();
            if (quality != null) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
