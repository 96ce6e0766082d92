package nl.stadsmijn.inventory.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.stadsmijn.kit.problem.UnreadableJson;

/** Reads bodies whose form is only known when they are looked at: one object or many, or a patch that was applied. */
public final class Bodies {

    private Bodies() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the field that is unknown or unreadable, 422 for a value against its own rules */
    public static <T> T read(ObjectMapper json, JsonNode body, Class<T> type) {
        try {
            return json.treeToValue(body, type);
        } catch (JsonProcessingException unreadable) {
            throw UnreadableJson.problem(unreadable);
        }
    }
}
