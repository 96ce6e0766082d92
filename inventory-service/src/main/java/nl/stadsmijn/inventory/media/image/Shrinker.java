package nl.stadsmijn.inventory.media.image;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Makes an image smaller while its rows come by. Each new pixel is the mean of the area that it covers, so that a grating or brickwork doesn't turn into
 * a pattern that isn't there; what is transparent counts as little as it is seen.
 */
final class Shrinker {

    private static final int CHANNELS = 4;

    private final int width;
    private final int height;
    private final BufferedImage small;
    private final int[] column;
    private final float[] columnShare;
    private float[] current;
    private float[] next;
    private int row;

    /** @param longest side of the small image, in pixels; an image that is smaller keeps its size */
    Shrinker(int width, int height, boolean transparent, int longest) {
        this.width = width;
        this.height = height;
        var factor = Math.min(1.0, (double) longest / Math.max(width, height));
        this.small = new BufferedImage(
                Math.max(1, (int) Math.round(width * factor)),
                Math.max(1, (int) Math.round(height * factor)),
                transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        this.column = new int[width];
        this.columnShare = new float[width];
        for (int x = 0; x < width; x++) {
            column[x] = first(x, width, small.getWidth());
            columnShare[x] = share(x, width, small.getWidth());
        }
        // one place more, for the share of the last column that falls outside
        this.current = new float[(small.getWidth() + 1) * CHANNELS];
        this.next = new float[current.length];
    }

    /** @param rows the next rows, as 0xAARRGGBB */
    void add(int[] rows) {
        for (int start = 0; start < rows.length; start += width) {
            var target = first(row, height, small.getHeight());
            var share = share(row, height, small.getHeight());
            for (int x = 0; x < width; x++) {
                add(rows[start + x], column[x] * CHANNELS, columnShare[x], share);
            }
            row++;
            if (row == height || first(row, height, small.getHeight()) > target) {
                emit(target);
            }
        }
    }

    /** The small image, when every row has come by. */
    BufferedImage small() {
        if (row != height) {
            throw new IllegalStateException("%d of %d rows have come by".formatted(row, height));
        }
        return small;
    }

    /** The new pixel in which the old pixel {@code i} begins. */
    private static int first(int i, int count, int smaller) {
        return (int) ((long) i * smaller / count);
    }

    /** How much of the old pixel {@code i} is in that one; the rest is in the one after. */
    private static float share(int i, int count, int smaller) {
        var end = (long) (i + 1) * smaller;
        var border = (long) (first(i, count, smaller) + 1) * count;
        return end <= border ? 1 : 1 - (float) (end - border) / smaller;
    }

    private void add(int pixel, int at, float inColumn, float inRow) {
        var alpha = pixel >>> 24;
        var red = (pixel >> 16 & 0xff) * alpha;
        var green = (pixel >> 8 & 0xff) * alpha;
        var blue = (pixel & 0xff) * alpha;
        add(current, at, inColumn * inRow, alpha, red, green, blue);
        if (inColumn < 1) {
            add(current, at + CHANNELS, (1 - inColumn) * inRow, alpha, red, green, blue);
        }
        if (inRow < 1) {
            add(next, at, inColumn * (1 - inRow), alpha, red, green, blue);
            if (inColumn < 1) {
                add(next, at + CHANNELS, (1 - inColumn) * (1 - inRow), alpha, red, green, blue);
            }
        }
    }

    private static void add(float[] sums, int at, float weight, int alpha, int red, int green, int blue) {
        sums[at] += weight * alpha;
        sums[at + 1] += weight * red;
        sums[at + 2] += weight * green;
        sums[at + 3] += weight * blue;
    }

    private void emit(int target) {
        var area = (float) width / small.getWidth() * height / small.getHeight();
        for (int x = 0; x < small.getWidth(); x++) {
            var at = x * CHANNELS;
            var alpha = current[at];
            small.setRGB(
                    x,
                    target,
                    Math.round(alpha / area) << 24
                            | mean(current[at + 1], alpha) << 16
                            | mean(current[at + 2], alpha) << 8
                            | mean(current[at + 3], alpha));
        }
        var emitted = current;
        current = next;
        next = emitted;
        Arrays.fill(next, 0);
    }

    private static int mean(float sum, float alpha) {
        return alpha == 0 ? 0 : Math.clamp(Math.round(sum / alpha), 0, 0xff);
    }
}
