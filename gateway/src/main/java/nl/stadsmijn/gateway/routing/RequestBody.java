package nl.stadsmijn.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;

/** What a client sends, cut off where it becomes too long, whatever length it declared or did not. */
final class RequestBody extends PassedOnBody {

    private final long most;
    private Handler<Throwable> onFailure;
    private long taken;
    private long lastPartAt = System.nanoTime();

    /** @param most how many bytes are taken */
    RequestBody(ReadStream<Buffer> body, long most) {
        super(body);
        this.most = most;
    }

    /** Whether more came than is taken. */
    boolean isTooLong() {
        return taken > most;
    }

    /** Whether nothing came, or nothing yet. */
    boolean isEmpty() {
        return taken == 0;
    }

    /** How long ago its last part came, or it began. */
    Duration sinceLastPart() {
        return Duration.ofNanos(System.nanoTime() - lastPartAt);
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        return super.handler(handler == null ? null : part -> pass(part, handler));
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        onFailure = handler;
        return super.exceptionHandler(handler);
    }

    private void pass(Buffer part, Handler<Buffer> next) {
        lastPartAt = System.nanoTime();
        taken += part.length();
        if (!isTooLong()) {
            next.handle(part);
        } else if (onFailure != null) {
            onFailure.handle(new TooLongException());
        }
    }

    /** Ends the forwarding of a body that is too long. */
    static final class TooLongException extends RuntimeException {
        private TooLongException() {
            super("the body is too long", null, false, false);
        }
    }
}
