package nl.stadsmijn.ifc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever happens to the bytes of a model: it is read, or refused with an {@link IfcException}; nothing else. */
class HostileBytesTest {

    private static byte[] model;
    private static Path file;

    @BeforeContainer
    static void unpack() throws IOException {
        try (ZipFile zip = new ZipFile(Schependomlaan.KANAALPLAATVLOER.path().toFile());
                InputStream in = zip.getInputStream(zip.entries().nextElement())) {
            model = in.readAllBytes();
        }
        file = Files.createTempFile("hostile", ".ifc");
    }

    @AfterContainer
    static void cleanUp() throws IOException {
        Files.delete(file);
    }

    private static void read(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        assertThat(new IfcReader().read(file).products().count()).isNotNegative();
    }

    @Property(tries = 150)
    void aModelCutAnywhereIsRefused(@ForAll @IntRange(min = 0, max = 396_000) int length) {
        assertThatThrownBy(() -> read(Arrays.copyOf(model, length))).isInstanceOf(IfcException.class);
    }

    @Example
    void aSmallModelCutAtEveryByteIsRefused() {
        byte[] small = StepFile.metric(
                        "IFC4", "#10=IFCSLAB('" + StepFile.GUID + "',$,'a''b',$,$,$,$,$,.FLOOR.); /* c */\n")
                .getBytes(StandardCharsets.UTF_8);
        int end = new String(small, StandardCharsets.UTF_8).lastIndexOf(';');
        for (int length = 0; length <= end; length++) {
            byte[] cut = Arrays.copyOf(small, length);
            assertThatThrownBy(() -> read(cut)).as("cut at " + length).isInstanceOf(IfcException.class);
        }
    }

    @Example
    void anArchiveCutAtEveryKilobyteIsRefused() throws IOException {
        byte[] archive = Files.readAllBytes(Schependomlaan.KANAALPLAATVLOER.path());
        for (int length = 0; length < archive.length; length += 1009) {
            byte[] cut = Arrays.copyOf(archive, length);
            assertThatThrownBy(() -> read(cut)).as("cut at " + length).isInstanceOf(IfcException.class);
        }
    }

    @Property(tries = 150)
    void aModelWithDamagedBytesIsReadOrRefused(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int damages)
            throws IOException {
        Random random = new Random(seed);
        byte[] alphabet = "#'()$*,;=./\\X0123456789AEIFC\n\"".getBytes(StandardCharsets.US_ASCII);
        byte[] damaged = model.clone();
        for (int i = 0; i < damages; i++) {
            damaged[random.nextInt(damaged.length)] = alphabet[random.nextInt(alphabet.length)];
        }
        readOrRefuse(damaged);
    }

    @Property(tries = 300)
    void aModelWithMixedUpReferencesIsRead(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        String text = new String(model, StandardCharsets.ISO_8859_1);
        String mixed = Pattern.compile("([(,])#(\\d+)")
                .matcher(text)
                .replaceAll(found -> random.nextInt(10) == 0
                        ? Matcher.quoteReplacement(found.group(1) + "#" + random.nextInt(9000))
                        : Matcher.quoteReplacement(found.group()));
        read(mixed.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void readOrRefuse(byte[] bytes) throws IOException {
        try {
            read(bytes);
        } catch (IfcException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
