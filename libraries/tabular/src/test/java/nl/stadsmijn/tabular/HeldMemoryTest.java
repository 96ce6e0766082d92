package nl.stadsmijn.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much is held in memory does not follow from how many rows there are. What would be gathered here is 3 MB and more. */
class HeldMemoryTest {

    private static final int FEW = 100;
    private static final int MANY = 6_000;
    private static final long ALLOWED = 2_500_000;

    @TempDir
    private Path folder;

    private interface Writing {
        void write(Path file, int rows) throws IOException;
    }

    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** What is held when the last row is at hand. */
    private long heldReading(Writing writing, int rows) throws IOException {
        Path file = folder.resolve("rows" + rows);
        writing.write(file, rows);
        try (Table table = new TableReader(LargeTables.COLUMNS).open(file);
                Stream<Row> all = table.rows()) {
            return all.skip(rows - 1).mapToLong(last -> held()).sum();
        }
    }

    private void assertBounded(Writing writing) throws IOException {
        heldReading(writing, FEW);
        long few = heldReading(writing, FEW);
        long many = heldReading(writing, MANY);
        assertThat(many - few).isLessThan(ALLOWED);
    }

    @Test
    void readingCsvHoldsARow() throws IOException {
        assertBounded(LargeTables::writeCsv);
    }

    @Test
    void readingXlsxHoldsARow() throws IOException {
        assertBounded(LargeTables::writeXlsx);
    }

    @Test
    void readingXlsxHoldsFewOfItsSharedTexts() throws IOException {
        assertBounded(LargeTables::writeXlsxWithSharedTexts);
    }

    @Test
    void gatheringTheRowsWouldBeNoticed() throws IOException {
        Path file = folder.resolve("gathered");
        LargeTables.writeCsv(file, MANY);
        long before = held();
        try (Table table = new TableReader(LargeTables.COLUMNS).open(file);
                Stream<Row> all = table.rows()) {
            List<Row> gathered = all.toList();
            assertThat(held() - before).isGreaterThan(3 * ALLOWED);
            assertThat(gathered).hasSize(MANY);
        }
    }

    private static long heldWriting(TableWriter writer, int rows) throws IOException {
        LargeTables.write(writer, rows);
        return held();
    }

    @Test
    void writingHoldsFewRows() throws IOException {
        for (int round = 0; round < 2; round++) {
            try (OutputStream few = new BufferedOutputStream(Files.newOutputStream(folder.resolve("few")));
                    OutputStream many = new BufferedOutputStream(Files.newOutputStream(folder.resolve("many")));
                    TableWriter fewRows = TableWriter.xlsx(few, XlsxOptions.named("x"));
                    TableWriter manyRows = TableWriter.xlsx(many, XlsxOptions.named("x"))) {
                long first = heldWriting(fewRows, FEW);
                assertThat(heldWriting(manyRows, MANY) - first).isLessThan(ALLOWED);
            }
        }
    }
}
