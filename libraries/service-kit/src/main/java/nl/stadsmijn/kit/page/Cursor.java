package nl.stadsmijn.kit.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.time.Days;

/**
 * The position after the last item shown: opaque for clients, the values of the sort columns for us. It is of one list, with one sort and one set of
 * filters: elsewhere it would skip what was never shown.
 */
public record Cursor(List<String> values) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @param list which list it is of: {@link PageRequest#list()} */
    static String encode(String list, List<?> position) {
        try {
            var texts = Stream.concat(Stream.of(list), position.stream().map(String::valueOf))
                    .toList();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(texts));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a list of texts is always JSON", impossible);
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if it is not a cursor of this list, sorted by that many columns */
    static Cursor decode(String text, String list, int columns) {
        try {
            var values = JSON.readValue(Base64.getUrlDecoder().decode(text), String[].class);
            if (values.length == columns + 1 && values[0].equals(list)) {
                return new Cursor(List.of(values).subList(1, values.length));
            }
        } catch (IllegalArgumentException | IOException | NullPointerException notOurs) {
            throw refused(text);
        }
        throw refused(text);
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(values.get(index));
        } catch (IllegalArgumentException notOurs) {
            throw refused(values.get(index));
        }
    }

    public LocalDate date(int index) {
        try {
            return Days.parse(values.get(index));
        } catch (DateTimeException notOurs) {
            throw refused(values.get(index));
        }
    }

    public long number(int index) {
        try {
            return Long.parseLong(values.get(index));
        } catch (NumberFormatException notOurs) {
            throw refused(values.get(index));
        }
    }

    public String text(int index) {
        return values.get(index);
    }

    private static RuntimeException refused(String text) {
        return Problem.of(
                ProblemType.MALFORMED_REQUEST,
                "cursor must be a nextCursor of this list, with the same filters and sort as the page before.",
                List.of(new Violation("cursor", "NOT_A_CURSOR", "must be a nextCursor of this list", text)));
    }
}
