package nl.stadsmijn.inventory.media.pdf;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import nl.stadsmijn.inventory.media.Pdfs;
import nl.stadsmijn.inventory.media.Pictures;
import nl.stadsmijn.inventory.media.file.UnacceptableFileException;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A document is read, and does nothing else. */
class PdfCheckTest {

    private static final CompressParameters[] PLAIN_AND_PACKED = {
        CompressParameters.NO_COMPRESSION, CompressParameters.DEFAULT_COMPRESSION
    };

    @TempDir
    Path folder;

    static CompressParameters[] packing() {
        return PLAIN_AND_PACKED.clone();
    }

    @ParameterizedTest
    @MethodSource("packing")
    void anOrdinaryDocumentIsTaken(CompressParameters packing) {
        var report = Pdfs.of(packing, document -> {});
        assertThatCode(() -> check(report)).doesNotThrowAnyException();
    }

    /** In a report on programs these words stand in its text, where they do nothing. */
    @Test
    void wordsAreNotActions() {
        var report = Pdfs.saying("JavaScript, Launch and EmbeddedFiles are (not) run: /Launch");
        assertThatCode(() -> check(report)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("packing")
    void aProgramIsFoundWhereverItIs(CompressParameters packing) {
        assertRefused(
                "ACTIVE_CONTENT",
                Pdfs.of(
                        packing,
                        document -> document.getDocumentCatalog()
                                .setOpenAction(new PDActionJavaScript("app.alert('hello')"))));
    }

    @ParameterizedTest
    @MethodSource("packing")
    void soIsAnActionThatStartsOne(CompressParameters packing) {
        assertRefused("ACTIVE_CONTENT", Pdfs.of(packing, document -> {
            var launch = new PDActionLaunch();
            launch.setF("calc.exe");
            document.getDocumentCatalog().setOpenAction(launch);
        }));
    }

    @Test
    void aNameThatHidesItselfIsFoundToo() {
        var report = Pdfs.of(
                CompressParameters.NO_COMPRESSION,
                document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')")));
        assertRefused("ACTIVE_CONTENT", Pdfs.replaced(report, "/JavaScript", "/Java#53cript"));
    }

    @ParameterizedTest
    @MethodSource("packing")
    void attachedFilesAreRefused(CompressParameters packing) {
        assertRefused("ACTIVE_CONTENT", Pdfs.of(packing, document -> {
            var attached = new PDComplexFileSpecification();
            attached.setFile("invoice.exe");
            attached.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[9])));
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("invoice.exe", attached));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        }));
    }

    @ParameterizedTest
    @MethodSource("packing")
    void anEncryptedDocumentIsRefusedAlsoIfItOpensWithoutAPassword(CompressParameters packing) {
        assertRefused(
                "ENCRYPTED",
                Pdfs.of(
                        packing,
                        document ->
                                document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()))));
    }

    @Test
    void halfADocumentIsRefused() {
        assertRefused("TRUNCATED", Pictures.half(Pdfs.report()));
    }

    @Test
    void soIsWhatStandsBehindItsEnd() {
        assertRefused("MORE_THAN_A_PDF", Pictures.join(Pdfs.report(), Pictures.ascii("PK\u0003\u0004 an archive")));
        assertThatCode(() -> check(Pictures.join(Pdfs.report(), Pictures.ascii("\r\n \0"))))
                .doesNotThrowAnyException();
    }

    @Test
    void whatHasNoPagesIsNone() {
        assertRefused("DAMAGED", Pictures.ascii("%PDF-1.7\nstartxref\n0\n%%EOF\n"));
    }

    /** 600 MB in 600 KB. */
    @Test
    void whatUnpacksToMoreThanIsSensibleIsRefusedBeforeItIsUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            var zeros = new byte[1 << 20];
            Arrays.fill(zeros, (byte) ' ');
            for (int i = 0; i < 600; i++) {
                out.write(zeros);
            }
        }
        assertRefused(
                "TOO_LARGE_UNPACKED",
                Pictures.join(
                        Pictures.ascii("%PDF-1.7\n1 0 obj<</Type/Page>>stream\n"),
                        packed.toByteArray(),
                        Pictures.ascii("\nendstream endobj\nstartxref\n0\n%%EOF\n")));
    }

    @Test
    void soIsWhatSeemsToBePackedAtEveryByte() {
        var zlibHeaders = Pictures.ascii("x\u009c".repeat(5_000_000));
        assertRefused("TOO_LARGE_UNPACKED", Pictures.join(zlibHeaders, Pdfs.report()));
    }

    private void assertRefused(String code, byte[] file) {
        assertThatThrownBy(() -> check(file))
                .isInstanceOf(UnacceptableFileException.class)
                .hasMessageStartingWith("This is a PDF document")
                .extracting(refused -> ((UnacceptableFileException) refused).code())
                .isEqualTo(code);
    }

    private void check(byte[] file) throws IOException, UnacceptableFileException {
        PdfCheck.check(Files.write(folder.resolve("report.pdf"), file));
    }
}
