package nl.stadsmijn.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** The body {@code null} is no body, whatever it is read as: Jackson makes of it a node that looks like something, and that no {@code @NotNull} stops. */
@Provider
public final class NullBody implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.proceed();
        return body instanceof JsonNode node && node.isNull() ? null : body;
    }
}
