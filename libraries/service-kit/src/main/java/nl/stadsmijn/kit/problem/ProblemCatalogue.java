package nl.stadsmijn.kit.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** All types of problem that were agreed, {@code contracts/problems.csv}, by slug. */
public final class ProblemCatalogue {

    private static final String RESOURCE = "contracts/problems.csv";

    private final Map<String, ProblemType> types;

    private ProblemCatalogue(Map<String, ProblemType> types) {
        this.types = types;
    }

    /** The list as it was when the kit was built. */
    public static ProblemCatalogue agreed() {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = ProblemCatalogue.class.getClassLoader().getResourceAsStream(RESOURCE);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new ProblemCatalogue(format.parse(reader).stream()
                    .map(row -> new ProblemType(row.get("slug"), row.get("title"), Integer.parseInt(row.get("status"))))
                    .collect(Collectors.toMap(ProblemType::slug, type -> type)));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /** @throws IllegalArgumentException if the list hasn't got it */
    public ProblemType type(String slug) {
        var type = types.get(slug);
        if (type == null) {
            throw new IllegalArgumentException("contracts/problems.csv has no problem type " + slug);
        }
        return type;
    }
}
