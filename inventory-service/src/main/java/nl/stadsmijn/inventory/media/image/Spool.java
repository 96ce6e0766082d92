package nl.stadsmijn.inventory.media.image;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.imageio.ImageTypeSpecifier;

/**
 * A decoded image whose pixels are in a file, of which a block at a time is in memory. A decoder writes to it as to any image, in about the order in
 * which it is kept, so that an image is decoded once and never is in memory as a whole.
 */
final class Spool implements Closeable {

    private final FileChannel file;
    private final BufferedImage image;

    /** @param path of an empty file, to write to */
    Spool(Path path, ImageTypeSpecifier type, int width, int height) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var model = type.getSampleModel(width, height);
        var row = type.getSampleModel(width, 1).createDataBuffer();
        image = new BufferedImage(
                type.getColorModel(),
                new Pixels(model, new Samples(file, row.getDataType(), row.getSize() * height)),
                type.getColorModel().isAlphaPremultiplied(),
                null);
    }

    BufferedImage image() {
        return image;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static final class Pixels extends WritableRaster {
        private Pixels(SampleModel model, DataBuffer buffer) {
            super(model, buffer, new Point());
        }
    }

    /** Samples of 8 or 16 bits. */
    private static final class Samples extends DataBuffer {

        private static final int BLOCK = 1 << 20;

        private final FileChannel file;
        private final boolean wide;
        private final ByteBuffer block = ByteBuffer.allocate(BLOCK);
        private final int blockSamples;
        private int from;
        private int to;
        private boolean changed;

        private Samples(FileChannel file, int type, int count) {
            super(type, count);
            if (type != TYPE_BYTE && type != TYPE_USHORT) {
                throw new IllegalArgumentException("no samples of 8 or 16 bits");
            }
            this.file = file;
            this.wide = type == TYPE_USHORT;
            this.blockSamples = wide ? BLOCK / 2 : BLOCK;
        }

        @Override
        public int getElem(int bank, int i) {
            if (i < from || i >= to) {
                turnTo(i);
            }
            return wide ? block.getShort((i - from) * 2) & 0xffff : block.get(i - from) & 0xff;
        }

        @Override
        public void setElem(int bank, int i, int value) {
            if (i < from || i >= to) {
                turnTo(i);
            }
            changed = true;
            if (wide) {
                block.putShort((i - from) * 2, (short) value);
            } else {
                block.put(i - from, (byte) value);
            }
        }

        private void turnTo(int i) {
            try {
                if (changed) {
                    write();
                }
                from = i / blockSamples * blockSamples;
                to = from + blockSamples;
                read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void write() throws IOException {
            block.clear();
            for (var at = position(); block.hasRemaining(); ) {
                at += file.write(block, at);
            }
            changed = false;
        }

        /** What was never written reads as zeros. */
        private void read() throws IOException {
            block.clear();
            var read = 0;
            for (var at = position(); block.hasRemaining() && read >= 0; at += Math.max(read, 0)) {
                read = file.read(block, at);
            }
            while (block.hasRemaining()) {
                block.put((byte) 0);
            }
        }

        private long position() {
            return (long) from * (wide ? 2 : 1);
        }
    }
}
