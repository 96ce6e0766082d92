package nl.stadsmijn.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A value in a JSON body that is readable, and refused all the same; Jackson adds where it stands. */
public final class RefusedValue extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code of the violation
     * @param message what would be right: {@code must be …}
     */
    public RefusedValue(JsonParser parser, String code, String message) {
        super(parser, message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
