package nl.stadsmijn.inventory.media.image;

import java.awt.Rectangle;

/**
 * How a camera was held: what must be done to its rows and columns to see the picture upright (Exif 2.32, tag 0x0112; in the order of its values 1 to 8).
 * Upright (x, y) is stored (u, v), where (u, v) is (x, y) or, transposed, (y, x); and then counted from the other side where it is mirrored.
 */
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    UPSIDE_DOWN_MIRRORED(false, false, true),
    TRANSPOSED(true, false, false),
    TURN_RIGHT(true, false, true),
    TRANSVERSE(true, true, true),
    TURN_LEFT(true, true, false);

    private final boolean transposed;
    private final boolean mirroredX;
    private final boolean mirroredY;

    Orientation(boolean transposed, boolean mirroredX, boolean mirroredY) {
        this.transposed = transposed;
        this.mirroredX = mirroredX;
        this.mirroredY = mirroredY;
    }

    /** @param value of the tag; what is not 1 to 8 says nothing */
    static Orientation of(int value) {
        return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
    }

    /** Width when upright, of an image stored as {@code width} × {@code height}. */
    int width(int width, int height) {
        return transposed ? height : width;
    }

    int height(int width, int height) {
        return transposed ? width : height;
    }

    /** Where the upright rows {@code from} to {@code from + rows} are in an image stored as {@code width} × {@code height}. */
    Rectangle stored(int from, int rows, int width, int height) {
        if (transposed) {
            return new Rectangle(mirroredX ? width - from - rows : from, 0, rows, height);
        }
        return new Rectangle(0, mirroredY ? height - from - rows : from, width, rows);
    }

    /** The pixels of a stored rectangle, row by row as they are seen upright. */
    int[] upright(int[] stored, int width, int height) {
        if (this == UPRIGHT) {
            return stored;
        }
        var columns = width(width, height);
        var upright = new int[stored.length];
        for (int i = 0, y = 0; i < upright.length; y++) {
            for (int x = 0; x < columns; x++, i++) {
                var u = transposed ? y : x;
                var v = transposed ? x : y;
                upright[i] = stored[(mirroredY ? height - 1 - v : v) * width + (mirroredX ? width - 1 - u : u)];
            }
        }
        return upright;
    }
}
