package nl.stadsmijn.inventory.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Files of pictures as cameras and programs make them, and as they don't. The picture has four quarters: red, green, blue, white. */
public final class Pictures {

    public static final Color RED = new Color(0xd02020);
    public static final Color GREEN = new Color(0x20c020);
    public static final Color BLUE = new Color(0x2030d0);
    public static final Color WHITE = new Color(0xf0f0f0);

    /** What a photo of a telephone tells besides what is seen on it. */
    public static final String CAMERA = "Stiekeme camera";

    public static final String MOMENT = "2026:11:20 09:30:00";
    public static final String COMMENT = "taken at home";
    public static final String XMP = "<x:xmpmeta>made by somebody</x:xmpmeta>";
    public static final String FILM = "ftypmp42, a film of the moment";

    /** Where the first chunk after the header of a PNG file begins, and where its width and height stand. */
    private static final int PNG_HEADER_END = 33;

    private static final int PNG_SIZE = 16;

    /** Where what a JPEG file begins with ends. */
    private static final int JFIF_END = 20;

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private Pictures() {}

    public static BufferedImage quarters(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        fill(graphics, RED, new Rectangle(0, 0, width / 2, height / 2));
        fill(graphics, GREEN, new Rectangle(width / 2, 0, width - width / 2, height / 2));
        fill(graphics, BLUE, new Rectangle(0, height / 2, width / 2, height - height / 2));
        fill(graphics, WHITE, new Rectangle(width / 2, height / 2, width - width / 2, height - height / 2));
        graphics.dispose();
        return image;
    }

    private static void fill(Graphics2D graphics, Color colour, Rectangle where) {
        graphics.setColor(colour);
        graphics.fill(where);
    }

