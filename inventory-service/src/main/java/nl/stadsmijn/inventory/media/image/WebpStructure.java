package nl.stadsmijn.inventory.media.image;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.stadsmijn.inventory.media.file.UnacceptableFileException;

/** Walks through the chunks of a WebP file (RFC 9649) up to the length that it gives itself. */
final class WebpStructure {

    private static final String WHAT = "a WebP image";
    private static final int CHUNK_HEADER = 8;
    private static final int ANIMATION = 0x02;
    private static final int LONGEST_EXIF = 65_536;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private final DataInputStream in;
    private long width;
    private long height;
    private boolean pictured;
    private Orientation orientation = Orientation.UPRIGHT;

    private WebpStructure(DataInputStream in) {
        this.in = in;
    }

    /** @throws java.io.EOFException if it ends before its end */
    static ImageFacts read(DataInputStream in) throws IOException, UnacceptableFileException {
        return new WebpStructure(in).read();
    }

    private ImageFacts read() throws IOException, UnacceptableFileException {
        in.skipNBytes(4);
        var left = littleEndian(4) - 4;
        in.skipNBytes(4);
        while (left >= CHUNK_HEADER) {
            var type = new String(bytes(4), StandardCharsets.ISO_8859_1);
            var length = littleEndian(4);
            var padded = length + (length & 1);
            require(padded <= left - CHUNK_HEADER, "a chunk is longer than the file says it is");
            chunk(type, length);
            in.skipNBytes(padded - length);
            left -= CHUNK_HEADER + padded;
        }
        require(pictured, "there is no picture in it");
        return new ImageFacts(width, height, orientation, true);
    }

    /** The canvas and the picture on it each tell a size; a decoder makes room for both, so the larger one counts. */
    private void chunk(String type, long length) throws IOException, UnacceptableFileException {
        var known = (int) Math.min(length, 10);
        switch (type) {
            case "VP8X" -> {
                var header = header(known);
                if ((header[0] & ANIMATION) != 0) {
                    throw new UnacceptableFileException(
                            "ANIMATED", "This is an animated WebP image: send a still one.");
                }
                sized(1 + littleEndian(header, 4, 3), 1 + littleEndian(header, 7, 3));
                in.skipNBytes(length - known);
            }
            case "VP8 " -> {
                var header = header(known);
                pictured = true;
                sized(littleEndian(header, 6, 2) & 0x3fff, littleEndian(header, 8, 2) & 0x3fff);
                in.skipNBytes(length - known);
            }
            case "VP8L" -> {
                var bits = littleEndian(header(known), 1, 4);
                pictured = true;
                sized(1 + (bits & 0x3fff), 1 + (bits >> 14 & 0x3fff));
                in.skipNBytes(length - known);
            }
            case "EXIF" -> {
                require(length <= LONGEST_EXIF, "its Exif data is too long");
                orientation(bytes((int) length));
            }
            default -> in.skipNBytes(length);
        }
    }

    private byte[] header(int length) throws IOException, UnacceptableFileException {
        var header = bytes(length);
        require(length == 10, "a header is too short");
        return header;
    }

    private void sized(long width, long height) {
        this.width = Math.max(this.width, width);
        this.height = Math.max(this.height, height);
    }

    private void orientation(byte[] exif) {
        var prefixed = exif.length > EXIF.length && Arrays.equals(exif, 0, EXIF.length, EXIF, 0, EXIF.length);
        orientation = ExifOrientation.of(prefixed ? Arrays.copyOfRange(exif, EXIF.length, exif.length) : exif);
    }

    private long littleEndian(int count) throws IOException {
        return littleEndian(bytes(count), 0, count);
    }

    private byte[] bytes(int count) throws IOException {
        var bytes = new byte[count];
        in.readFully(bytes);
        return bytes;
    }

    private static long littleEndian(byte[] bytes, int from, int count) {
        var value = 0L;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | bytes[from + i] & 0xff;
        }
        return value;
    }

    private static void require(boolean right, String otherwise) throws UnacceptableFileException {
        if (!right) {
            throw UnacceptableFileException.damaged(WHAT, otherwise);
        }
    }
}
