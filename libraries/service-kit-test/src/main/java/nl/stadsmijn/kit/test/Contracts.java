package nl.stadsmijn.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The repository's folder {@code contracts/}: what the services have agreed. */
public final class Contracts {

    /** A comma with an even number of quotes after it. */
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private Contracts() {}

    /** @return a file of it, there or not */
    public static Path file(String name) {
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("contracts"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no folder contracts/ above " + here))
                .resolve(name);
    }

    /**
     * The rows of a CSV file with one heading line. A value with a comma stands in double quotes, except in the last column.
     *
     * @param columns the headings there must be
     */
    static List<List<String>> rows(Path file, String... columns) {
        var lines = lines(file);
        if (lines.isEmpty() || !lines.getFirst().equals(String.join(",", columns))) {
            throw new IllegalStateException(
                    "%s must begin with the line %s".formatted(file, String.join(",", columns)));
        }
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> row(file, line, columns.length))
                .toList();
    }

    private static List<String> row(Path file, String line, int columns) {
        var values = Stream.of(COMMA.split(line, columns))
                .map(value -> value.strip().replaceAll("^\"|\"$", ""))
                .toList();
        if (values.size() != columns) {
            throw new IllegalStateException("%s: %d columns expected in: %s".formatted(file, columns, line));
        }
        return values;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