    public static byte[] jpeg(int width, int height) {
        return write(quarters(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpeg", false);
    }

    public static byte[] png(int width, int height) {
        return png(quarters(width, height, BufferedImage.TYPE_3BYTE_BGR));
    }

    public static byte[] png(BufferedImage image) {
        return write(image, "png", false);
    }

    /** Progressive, or interlaced. */
    public static byte[] inPasses(String format) {
        return write(quarters(96, 64, BufferedImage.TYPE_3BYTE_BGR), format, true);
    }

    public static byte[] write(BufferedImage image, String format, boolean inPasses) {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(inPasses ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** 48 × 32, made by a browser. */
    public static byte[] webp() {
        return resource("quarters.webp");
    }

    /** Likewise, but that one sees through its white quarter. */
    public static byte[] seeThroughWebp() {
        return resource("quarters-see-through.webp");
    }

    private static byte[] resource(String name) {
        try (var in = Pictures.class.getResourceAsStream("/media/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG file with all that a telephone adds, and more. */
    public static byte[] fromTelephone(byte[] jpeg, int orientation) {
        return join(
                Arrays.copyOf(jpeg, 2),
                segment(0xe1, join(ascii("Exif\0\0"), exif(orientation))),
                segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0" + XMP)),
                segment(0xfe, ascii(COMMENT)),
                Arrays.copyOfRange(jpeg, 2, jpeg.length),
                ascii(FILM));
    }

    /** A JPEG file of the same picture in other colours, with the profile that says which (ICC.1:2022, B.4). */
    public static byte[] inColoursOf(ColorSpace colours, int width, int height) {
        var image = quarters(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                var meant = colours.fromRGB(new Color(image.getRGB(x, y)).getRGBColorComponents(null));
                image.setRGB(x, y, new Color(meant[0], meant[1], meant[2]).getRGB());
            }
        }
        var jpeg = write(image, "jpeg", false);
        var profile = ((ICC_ColorSpace) colours).getProfile().getData();
        return join(
                Arrays.copyOf(jpeg, JFIF_END),
                segment(0xe2, join(ascii("ICC_PROFILE\0\u0001\u0001"), profile)),
                Arrays.copyOfRange(jpeg, JFIF_END, jpeg.length));
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    /** Camera, orientation, moment and place, as TIFF 6.0 and Exif 2.32 have it. */
    public static byte[] exif(int orientation) {
        var exif =
                ByteBuffer.allocate(200).put(ascii("MM")).putShort((short) 42).putInt(8);
        exif.putShort((short) 4);
        entry(exif, 0x010f, ASCII, 16, 62);
        entry(exif, 0x0112, SHORT, 1, orientation << 16);
        entry(exif, 0x0132, ASCII, 20, 78);
        entry(exif, 0x8825, LONG, 1, 98);
        exif.putInt(0).put(ascii(CAMERA + "\0")).put(ascii(MOMENT + "\0"));
        exif.putShort((short) 4);
        entry(exif, 1, ASCII, 2, 'N' << 24);
        entry(exif, 2, RATIONAL, 3, 152);
        entry(exif, 3, ASCII, 2, 'E' << 24);
        entry(exif, 4, RATIONAL, 3, 176);
        exif.putInt(0);
        for (var part : new int[] {51, 50, 41, 5, 50, 34}) {
            exif.putInt(part).putInt(1);
        }
        return exif.array();
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A PNG file with one chunk more. */
    public static byte[] withChunk(byte[] png, String type, byte[] content) {
        return join(
                Arrays.copyOf(png, PNG_HEADER_END),
                chunk(type, content),
                Arrays.copyOfRange(png, PNG_HEADER_END, png.length));
    }

    private static byte[] chunk(String type, byte[] content) {
        var checked = join(ascii(type), content);
        var sum = new CRC32();
        sum.update(checked);
        return ByteBuffer.allocate(checked.length + 8)
                .putInt(content.length)
                .put(checked)
                .putInt((int) sum.getValue())
                .array();
    }

    /** A PNG file that says it is of another size. */
    public static byte[] pngClaiming(int width, int height) {
        var png = png(8, 8);
        var header = Arrays.copyOfRange(png, PNG_SIZE, PNG_HEADER_END - 4);
        ByteBuffer.wrap(header).putInt(width).putInt(height);
        return join(Arrays.copyOf(png, 8), chunk("IHDR", header), Arrays.copyOfRange(png, PNG_HEADER_END, png.length));
    }

    /** A JPEG file that says it is of another size, and of so many colours. */
    public static byte[] jpegClaiming(int width, int height, int colours) {
        var jpeg = jpeg(8, 8);
        var frame = find(jpeg, 0xc0);
        ByteBuffer.wrap(jpeg)
                .position(frame + 5)
                .putShort((short) height)
                .putShort((short) width)
                .put((byte) colours);
        return jpeg;
    }

    /** A JPEG file with its scan so many times. */
    public static byte[] jpegOfScans(int count) {
        var jpeg = jpegClaiming(1000, 1000, 3);
        var scan = Arrays.copyOfRange(jpeg, find(jpeg, 0xda), jpeg.length - 2);
        var all = new ByteArrayOutputStream();
        all.write(jpeg, 0, jpeg.length - 2);
        for (int i = 1; i < count; i++) {
            all.writeBytes(scan);
        }
        all.write(0xff);
        all.write(0xd9);
        return all.toByteArray();
    }

    private static int find(byte[] jpeg, int marker) {
        for (int i = 2; i < jpeg.length - 1; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == marker) {
                return i;
            }
        }
        throw new AssertionError("no marker %x".formatted(marker));
    }

    /** A WebP file with Exif data at its end. */
    public static byte[] withExif(byte[] webp, int orientation) {
        var exif = exif(orientation);
        var chunk = ByteBuffer.allocate(exif.length + 8).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put(ascii("EXIF")).putInt(exif.length).put(exif);
        var whole = join(webp, chunk.array());
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(4, whole.length - 8);
        return whole;
    }

    /** A WebP file whose canvas claims to be of another size, or that moves. */
    public static byte[] webpClaiming(int width, int height, boolean animated) {
        var webp = webp();
        webp[20] |= (byte) (animated ? 2 : 0);
        for (int i = 0; i < 3; i++) {
            webp[24 + i] = (byte) (width - 1 >> 8 * i);
            webp[27 + i] = (byte) (height - 1 >> 8 * i);
        }
        return webp;
    }

    public static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
