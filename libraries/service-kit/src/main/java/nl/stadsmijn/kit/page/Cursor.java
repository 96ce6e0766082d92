package nl.stadsmijn.kit.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.Violation;

/** The position after the last item shown: opaque for clients, the values of the sort columns for us. */
public record Cursor(List<String> values) {

    private static final JsonMapper JSON = new JsonMapper();

    public static String encode(List<?> position) {
        try {
            var texts = position.stream().map(String::valueOf).toList();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(texts));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a list of texts is always JSON", impossible);
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if it is not a cursor of a list sorted by that many columns */
    static Cursor decode(String text, int columns) {
        try {
            var values = JSON.readValue(Base64.getUrlDecoder().decode(text), String[].class);
            if (values.length == columns) {
                return new Cursor(List.of(values));
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

    public String text(int index) {
        return values.get(index);
    }

    private static RuntimeException refused(String text) {
        return Problem.of(
                ProblemType.MALFORMED_REQUEST,
                "cursor: take it unchanged from nextCursor of the page before, with the same filters.",
                List.of(new Violation("cursor", "NOT_A_CURSOR", "must be a nextCursor of this list", text)));
    }
}
