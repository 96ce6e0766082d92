package nl.stadsmijn.inventory.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A CSV file of our own with one heading line: a comma inside quotes belongs to the cell, and no cell holds a quote. */
public final class ReferenceTable {

    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private ReferenceTable() {}

    /** @param name of a file in {@code /reference}
     *  @return the cells of each line below the heading */
    public static List<List<String>> rows(String name) {
        var file = "/reference/" + name;
        try (var in = new BufferedReader(
                new InputStreamReader(ReferenceTable.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(ReferenceTable::cells).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " can't be read", unreadable);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(COMMA.split(line, -1))
                .map(cell -> cell.replace("\"", ""))
                .toList();
    }
}
