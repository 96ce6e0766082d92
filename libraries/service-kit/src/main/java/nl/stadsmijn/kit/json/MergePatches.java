package nl.stadsmijn.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import nl.stadsmijn.kit.problem.UnreadableJson;

/** Changes what can be written of an object by a {@link MergePatch}, and checks the result like the body of a PUT. */
@ApplicationScoped
public class MergePatches {

    private final ObjectMapper json;
    private final Validator validator;

    MergePatches(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The object as the patch makes it.
     *
     * @param current all that can be written of it, as it is now
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the field that is unknown, even if only to be removed, or unreadable
     * @throws ConstraintViolationException 422 if the result breaks a constraint: a field that must be there was removed
     */
    @SuppressWarnings("unchecked")
    public <T> T apply(T current, JsonNode patch) {
        var type = (Class<T>) current.getClass();
        try {
            json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .treeToValue(removed(patch), type);
            var patched = json.treeToValue(MergePatch.apply(json.valueToTree(current), patch), type);
            var broken = validator.validate(patched);
            if (!broken.isEmpty()) {
                throw new ConstraintViolationException(broken);
            }
            return patched;
        } catch (JsonProcessingException unreadable) {
            throw UnreadableJson.problem(unreadable);
        }
    }

    /** The fields that the patch takes away; after it was applied nobody sees any more that one of them never was. */
    private ObjectNode removed(JsonNode patch) {
        var removed = json.createObjectNode();
        patch.properties().stream()
                .filter(field -> field.getValue().isNull())
                .forEach(field -> removed.set(field.getKey(), field.getValue()));
        return removed;
    }
}
