package nl.stadsmijn.inventory.media.image;

import static nl.stadsmijn.inventory.media.Pictures.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.stadsmijn.inventory.media.Pictures;
import nl.stadsmijn.inventory.media.file.UnacceptableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a picture: what is seen on it, and nothing else. */
class RendererTest {

    private static final List<Color> QUARTERS = List.of(Pictures.RED, Pictures.GREEN, Pictures.BLUE, Pictures.WHITE);

    @TempDir
    Path folder;

    @Test
    void aPhotoIsKeptInThreeSizes() throws Exception {
        assertThat(render(Pictures.jpeg(3000, 2000), ImageFormat.JPEG))
                .extracting(
                        Kept::size,
                        Kept::mediaType,
                        kept -> kept.image().getWidth(),
                        kept -> kept.image().getHeight())
                .containsExactly(
                        tuple(Size.ORIGINAL, "image/jpeg", 3000, 2000),
                        tuple(Size.SCREEN, "image/jpeg", 1600, 1067),
                        tuple(Size.THUMBNAIL, "image/jpeg", 400, 267));
    }

    @Test
    void aSmallOneIsNotMadeLarger() throws Exception {
        assertThat(render(Pictures.jpeg(48, 32), ImageFormat.JPEG))
                .allSatisfy(kept -> assertThat(kept.image().getWidth()).isEqualTo(48));
    }

    @Test
    void placeMomentCameraCommentAndFilmAreGone() throws Exception {
        var sent = Pictures.fromTelephone(Pictures.jpeg(60, 40), 1);
        assertThat(place(sent)).as("the test's own file has a place").hasSize(1);

        for (var kept : render(sent, ImageFormat.JPEG)) {
            assertThat(metadata(kept.bytes()))
                    .extracting(Directory::getName)
                    .as("what is told by the %s", kept.size())
                    .isSubsetOf("JPEG", "JFIF", "Huffman", "File Type");
            assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(
                            Pictures.CAMERA, Pictures.MOMENT, Pictures.COMMENT, Pictures.XMP, Pictures.FILM, "Exif");
        }
    }

    @Test
    void soAreTheTextsOfAPng() throws Exception {
        var sent = Pictures.withChunk(
                Pictures.withChunk(Pictures.png(60, 40), "eXIf", Pictures.exif(1)),
                "tEXt",
                ascii("Comment\0" + Pictures.COMMENT));
        assertThat(place(sent)).hasSize(1);

        for (var kept : render(sent, ImageFormat.PNG)) {
            assertThat(place(kept.bytes())).isEmpty();
            assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(Pictures.CAMERA, Pictures.COMMENT);
        }
    }

    /** Exif 2.32, tag 0x0112: where the first row and the first column of what is stored are when the picture is seen upright. */
    @ParameterizedTest
    @CsvSource({
        "1, top, left", "2, top, right", "3, bottom, right", "4, bottom, left",
        "5, left, top", "6, right, top", "7, right, bottom", "8, left, bottom"
    })
    void aPictureIsSeenUpright(int orientation, String firstRow, String firstColumn) throws Exception {
        var stored = stored(firstRow, firstColumn);
        var jpeg = Pictures.write(stored, "jpeg", false);
        var png = Pictures.png(stored);

        assertUpright(render(Pictures.fromTelephone(jpeg, orientation), ImageFormat.JPEG));
        assertUpright(render(Pictures.withChunk(png, "eXIf", Pictures.exif(orientation)), ImageFormat.PNG));
    }

    @Test
    void soIsAWebp() throws Exception {
        var image = render(Pictures.withExif(Pictures.webp(), 3), ImageFormat.WEBP)
                .getFirst()
                .image();
        assertColour(image, 0.25, 0.25, Pictures.WHITE);
        assertColour(image, 0.75, 0.75, Pictures.RED);
    }

    private static BufferedImage stored(String firstRow, String firstColumn) {
        var upright = Pictures.quarters(60, 40, BufferedImage.TYPE_3BYTE_BGR);
        var lies = List.of("left", "right").contains(firstRow);
        var stored = new BufferedImage(lies ? 40 : 60, lies ? 60 : 40, BufferedImage.TYPE_3BYTE_BGR);
        for (int v = 0; v < stored.getHeight(); v++) {
            for (int u = 0; u < stored.getWidth(); u++) {
                var fromTop = lies ? u : v;
                var fromLeft = lies ? v : u;
                var top = List.of(firstRow, firstColumn).contains("top");
                var left = List.of(firstRow, firstColumn).contains("left");
                stored.setRGB(u, v, upright.getRGB(left ? fromLeft : 59 - fromLeft, top ? fromTop : 39 - fromTop));
            }
        }
        return stored;
    }

