package nl.stadsmijn.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;

/** A text in a JSON body that its type refuses, with what stood there: the parser has forgotten that when the problem is told. */
public final class RefusedText extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private final String text;

    private RefusedText(JsonParser parser, String text, String message) {
        super(parser, message);
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Keeps the text that a type refused, saying what would be right. */
    public static final class Keeping extends DeserializationProblemHandler {

        @Override
        public Object handleInstantiationProblem(
                DeserializationContext context, Class<?> type, Object argument, Throwable cause)
                throws JsonMappingException {
            if (argument instanceof String text
                    && cause instanceof IllegalArgumentException
                    && cause.getMessage() != null) {
                throw new RefusedText(context.getParser(), text, cause.getMessage());
            }
            return NOT_HANDLED;
        }
    }
}
