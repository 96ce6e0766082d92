package nl.stadsmijn.tabular;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Measures how fast tables are written and read, and the most heap that took; run it with the heap that is to suffice, as
 * {@code java -Xmx64m -cp … nl.stadsmijn.tabular.TableSpeed 100000}; README.md has the whole command.
 */
final class TableSpeed {

    private static final double MB = 1e6;

    private TableSpeed() {}

    private interface Writing {
        void write(Path file, int rows) throws IOException;
    }

    /** @param args the number of rows (100,000 if not given) and how often each is done (3) */
    public static void main(String[] args) throws IOException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        for (int round = 1; round <= rounds; round++) {
            measure("CSV", LargeTables::writeCsv, rows);
            measure("XLSX", LargeTables::writeXlsx, rows);
            measure("XLSX, shared texts", LargeTables::writeXlsxWithSharedTexts, rows);
        }
    }

    private static void measure(String name, Writing writing, int rows) throws IOException {
        Path file = Files.createTempFile("speed", ".table");
        try {
            resetPeak();
            double written = seconds(() -> writing.write(file, rows));
            double heapToWrite = peak();
            resetPeak();
            double read = seconds(() -> read(file, rows));
            System.out.printf(
                    "%-18s %d rows, %.1f MB: written in %.2f s, %.0f MB of heap; read in %.2f s, %.0f MB of heap; -Xmx %.0f MB%n",
                    name,
                    rows,
                    Files.size(file) / MB,
                    written,
                    heapToWrite,
                    read,
                    peak(),
                    Runtime.getRuntime().maxMemory() / MB);
        } finally {
            Files.delete(file);
        }
    }

    static void read(Path file, int rows) throws IOException {
        try (Table table = new TableReader(LargeTables.COLUMNS).open(file);
                Stream<Row> all = table.rows()) {
            long values = all.mapToLong(row -> LargeTables.COLUMNS.all().stream()
                            .filter(column -> row.get(column).isPresent())
                            .count())
                    .sum();
            long expected = (long) rows * LargeTables.COLUMNS.all().size();
            if (values != expected || !table.problems().isEmpty()) {
                throw new IllegalStateException(values + " values instead of " + expected);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void resetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The most that was used of each heap pool, garbage included, together. */
    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / MB;
    }
}
