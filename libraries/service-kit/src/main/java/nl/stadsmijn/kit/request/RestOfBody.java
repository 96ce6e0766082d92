package nl.stadsmijn.kit.request;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** What a client still sends of a body that was refused. */
final class RestOfBody {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private RestOfBody() {}

    /** A client that is still sending hears the answer only when somebody takes what it sends; but not for ever. */
    static void throwAway(RoutingContext context) {
        var request = context.request();
        if (request.isEnded()) {
            request.connection().close();
            return;
        }
        request.handler(thrownAway -> {});
        request.endHandler(end -> request.connection().close());
        context.vertx()
                .setTimer(PATIENCE.toMillis(), timer -> request.connection().close());
        request.resume();
    }
}
