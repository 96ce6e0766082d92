package nl.stadsmijn.inventory.media.image;

import java.io.DataInputStream;
import java.io.IOException;
import nl.stadsmijn.inventory.media.file.UnacceptableFileException;

/** Walks through the chunks of a PNG file (W3C Portable Network Graphics, third edition) up to its end chunk. */
final class PngStructure {

    private static final String WHAT = "a PNG image";
    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    private static final int LONGEST_EXIF = 65_536;

    private PngStructure() {}

    /** @throws java.io.EOFException if it ends before its end, or a chunk claims to be longer than the file */
    static ImageFacts read(DataInputStream in) throws IOException, UnacceptableFileException {
        in.skipNBytes(SIGNATURE);
        var length = in.readInt();
        require(length == 13 && type(in).equals("IHDR"), "its header is missing");
        var width = Integer.toUnsignedLong(in.readInt());
        var height = Integer.toUnsignedLong(in.readInt());
        in.skipNBytes(length - 8L + CHECKSUM);
        var orientation = Orientation.UPRIGHT;
        var pictured = false;
        while (true) {
            length = in.readInt();
            require(length >= 0, "a chunk has no length");
            switch (type(in)) {
                case "IEND" -> {
                    require(pictured, "there is no picture in it");
                    return new ImageFacts(width, height, orientation, false);
                }
                case "acTL" -> throw animated();
                case "eXIf" -> {
                    require(length <= LONGEST_EXIF, "its Exif data is too long");
                    var exif = new byte[length];
                    in.readFully(exif);
                    orientation = ExifOrientation.of(exif);
                    in.skipNBytes(CHECKSUM);
                }
                case "IDAT" -> {
                    pictured = true;
                    in.skipNBytes((long) length + CHECKSUM);
                }
                default -> in.skipNBytes((long) length + CHECKSUM);
            }
        }
    }

    private static UnacceptableFileException animated() {
        return new UnacceptableFileException("ANIMATED", "This is an animated PNG image: send a still one.");
    }

    private static String type(DataInputStream in) throws IOException {
        return new String(new char[] {
            (char) in.readUnsignedByte(),
            (char) in.readUnsignedByte(),
            (char) in.readUnsignedByte(),
            (char) in.readUnsignedByte()
        });
    }

    private static void require(boolean right, String otherwise) throws UnacceptableFileException {
        if (!right) {
            throw UnacceptableFileException.damaged(WHAT, otherwise);
        }
    }
}
