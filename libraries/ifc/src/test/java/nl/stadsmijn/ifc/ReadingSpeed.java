package nl.stadsmijn.ifc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Measures how fast a generated model is read, and what heap that takes; run it with the heap that is to suffice, as
 * {@code java -Xmx512m -cp target/classes:target/test-classes nl.stadsmijn.ifc.ReadingSpeed 500}.
 */
final class ReadingSpeed {

    private static final double MB = 1e6;

    private ReadingSpeed() {}

    /** @param args the size in MB (50 if not given) and how often it is read (3) */
    public static void main(String[] args) throws IOException {
        long size = args.length > 0 ? Long.parseLong(args[0]) : 50;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        Path file = Files.createTempFile("speed", ".ifc");
        try {
            GeneratedModel.write(file, size * 1_000_000);
            for (int round = 1; round <= rounds; round++) {
                measure(file, round);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void measure(Path file, int round) throws IOException {
        long start = System.nanoTime();
        IfcModel model = new IfcReader().read(file);
        double loaded = (System.nanoTime() - start) / 1e9;
        long quantities = model.products()
                .mapToLong(product -> product.quantities().size())
                .sum();
        double all = (System.nanoTime() - start) / 1e9;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        double held = (runtime.totalMemory() - runtime.freeMemory()) / MB;
        System.out.printf(
                "round %d: %.0f MB, %d elements, %d quantities: read in %.2f s, with all elements %.2f s (%.0f MB/s); "
                        + "%.0f MB held, -Xmx %.0f MB%n",
                round,
                Files.size(file) / MB,
                model.productCount(),
                quantities,
                loaded,
                all,
                Files.size(file) / MB / all,
                held,
                runtime.maxMemory() / MB);
    }
}
