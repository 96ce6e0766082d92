package nl.stadsmijn.kit.events;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;

/** What makes this thread add events: the HTTP request or the received event it works on. */
@ApplicationScoped
class Cause {

    /** W3C Trace Context, version 00. It comes from outside, so it is not believed before it is looked at. */
    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final ThreadLocal<String> ofReceivedEvent = new ThreadLocal<>();
    private final CurrentVertxRequest request;

    @Inject
    Cause(CurrentVertxRequest request) {
        this.request = request;
    }

    Optional<String> traceparent() {
        return Optional.ofNullable(ofReceivedEvent.get())
                .or(this::ofRequest)
                .filter(value -> TRACEPARENT.matcher(value).matches());
    }

    /** Runs work whose events are caused by a received event. */
    void during(Optional<String> traceparent, Runnable work) {
        traceparent.ifPresent(ofReceivedEvent::set);
        try {
            work.run();
        } finally {
            ofReceivedEvent.remove();
        }
    }

    private Optional<String> ofRequest() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.getCurrent())
                .map(current -> current.request().getHeader("traceparent"));
    }
}
