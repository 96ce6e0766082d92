package nl.stadsmijn.inventory.media.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the one thing of Exif data that is needed, and follows no pointer but the first (TIFF 6.0, section 2). */
final class ExifOrientation {

    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int HEADER = 8;

    private ExifOrientation() {}

    /** @param tiff Exif data from its byte order mark on; what can't be read says nothing, since it is thrown away anyhow */
    static Orientation of(byte[] tiff) {
        if (tiff.length < HEADER || tiff[0] != tiff[1] || tiff[0] != 'I' && tiff[0] != 'M') {
            return Orientation.UPRIGHT;
        }
        var data = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = data.getInt(4);
        if (directory < HEADER || directory > tiff.length - 2) {
            return Orientation.UPRIGHT;
        }
        var entries = data.getShort(directory) & 0xffff;
        for (int i = 0, at = directory + 2; i < entries && at <= tiff.length - ENTRY; i++, at += ENTRY) {
            if ((data.getShort(at) & 0xffff) == ORIENTATION && data.getShort(at + 2) == SHORT) {
                return Orientation.of(data.getShort(at + 8));
            }
        }
        return Orientation.UPRIGHT;
    }
}
