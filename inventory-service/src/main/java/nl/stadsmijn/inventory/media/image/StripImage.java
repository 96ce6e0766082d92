package nl.stadsmijn.inventory.media.image;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;

/** {@link Strips} as an image that encoders take: whichever pixel is asked for, its strip is read; asked for in order, each is read once. */
final class StripImage {

    private StripImage() {}

    /** @param watcher sees each strip when it is read for the first time, in order */
    static BufferedImage of(Strips strips, Shrinker watcher) {
        var colours = strips.transparent()
                ? new DirectColorModel(32, 0xff0000, 0xff00, 0xff, 0xff000000)
                : new DirectColorModel(24, 0xff0000, 0xff00, 0xff);
        var model = colours.createCompatibleSampleModel(strips.width(), strips.height());
        return new BufferedImage(colours, new Pixels(model, new Upright(strips, watcher)), false, null);
    }

    private static final class Pixels extends WritableRaster {
        private Pixels(SampleModel model, DataBuffer buffer) {
            super(model, buffer, new Point());
        }
    }

    private static final class Upright extends DataBuffer {

        private final Strips strips;
        private final Shrinker watcher;
        private final int stripSize;
        private int[] pixels = {};
        private int from;
        private int to;
        private int seen;

        private Upright(Strips strips, Shrinker watcher) {
            super(TYPE_INT, strips.width() * strips.height());
            this.strips = strips;
            this.watcher = watcher;
            this.stripSize = strips.width() * strips.rows();
        }

        @Override
        public int getElem(int bank, int i) {
            if (i < from || i >= to) {
                turnTo(i / stripSize);
            }
            return pixels[i - from];
        }

        private void turnTo(int strip) {
            pixels = strips.read(strip);
            from = strip * stripSize;
            to = from + pixels.length;
            if (strip == seen) {
                watcher.add(pixels);
                seen++;
            }
        }

        @Override
        public void setElem(int bank, int i, int value) {
            throw new UnsupportedOperationException("a picture that is only looked at");
        }
    }
}
