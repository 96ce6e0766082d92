package nl.stadsmijn.gateway.problems;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;

/**
 * What a problem type means and what to do about it ({@code contracts/problems.csv}).
 *
 * @param slug last segment of the type URI
 * @param status HTTP status
 * @param title what kind of problem it is
 * @param remedyEn what to do, in English
 * @param remedyNl what to do, in Dutch
 */
public record ProblemPage(String slug, int status, String title, String remedyEn, String remedyNl) {

    private static final String CATALOGUE = "contracts/problems.csv";

    /** All problem types by slug. */
    public static SortedMap<String, ProblemPage> catalogue() {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = ProblemPage.class.getClassLoader().getResourceAsStream(CATALOGUE);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var pages = new TreeMap<String, ProblemPage>(Comparator.naturalOrder());
            for (var row : format.parse(reader)) {
                var page = new ProblemPage(
                        row.get("slug"),
                        Integer.parseInt(row.get("status")),
                        row.get("title"),
                        row.get("remedy_en"),
                        row.get("remedy_nl"));
                pages.put(page.slug(), page);
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(CATALOGUE, e);
        }
    }
}
