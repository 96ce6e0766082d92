package nl.stadsmijn.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the HTTP server refuses before, or beside, any resource is told in the same form: too large a body, and a path that nobody serves. */
@ApplicationScoped
class ProblemsOutsideJaxRs {

    /** Before the server's own check, which answers without a word. */
    private static final int FIRST = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ProblemFinish finish;
    private final ObjectMapper json;
    private final long most;

    ProblemsOutsideJaxRs(
            ProblemFinish finish,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.finish = finish;
        this.json = json;
        this.most = most.asLongValue();
    }

    void checkSize(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, FIRST);
    }

    void answerTheRest(@Observes Router router) {
        router.route().last().handler(context -> answer(context, Problem.notFound()));
    }

    private void refuseTooLarge(RoutingContext context) {
        if (length(context) > most) {
            context.response().putHeader("Connection", "close");
            answer(context, Problem.of(ProblemType.TOO_LARGE, "At most %d bytes are taken.".formatted(most)));
            hangUp(context);
        } else {
            context.next();
        }
    }

    /** A client that is still sending hears the answer only when somebody takes what it sends; but not for ever. */
    private static void hangUp(RoutingContext context) {
        var request = context.request();
        request.handler(thrownAway -> {});
        request.endHandler(end -> request.connection().close());
        context.vertx()
                .setTimer(PATIENCE.toMillis(), timer -> request.connection().close());
        request.resume();
    }

    /** As declared; what is longer than it declares, or declares nothing, is cut off by the server while it is read. */
    private static long length(RoutingContext context) {
        try {
            var declared = context.request().getHeader("Content-Length");
            return declared == null ? 0 : Long.parseLong(declared);
        } catch (NumberFormatException notALength) {
            return 0;
        }
    }

    private void answer(RoutingContext context, HttpProblem problem) {
        try {
            var finished = finish.finish(problem, URI.create(context.normalizedPath()));
            context.response()
                    .setStatusCode(problem.getStatusCode())
                    .putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString())
                    .end(json.writeValueAsString(finished));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can always be written", e);
        }
    }
}
