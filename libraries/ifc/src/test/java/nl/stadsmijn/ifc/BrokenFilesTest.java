package nl.stadsmijn.ifc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.stadsmijn.ifc.IfcException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenFilesTest {

    private static final String SLAB = "#10=IFCSLAB('" + StepFile.GUID + "',$,'plaat',$,$,$,$,'tag',.FLOOR.);\n";

    @TempDir
    Path folder;

    private IfcException refusal(byte[] bytes, IfcLimits limits) {
        Path file = StepFile.write(folder, bytes);
        return catchThrowableOfType(IfcException.class, () -> new IfcReader(limits).read(file));
    }

    private IfcException refusal(byte[] bytes) {
        return refusal(bytes, IfcLimits.defaults());
    }

    private IfcException refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aFileThatIsNoModelIsToldWhatItIs() {
        assertThat(refusal("").code()).isEqualTo(Code.EMPTY);
        assertThat(refusal("Naam;Lengte (mm)\nkanaalplaat;7910\n"))
                .satisfies(csv -> assertThat(csv.code()).isEqualTo(Code.NOT_STEP))
                .hasMessageContaining("\"Naam;Lengte")
                .hasMessageContaining("ISO-10303-21");
        assertThat(refusal("<?xml version='1.0'?><ifcXML/>")).hasMessageContaining("XML");
        assertThat(refusal("\u0000\u0001\u0002").code()).isEqualTo(Code.NOT_STEP);
    }

    @Test
    void anUnsupportedSchemaIsNamedWithItsLine() {
        IfcException refusal = refusal(StepFile.metric("IFC2X2_FINAL", SLAB));

        assertThat(refusal.code()).isEqualTo(Code.UNSUPPORTED_SCHEMA);
        assertThat(refusal.line()).isEqualTo(5);
        assertThat(refusal).hasMessageContaining("IFC2X2_FINAL").hasMessageContaining("IFC2X3, IFC4 and IFC4X3");
    }

    @Test
    void aModelWithoutItsEndIsTruncated() {
        String whole = StepFile.metric("IFC4", SLAB);

        assertThat(refusal(whole.replace("END-ISO-10303-21;", "")).code()).isEqualTo(Code.TRUNCATED);
        assertThat(refusal(whole.substring(0, whole.indexOf("'plaat'") + 3)))
                .satisfies(cut -> assertThat(cut.code()).isEqualTo(Code.TRUNCATED))
                .satisfies(cut -> assertThat(cut.line()).isEqualTo(15))
                .hasMessageContaining("line 15");
        assertThat(refusal("ISO-103").code()).isEqualTo(Code.TRUNCATED);
    }

    @Test
    void aBrokenEntityIsToldWithItsNumberAndLine() {
        assertThat(refusal(StepFile.metric("IFC4", SLAB.replace(";", "") + SLAB)))
                .satisfies(broken -> assertThat(broken.code()).isEqualTo(Code.SYNTAX))
                .hasMessageContaining("Line 15: entity #10")
                .hasMessageContaining("';' is missing");
        assertThat(refusal(StepFile.metric("IFC4", "#11=IFCFACE((#1)\n#12=IFCFACE((#2));\n")))
                .as("also in geometry that is skipped")
                .hasMessageContaining("#11");
        assertThat(refusal(StepFile.metric("IFC4", SLAB.replace("$,'plaat'", ",'plaat'"))))
                .hasMessageContaining("empty or unreadable attribute");
        assertThat(refusal(StepFile.metric("IFC4", SLAB.replace(".FLOOR.)", ".FLOOR.")))
                        .code())
                .isEqualTo(Code.SYNTAX);
        assertThat(refusal(StepFile.metric("IFC4", "#99999999999=IFCSLAB();\n")).code())
                .isEqualTo(Code.SYNTAX);
    }

    @Test
    void listsNestedWithoutEndAreRefusedAndDoNotOverflowTheStack() {
        String nested = "#10=IFCSLAB(" + "(".repeat(1_000_000) + ")".repeat(1_000_000) + ");\n";

        assertThat(refusal(StepFile.metric("IFC4", nested))).hasMessageContaining("nested deeper");
    }

    @Test
    void anArchiveIsRefusedUnlessItHasExactlyOneModel() throws IOException {
        String model = StepFile.metric("IFC4", SLAB);

        assertThat(refusal(zip("leesmij.txt", "hallo")).code()).isEqualTo(Code.NO_MODEL_IN_ZIP);
        assertThat(refusal(zip("a.ifc", model, "b.ifc", model)).code()).isEqualTo(Code.SEVERAL_MODELS_IN_ZIP);
        assertThat(refusal(zip()).code()).isEqualTo(Code.NO_MODEL_IN_ZIP);
        assertThat(refusal(zip("a.ifc", "")).code()).isEqualTo(Code.EMPTY);
        Path good = StepFile.write(folder, zip("__MACOSX/a.ifc", "x", "map/A.IFC", model));
        assertThat(new IfcReader().read(good).productCount()).isEqualTo(1);
    }

    @Test
    void aDamagedOrEncryptedArchiveIsRefused() throws IOException {
        byte[] archive = zip("a.ifc", StepFile.metric("IFC4", SLAB));

        assertThat(refusal(Arrays.copyOf(archive, archive.length / 2)).code()).isEqualTo(Code.BROKEN_ZIP);
        byte[] damaged = archive.clone();
        Arrays.fill(damaged, 40, 120, (byte) 0xFF);
        assertThat(refusal(damaged).code()).isEqualTo(Code.BROKEN_ZIP);
        byte[] encrypted = archive.clone();
        encrypted[6] |= 1;
        assertThat(refusal(encrypted).code()).isEqualTo(Code.ENCRYPTED_ZIP);
    }

    @Test
    void anArchiveThatUnpacksToFarTooMuchIsABomb() throws IOException {
        String bomb = "ISO-10303-21;\n/*" + "0".repeat(64 * 1024 * 1024);

        assertThat(refusal(zip("a.ifc", bomb)).code()).isEqualTo(Code.ZIP_BOMB);
    }

    @Test
    void theLimitsHold() throws IOException {
        IfcLimits tight = new IfcLimits(100_000, 100, 2, 1000, 5L * 1024 * 1024);
        byte[] many = zip("1", "", "2", "", "3.ifc", StepFile.metric("IFC4", SLAB));
        String longText = StepFile.metric("IFC4", SLAB.replace("plaat", "p".repeat(2000)));
        String longUnknown = "ISO-10303-21;" + "x".repeat(5000);

        assertThat(refusal(many, tight).code()).isEqualTo(Code.TOO_LARGE);
        assertThat(refusal(longText.getBytes(StandardCharsets.UTF_8), tight))
                .hasMessageContaining("Line 15")
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(Code.TOO_LARGE));
        assertThat(refusal(longUnknown.getBytes(StandardCharsets.UTF_8), tight).code())
                .isEqualTo(Code.TOO_LARGE);
        byte[] large = StepFile.metric("IFC4", SLAB.repeat(5_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(large, tight).code()).isEqualTo(Code.TOO_LARGE);
    }

    @Test
    void whatIsKeptIsBounded() {
        IfcLimits tight = new IfcLimits(1L << 30, 100, 2, 1 << 20, 2 << 20);
        byte[] large = StepFile.metric("IFC4", SLAB.repeat(50_000)).getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(large, tight)).hasMessageContaining("more descriptions");
    }

    @Test
    void aMissingFileIsAProblemOfTheDisk() {
        assertThatThrownBy(() -> new IfcReader().read(folder.resolve("nowhere.ifc")))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(IfcException.class);
        assertThat(Files.exists(folder)).isTrue();
    }
}