    private static void assertUpright(List<Kept> all) {
        for (var kept : all) {
            assertThat(kept.image().getWidth()).isEqualTo(60);
            assertQuarters(kept.image(), QUARTERS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_BINARY
            })
    void everyKindOfPngIsTaken(int type) throws Exception {
        var sent = Pictures.quarters(60, 40, type);
        for (var kept : render(Pictures.png(sent), ImageFormat.PNG)) {
            assertThat(kept.mediaType())
                    .isEqualTo(
                            sent.getColorModel().hasAlpha() || kept.size() == Size.ORIGINAL
                                    ? "image/png"
                                    : "image/jpeg");
            for (var x : new int[] {15, 45}) {
                for (var y : new int[] {10, 30}) {
                    assertColour(kept.image(), x / 60.0, y / 40.0, colour(sent, x, y));
                }
            }
        }
    }

    /** Grey as it is stored, which is how browsers show it; Java would make it lighter. */
    private static Color colour(BufferedImage image, int x, int y) {
        if (image.getColorModel().getNumColorComponents() > 1) {
            return new Color(image.getRGB(x, y));
        }
        var bits = image.getColorModel().getComponentSize(0);
        var level = image.getRaster().getSample(x, y, 0) >> bits - 8;
        return new Color(level, level, level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void onesThatAppearInPassesAreTaken(String format) throws Exception {
        var sent = Pictures.inPasses(format);
        render(sent, format.equals("png") ? ImageFormat.PNG : ImageFormat.JPEG)
                .forEach(kept -> assertQuarters(kept.image(), QUARTERS));
    }

    @Test
    void aGreyJpegStaysAsDarkAsItIs() throws Exception {
        var grey = Pictures.quarters(60, 40, BufferedImage.TYPE_BYTE_GRAY);
        for (var kept : render(Pictures.write(grey, "jpeg", false), ImageFormat.JPEG)) {
            assertColour(kept.image(), 0.25, 0.25, colour(grey, 15, 10));
            assertColour(kept.image(), 0.75, 0.75, colour(grey, 45, 30));
        }
    }

    /** Telephones take photos in wider colours than sRGB, which is what everybody takes a picture without a profile for. */
    @Test
    void otherColoursBecomeThoseThatEverybodySees() throws Exception {
        var sent = Pictures.inColoursOf(ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB), 60, 40);
        render(sent, ImageFormat.JPEG).forEach(kept -> assertQuarters(kept.image(), QUARTERS));
    }

    @Test
    void aWebpIsKeptAsJpegOrAsPngIfOneSeesThroughIt() throws Exception {
        for (var kept : render(Pictures.webp(), ImageFormat.WEBP)) {
            assertThat(kept.mediaType()).isEqualTo("image/jpeg");
            assertQuarters(kept.image(), QUARTERS);
        }
        for (var kept : render(Pictures.seeThroughWebp(), ImageFormat.WEBP)) {
            assertThat(kept.mediaType()).isEqualTo("image/png");
            assertColour(kept.image(), 0.25, 0.25, Pictures.RED);
            assertThat(kept.image().getRGB(40, 25) >>> 24).isZero();
        }
    }

    @Test
    void fineStripesBecomeGreyAndNoPatternThatIsNotThere() throws Exception {
        var stripes = new BufferedImage(2048, 512, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < stripes.getWidth(); x += 2) {
            for (int y = 0; y < stripes.getHeight(); y++) {
                stripes.setRGB(x, y, 0xffffff);
            }
        }
        var small = render(Pictures.png(stripes), ImageFormat.PNG).getLast().image();
        for (int x = 0; x < small.getWidth(); x++) {
            assertThat(small.getRGB(x, 50) & 0xff).isBetween(90, 165);
        }
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("TRUNCATED", ImageFormat.JPEG, Pictures.half(Pictures.jpeg(600, 400))),
                Arguments.of("TRUNCATED", ImageFormat.PNG, Pictures.half(Pictures.png(600, 400))),
                Arguments.of("TRUNCATED", ImageFormat.WEBP, Pictures.half(Pictures.webp())),
                Arguments.of("TOO_MANY_PIXELS", ImageFormat.JPEG, Pictures.jpegClaiming(65_500, 65_500, 3)),
                Arguments.of("TOO_MANY_PIXELS", ImageFormat.PNG, Pictures.pngClaiming(Integer.MAX_VALUE, 1)),
                Arguments.of("TOO_MANY_PIXELS", ImageFormat.PNG, Pictures.pngClaiming(10_000, 10_000)),
                Arguments.of("TOO_MANY_PIXELS", ImageFormat.WEBP, Pictures.webpClaiming(16_000, 16_000, false)),
                Arguments.of("TOO_MANY_SCANS", ImageFormat.JPEG, Pictures.jpegOfScans(300)),
                Arguments.of("ANIMATED", ImageFormat.WEBP, Pictures.webpClaiming(48, 32, true)),
                Arguments.of("ANIMATED", ImageFormat.PNG, Pictures.withChunk(Pictures.png(8, 8), "acTL", new byte[8])),
                Arguments.of("NOT_RGB", ImageFormat.JPEG, Pictures.jpegClaiming(8, 8, 4)),
                Arguments.of("DAMAGED", ImageFormat.PNG, Pictures.pngClaiming(0, 8)),
                Arguments.of("DAMAGED", ImageFormat.PNG, Pictures.pngClaiming(4_000, 4_000)),
                Arguments.of("DAMAGED", ImageFormat.PNG, Pictures.withChunk(Pictures.png(8, 8), "IDAT", ascii("no"))),
                Arguments.of(
                        "DAMAGED",
                        ImageFormat.JPEG,
                        Pictures.join(Pictures.ascii("\u00ff\u00d8\u00ff"), new byte[90])));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("hostile")
    void whatIsHostileOrBrokenIsRefusedAndSaysWhy(String code, ImageFormat format, byte[] file) {
        assertThatThrownBy(() -> render(file, format))
                .isInstanceOfSatisfying(
                        UnacceptableFileException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code))
                .hasMessageStartingWith("This is a");
    }

    /** 20 million pixels have 60 MB; in another process, so that its memory is what it is given. */
    @Test
    void aLargePhotoIsRenderedInLittleMemory() throws Exception {
        var large = write(Pictures.jpeg(5_000, 4_000));
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InLittleMemory.class.getName(),
                        large.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("ORIGINAL 5000x4000").contains("THUMBNAIL 400x320");
    }

    /** Renders a JPEG file. */
    static final class InLittleMemory {

        private InLittleMemory() {}

        public static void main(String[] args) throws Exception {
            var file = Path.of(args[0]);
            for (var kept : Renderer.render(file, ImageFormat.JPEG, () -> newFile(file.getParent()))) {
                System.out.printf("%s %dx%d%n", kept.size(), kept.width(), kept.height());
            }
        }
    }

    private record Kept(Size size, String mediaType, byte[] bytes, BufferedImage image) {}

    private List<Kept> render(byte[] file, ImageFormat format) throws IOException, UnacceptableFileException {
        return Renderer.render(write(file), format, () -> newFile(folder)).stream()
                .map(RendererTest::kept)
                .toList();
    }

    private static Kept kept(Renderer.Rendition made) {
        try {
            var bytes = Files.readAllBytes(made.file());
            var image = Pictures.read(bytes);
            assertThat(image.getWidth()).isEqualTo(made.width());
            assertThat(image.getHeight()).isEqualTo(made.height());
            return new Kept(made.size(), made.mediaType(), bytes, image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(byte[] file) throws IOException {
        return Files.write(newFile(folder), file);
    }

    private static Path newFile(Path folder) {
        try {
            return Files.createTempFile(folder, "test", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Directory> metadata(byte[] file) throws IOException, ImageProcessingException {
        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
        return StreamSupport.stream(metadata.getDirectories().spliterator(), false)
                .toList();
    }

    private static List<GpsDirectory> place(byte[] file) throws IOException, ImageProcessingException {
        return metadata(file).stream()
                .filter(GpsDirectory.class::isInstance)
                .map(GpsDirectory.class::cast)
                .filter(gps -> gps.getGeoLocation() != null)
                .toList();
    }

    private static void assertQuarters(BufferedImage image, List<Color> colours) {
        assertColour(image, 0.25, 0.25, colours.get(0));
        assertColour(image, 0.75, 0.25, colours.get(1));
        assertColour(image, 0.25, 0.75, colours.get(2));
        assertColour(image, 0.75, 0.75, colours.get(3));
    }

    /** As far as JPEG keeps colours. */
    private static void assertColour(BufferedImage image, double x, double y, Color expected) {
        var seen = new Color(image.getRGB((int) (image.getWidth() * x), (int) (image.getHeight() * y)));
        assertThat(Math.abs(seen.getRed() - expected.getRed())
                        + Math.abs(seen.getGreen() - expected.getGreen())
                        + Math.abs(seen.getBlue() - expected.getBlue()))
                .as("%s at %.2f, %.2f, and not %s", seen, x, y, expected)
                .isLessThan(40);
    }
}
