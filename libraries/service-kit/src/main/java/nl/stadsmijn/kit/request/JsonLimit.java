package nl.stadsmijn.kit.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A body that becomes an object lies in memory, several times as large as it was sent, so it may be {@code stadsmijn.limits.json} at most, whether it
 * says how long it is or not. What is taken as a file or a stream may be as large as the server takes.
 */
@Provider
@Priority(Priorities.ENTITY_CODER - 1)
class JsonLimit implements ReaderInterceptor {

    private static final Set<Class<?>> UPLOADS = Set.of(File.class, InputStream.class);

    private final long most;
    private final CurrentVertxRequest request;

    JsonLimit(@ConfigProperty(name = "stadsmijn.limits.json") MemorySize most, CurrentVertxRequest request) {
        this.most = most.asLongValue();
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (UPLOADS.contains(context.getType())) {
            return context.proceed();
        }
        try {
            context.setInputStream(new Bounded(context.getInputStream()));
            return context.proceed();
        } catch (TooLarge refused) {
            var routing = request.getCurrent();
            routing.response().putHeader("Connection", "close");
            routing.addEndHandler(answered -> RestOfBody.throwAway(routing));
            throw Problem.of(ProblemType.TOO_LARGE, told(most));
        }
    }

    /** @param most bytes */
    static String told(long most) {
        return "At most %d bytes are taken at once: send it in several requests.".formatted(most);
    }

    /** An {@code IOException} gets through whatever reads the stream. */
    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private final class Bounded extends FilterInputStream {

        private long count;

        private Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return counted(super.read(buffer, offset, length));
        }

        private int counted(int read) throws TooLarge {
            count += Math.max(read, 0);
            if (count > most) {
                throw new TooLarge();
            }
            return read;
        }
    }
}
