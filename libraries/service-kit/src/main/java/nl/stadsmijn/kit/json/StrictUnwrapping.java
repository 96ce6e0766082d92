package nl.stadsmijn.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.stadsmijn.kit.problem.UnknownField;

/**
 * Refuses fields nobody knows where a type has {@code @JsonUnwrapped} groups of fields too. Jackson leaves to each group what is not its own, and so passes over what is
 * nobody's (FasterXML/jackson-databind, 2.21). The component that holds a group must not be called like any of the fields.
 */
final class StrictUnwrapping extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription type, JsonDeserializer<?> reader) {
        return type.findProperties().stream().anyMatch(property -> isUnwrapped(config, property))
                ? new Strict(reader, type.getBeanClass(), Set.copyOf(names(config, type)))
                : reader;
    }

    private static boolean isUnwrapped(DeserializationConfig config, BeanPropertyDefinition property) {
        var member = property.getPrimaryMember();
        return member != null && config.getAnnotationIntrospector().findUnwrappingNameTransformer(member) != null;
    }

    private static Set<String> names(DeserializationConfig config, BeanDescription type) {
        var names = new TreeSet<String>();
        type.findProperties().forEach(property -> {
            if (isUnwrapped(config, property)) {
                BeanDescription group = config.introspect(property.getPrimaryType());
                names.addAll(names(config, group));
            } else {
                names.add(property.getName());
            }
        });
        return names;
    }

    private static final class Strict extends DelegatingDeserializer {

        private static final long serialVersionUID = 1;

        private final Class<?> type;
        private final transient Set<String> known;

        private Strict(JsonDeserializer<?> reader, Class<?> type, Set<String> known) {
            super(reader);
            this.type = type;
            this.known = known;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Strict(reader, type, known);
        }

        /** As a group within another type: the fields around it are that one's to judge. */
        @Override
        @SuppressWarnings("unchecked")
        public JsonDeserializer<Object> unwrappingDeserializer(NameTransformer names) {
            return (JsonDeserializer<Object>) _delegatee.unwrappingDeserializer(names);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.isExpectedStartObjectToken()) {
                return super.deserialize(parser, context);
            }
            try (var object = context.bufferAsCopyOfValue(parser)) {
                try (var names = object.asParser(parser)) {
                    refuseUnknown(names);
                }
                return super.deserialize(object.asParserOnFirstToken(), context);
            }
        }

        private void refuseUnknown(JsonParser names) throws IOException {
            names.nextToken();
            while (names.nextToken() == JsonToken.FIELD_NAME) {
                var name = names.currentName();
                names.nextToken();
                if (!known.contains(name)) {
                    throw new UnknownField(names, type, name, List.copyOf(new TreeSet<>(known)));
                }
                names.skipChildren();
            }
        }
    }
}
