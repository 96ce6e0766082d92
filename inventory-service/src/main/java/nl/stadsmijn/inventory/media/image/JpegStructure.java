package nl.stadsmijn.inventory.media.image;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import nl.stadsmijn.inventory.media.file.UnacceptableFileException;

/**
 * Walks through the segments of a JPEG file (ITU-T T.81, annex B) up to its end marker. What telephones put after that, such as a film of the moment, is
 * not looked at, and is not kept.
 */
final class JpegStructure {

    private static final String WHAT = "a JPEG image";

    /** Each scan costs a pass over the whole image. Encoders make ten or so; a file of thousands is made to keep us busy. */
    private static final long MOST_PASSED = 250_000_000;

    /** Of several scans the decoder keeps all coefficients, two bytes each, outside the heap. */
    private static final long MOST_IN_SCANS = 25_000_000;

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP1 = 0xe1;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private final DataInputStream in;
    private int scans;
    private ImageFacts size;
    private Orientation orientation;

    private JpegStructure(DataInputStream in) {
        this.in = in;
    }

    /** @throws java.io.EOFException if it ends before its end */
    static ImageFacts read(DataInputStream in) throws IOException, UnacceptableFileException {
        return new JpegStructure(in).read();
    }

    private ImageFacts read() throws IOException, UnacceptableFileException {
        require(in.readUnsignedShort() == (0xff00 | SOI), "its start is missing");
        for (var marker = nextMarker(); marker != EOI; ) {
            marker = segment(marker);
        }
        require(size != null && scans > 0, "there is no picture in it");
        if (scans > 1 && size.pixels() > Math.min(MOST_IN_SCANS, MOST_PASSED / scans)) {
            throw new UnacceptableFileException(
                    "TOO_MANY_SCANS",
                    "This is a progressive JPEG image of %d scans over %d × %d pixels: save it as an ordinary JPEG."
                            .formatted(scans, size.width(), size.height()));
        }
        return new ImageFacts(
                size.width(), size.height(), orientation == null ? Orientation.UPRIGHT : orientation, scans > 1);
    }

    /** Reads one segment. @return the marker after it */
    private int segment(int marker) throws IOException, UnacceptableFileException {
        require(marker != SOI, "it has a second start");
        var length = in.readUnsignedShort() - 2;
        require(length >= 0, "a segment has no length");
        if (isFrame(marker)) {
            frame(marker, bytes(length));
        } else if (marker == APP1 && orientation == null) {
            orientation(bytes(length));
        } else {
            in.skipNBytes(length);
        }
        return marker == SOS ? endOfScan() : nextMarker();
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private void frame(int marker, byte[] frame) throws UnacceptableFileException {
        require(size == null, "it has more than one frame");
        require(frame.length > 5, "its frame is too short");
        if (marker > 0xc2 || frame[0] != 8) {
            throw new UnacceptableFileException(
                    "UNUSUAL_JPEG",
                    "This is a JPEG image that is lossless, arithmetic or of more than 8 bits: save it as an ordinary JPEG.");
        }
        if (frame[5] != 1 && frame[5] != 3) {
            throw new UnacceptableFileException(
                    "NOT_RGB",
                    "This is a JPEG image of %d colours, for print (CMYK): save it as RGB.".formatted(frame[5]));
        }
        size = new ImageFacts(unsignedShort(frame, 3), unsignedShort(frame, 1), Orientation.UPRIGHT, false);
    }

    private void orientation(byte[] segment) {
        if (segment.length > EXIF.length && Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length)) {
            orientation = ExifOrientation.of(Arrays.copyOfRange(segment, EXIF.length, segment.length));
        }
    }

    /** Skips the coded picture, in which a 0xff is followed by a zero or a restart marker. @return the marker that ends it */
    private int endOfScan() throws IOException {
        scans++;
        while (true) {
            if (in.readUnsignedByte() == 0xff) {
                var next = afterFill();
                if (next != 0 && (next < 0xd0 || next > 0xd7)) {
                    return next;
                }
            }
        }
    }

    private int nextMarker() throws IOException, UnacceptableFileException {
        require(in.readUnsignedByte() == 0xff, "a marker is missing");
        return afterFill();
    }

    private int afterFill() throws IOException {
        var next = in.readUnsignedByte();
        while (next == 0xff) {
            next = in.readUnsignedByte();
        }
        return next;
    }

    private byte[] bytes(int count) throws IOException {
        var bytes = new byte[count];
        in.readFully(bytes);
        return bytes;
    }

    private static int unsignedShort(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    private static void require(boolean right, String otherwise) throws UnacceptableFileException {
        if (!right) {
            throw UnacceptableFileException.damaged(WHAT, otherwise);
        }
    }
}
