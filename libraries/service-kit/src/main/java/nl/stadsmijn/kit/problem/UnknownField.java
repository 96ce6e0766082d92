package nl.stadsmijn.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** A field of a JSON body that nobody knows, with what stood in it; Jackson adds which object it stands in. */
public final class UnknownField extends UnrecognizedPropertyException {

    private static final long serialVersionUID = 1L;

    private final String value;

    /**
     * Made while the value is still there to be read.
     *
     * @param parser at the value
     * @param known the names that are known
     */
    public UnknownField(JsonParser parser, Class<?> type, String name, Collection<Object> known) throws IOException {
        super(parser, "unknown field", parser.currentLocation(), type, name, known);
        prependPath(type, name);
        var token = parser.currentToken();
        this.value = token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL ? parser.getText() : null;
    }

    /** As a text; null for null, an object or a list. */
    String value() {
        return value;
    }

    /** Has Jackson refuse unknown fields as this. */
    public static final class Refusal extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> reader,
                Object beanOrClass,
                String name)
                throws IOException {
            var type = beanOrClass instanceof Class<?> itself ? itself : beanOrClass.getClass();
            Collection<Object> known = reader == null ? null : reader.getKnownPropertyNames();
            throw new UnknownField(parser, type, name, known == null ? List.of() : known);
        }
    }
}
