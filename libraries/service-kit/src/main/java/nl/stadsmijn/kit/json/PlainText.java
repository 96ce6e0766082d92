package nl.stadsmijn.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Optional;
import nl.stadsmijn.kit.problem.RefusedValue;
import nl.stadsmijn.kit.request.Characters;

/** Refuses texts with control characters, wherever in a body they stand. */
final class PlainText extends SimpleModule {

    private static final long serialVersionUID = 1L;

    PlainText() {
        super("texts have no control characters");
        addDeserializer(String.class, new Text());
        addKeyDeserializer(String.class, new Key());
        addDeserializer(JsonNode.class, new Tree());
    }

    private static String plain(String text, JsonParser parser) throws JsonMappingException {
        var complaint = text == null ? Optional.<String>empty() : Characters.complaint(text);
        if (complaint.isPresent()) {
            throw new RefusedValue(parser, Characters.CODE, complaint.get());
        }
        return text;
    }

    private static final class Text extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        private Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return plain(StringDeserializer.instance.deserialize(parser, context), parser);
        }
    }

    private static final class Key extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return plain(key, context.getParser());
        }
    }

    /** For bodies whose form is only known when they are looked at. */
    private static final class Tree extends StdDeserializer<JsonNode> {

        private static final long serialVersionUID = 1L;
        private static final JsonNodeDeserializer ANY =
                (JsonNodeDeserializer) JsonNodeDeserializer.getDeserializer(JsonNode.class);

        private Tree() {
            super(JsonNode.class);
        }

        @Override
        public JsonNode deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var tree = ANY.deserialize(parser, context);
            check(tree, parser);
            return tree;
        }

        @Override
        public JsonNode getNullValue(DeserializationContext context) {
            return ANY.getNullValue(context);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return ANY.getAbsentValue(context);
        }

        private static void check(JsonNode node, JsonParser parser) throws JsonMappingException {
            if (node.isTextual()) {
                plain(node.textValue(), parser);
            }
            for (var index = 0; node.isArray() && index < node.size(); index++) {
                check(node.get(index), parser, new JsonMappingException.Reference(node, index));
            }
            for (var field : node.properties()) {
                plain(field.getKey(), parser);
                check(field.getValue(), parser, new JsonMappingException.Reference(node, field.getKey()));
            }
        }

        private static void check(JsonNode child, JsonParser parser, JsonMappingException.Reference place)
                throws JsonMappingException {
            try {
                check(child, parser);
            } catch (RefusedValue refused) {
                refused.prependPath(place);
                throw refused;
            }
        }
    }
}
