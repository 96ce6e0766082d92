package nl.stadsmijn.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * What a service answers. When it breaks off, the connection to the client is broken off as well, so that half an answer can't be taken for a whole one. The
 * failure goes no further: resetting the response would hide its end from the server, which would wait for it when it stops.
 */
final class AnswerBody extends PassedOnBody {

    private final Handler<Throwable> onBrokenOff;
    private boolean brokenOff;

    AnswerBody(ReadStream<Buffer> body, Handler<Throwable> onBrokenOff) {
        super(body);
        this.onBrokenOff = onBrokenOff;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        return super.exceptionHandler(handler == null ? null : this::breakOff);
    }

    /** Closing a connection is told as further failures of it. */
    private void breakOff(Throwable failure) {
        if (!brokenOff) {
            brokenOff = true;
            onBrokenOff.handle(failure);
        }
    }
}
