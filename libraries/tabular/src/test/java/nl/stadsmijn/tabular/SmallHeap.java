package nl.stadsmijn.tabular;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** What {@link SmallHeapTest} runs in a process of its own, with little heap; says what came of it. */
final class SmallHeap {

    private static final long CSV_SIZE = 64_000_000;
    private static final long XML_SIZE = 8_000_000;
    private static final String SHEET = "<worksheet><sheetData>" + XlsxFile.textRows(new String[] {"Naam", "Aantal"});

    /** With no bound on the ratio, since what is repeated here packs better than what an attacker would send. */
    private static final TableLimits LIMITS =
            new TableLimits(1L << 28, 1L << 30, 1_000_000, 5_000, 1_048_576, 1_000, 32_767, 1_048_576);

    private SmallHeap() {}

    /** @param args the names of what to do */
    public static void main(String[] args) throws IOException {
        for (String harm : args) {
            System.out.print(harm + ": ");
            open(harm);
        }
    }

    private static void open(String harm) throws IOException {
        switch (harm) {
            case "csv one line" -> openCsv("Naam;Aantal\n", "x");
            case "csv one quote" -> openCsv("Naam;Aantal\n\"", "x;\n");
            case "csv columns" -> openCsv("Naam;Aantal", ";Kolom");
            case "csv empty lines" -> openCsv("Naam;Aantal\n", "\n");
            case "xlsx text" -> openSheet("<row><c t='inlineStr'><is><t>", i -> "x");
            case "xlsx pieces of text" -> openSheet("<row><c t='inlineStr'><is>", i -> "<t>x</t>");
            case "xlsx character data" -> openSheet("<row><c t='inlineStr'><is><t><![CDATA[", i -> "x");
            case "xlsx comment" -> openSheet("<!--", i -> "<x>");
            case "xlsx instruction" -> openSheet("<?x", i -> "<x>");
            case "xlsx attribute" -> openSheet("<row r='", i -> "1");
            case "xlsx attributes" -> openSheet("<row", i -> " a" + i + "='1'");
            case "xlsx name" -> openSheet("<", i -> "x");
            case "xlsx names" -> openSheet("<row>", i -> "<a" + i + "/>");
            case "xlsx names of attributes" -> openSheet("<row>", i -> "<c a" + i + "='1'/>");
            case "xlsx depth" -> openSheet("<row>", i -> "<a>");
            case "xlsx cells" -> openSheet("<row>", i -> "<c t='b'><v>1</v></c>");
            case "xlsx empty rows" -> openSheet("", i -> "<row/>");
            case "xlsx formula" -> openSheet("<row><c><f>", i -> "x");
            case "xlsx shared texts" -> openPart("xl/sharedStrings.xml", "<sst>", i -> "<si/>");
            case "xlsx long shared texts" ->
                openPart("xl/sharedStrings.xml", "<sst>", i -> "<si><t>" + "x".repeat(32_000) + "</t></si>");
            case "xlsx cell formats" -> openPart("xl/styles.xml", "<styleSheet><cellXfs>", i -> "<xf numFmtId='14'/>");
            case "xlsx number formats" ->
                openPart("xl/styles.xml", "<styleSheet>", i -> "<numFmt numFmtId='" + i + "' formatCode='d'/>");
            case "xlsx long attributes" ->
                openPart(
                        "xl/styles.xml",
                        "<styleSheet>",
                        i -> "<numFmt numFmtId='" + i + "x".repeat(100_000) + "' formatCode='d'/>");
            case "xlsx sheets" -> openPart("xl/workbook.xml", "<workbook>", i -> "<sheet name='" + i + "' r:id='r1'/>");
            case "xlsx relationships" ->
                openPart(
                        "_rels/.rels",
                        "<Relationships>",
                        i -> "<Relationship Id='" + i + "' Type='x/worksheet' Target='x'/>");
            case "a parser that gathers" -> gather();
            default -> throw new IllegalArgumentException(harm);
        }
    }

    private static void openCsv(String beginning, String pattern) throws IOException {
        try (InputStream in = new SequenceInputStream(
                new ByteArrayInputStream(beginning.getBytes(StandardCharsets.UTF_8)),
                new Repeated(pattern.getBytes(StandardCharsets.UTF_8), CSV_SIZE))) {
            new TableReader(Goods.COLUMNS, LIMITS).open(in).close();
            System.out.println("READ");
        } catch (TableException refused) {
            System.out.println(refused.refusal().code());
        }
    }

    private interface Piece {
        String of(int number);
    }

    private static void openSheet(String beginning, Piece piece) throws IOException {
        openPart("xl/worksheets/sheet1.xml", SHEET + beginning, piece);
    }

    private static void openPart(String part, String beginning, Piece piece) throws IOException {
        Path file = Files.createTempFile("hostile", ".xlsx");
        try {
            write(file, part, beginning, piece);
            new TableReader(Goods.COLUMNS, LIMITS).open(file).close();
            System.out.println("READ");
        } catch (TableException refused) {
            System.out.println(refused.refusal().code());
        } finally {
            Files.delete(file);
        }
    }

    /** What a parser in general use does with an attribute without end. */
    private static void gather() {
        Reader xml = new InputStreamReader(
                new SequenceInputStream(
                        new ByteArrayInputStream("<row r='".getBytes(StandardCharsets.UTF_8)),
                        new Repeated("1".getBytes(StandardCharsets.UTF_8), XML_SIZE)),
                StandardCharsets.UTF_8);
        try {
            XMLInputFactory.newDefaultFactory().createXMLStreamReader(xml).next();
        } catch (XMLStreamException atItsEnd) {
            System.out.println("gathered all");
        }
    }

    private static void write(Path file, String part, String beginning, Piece piece) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(Deflater.BEST_SPEED);
            XlsxFile.of("").without(part).copyTo(zip);
            zip.putNextEntry(new ZipEntry(part));
            OutputStream out = new BufferedOutputStream(zip);
            out.write(beginning.getBytes(StandardCharsets.UTF_8));
            long written = 0;
            for (int i = 0; written < XML_SIZE; i++) {
                byte[] bytes = piece.of(i).getBytes(StandardCharsets.UTF_8);
                out.write(bytes);
                written += bytes.length;
            }
            out.flush();
        }
    }

    /** A pattern again and again, so many bytes of it. */
    private static final class Repeated extends InputStream {

        private final byte[] block;
        private long left;

        Repeated(byte[] pattern, long size) {
            block = new byte[65_536 / pattern.length * pattern.length];
            for (int i = 0; i < block.length; i++) {
                block[i] = pattern[i % pattern.length];
            }
            left = size;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read in blocks");
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int read = (int) Math.min(left, Math.min(length, block.length));
            System.arraycopy(block, 0, target, offset, read);
            left -= read;
            return read == 0 ? -1 : read;
        }
    }
}
