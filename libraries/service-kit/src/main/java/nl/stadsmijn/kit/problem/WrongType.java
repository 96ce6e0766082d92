package nl.stadsmijn.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.regex.Pattern;

/** A value in a JSON body that is of another type than its field, such as a text where an object belongs, with what stood there; Jackson adds where. */
public final class WrongType extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    /** Where a group of fields stands among those of its owner, Jackson 2.21 has what stood there nowhere but in its message. */
    private static final Pattern TOLD = Pattern.compile(
            ".* from (?:String value \\('(.*)'\\)|(?:Number|boolean) value \\((.*)\\))", Pattern.DOTALL);

    private final String value;

    private WrongType(JsonParser parser, Class<?> type, String message, String value) {
        super(parser, message, type);
        this.value = value;
    }

    /** As a text: of an object or list its JSON; null for null. */
    String value() {
        return value;
    }

    /** Has Jackson refuse wrong types as this, while the value is still there to be read. */
    public static final class Refusal extends DeserializationProblemHandler {

        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
                throws IOException {
            throw refusal(context, parser, type.getRawClass(), message);
        }

        @Override
        public Object handleMissingInstantiator(
                DeserializationContext context, Class<?> type, ValueInstantiator how, JsonParser parser, String message)
                throws IOException {
            var own = parser == null ? context.getParser() : parser;
            var told = TOLD.matcher(message);
            if (told.matches()) {
                throw new WrongType(own, type, message, told.group(1) == null ? told.group(2) : told.group(1));
            }
            throw refusal(context, own, type, message);
        }

        private static WrongType refusal(
                DeserializationContext context, JsonParser parser, Class<?> type, String message) throws IOException {
            return new WrongType(parser, type, message, shown(context, parser));
        }

        private static String shown(DeserializationContext context, JsonParser parser) throws IOException {
            var token = parser.currentToken();
            if (token == null || token == JsonToken.VALUE_NULL) {
                return null;
            }
            if (token.isStructStart()) {
                return context.readValue(parser, JsonNode.class).toString();
            }
            return token.isScalarValue() ? parser.getText() : null;
        }
    }
}
