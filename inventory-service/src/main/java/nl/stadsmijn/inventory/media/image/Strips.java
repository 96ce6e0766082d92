package nl.stadsmijn.inventory.media.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** A decoded image as horizontal strips of what is seen upright, so that little more than one of them is in memory at a time. */
final class Strips {

    /** Pixels in a strip; four bytes each. */
    private static final int STRIP = 1_000_000;

    private final BufferedImage image;
    private final Orientation orientation;
    private final int width;
    private final int height;
    private final int rows;

    /** @param image as it is stored */
    Strips(BufferedImage image, Orientation orientation) {
        this.image = image;
        this.orientation = orientation;
        this.width = orientation.width(image.getWidth(), image.getHeight());
        this.height = orientation.height(image.getWidth(), image.getHeight());
        this.rows = Math.clamp(STRIP / width, 1, height);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Height of a strip; the last one may have less. */
    int rows() {
        return rows;
    }

    /** Whether one can see through some of it. */
    boolean transparent() {
        return image.getColorModel().hasAlpha();
    }

    /** The pixels of a strip, row by row, as 0xAARRGGBB in sRGB. */
    int[] read(int strip) {
        var from = strip * rows;
        var region = orientation.stored(from, Math.min(rows, height - from), image.getWidth(), image.getHeight());
        return orientation.upright(pixels(region), region.width, region.height);
    }

    private int[] pixels(Rectangle region) {
        var part = image.getRaster().createChild(region.x, region.y, region.width, region.height, 0, 0, null);
        var stored = image.getColorModel().createCompatibleWritableRaster(region.width, region.height);
        stored.setRect(part);
        var seen = new BufferedImage(region.width, region.height, BufferedImage.TYPE_INT_ARGB);
        var graphics = seen.createGraphics();
        graphics.drawImage(
                new BufferedImage(
                        image.getColorModel(), stored, image.getColorModel().isAlphaPremultiplied(), null),
                0,
                0,
                null);
        graphics.dispose();
        return ((DataBufferInt) seen.getRaster().getDataBuffer()).getData();
    }
}
