package nl.stadsmijn.kit.request;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.ProblemsOutsideJaxRs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses, before anybody looks at a request, a body or an address larger than any is taken, and an address that can't be read. */
@ApplicationScoped
class FirstChecks {

    /** Before the server's own check, which answers without a word. */
    private static final int FIRST = 100;

    /** Of path and query together, as sent. The server itself takes more, so that the answer comes from here. */
    private static final int LONGEST_ADDRESS = 4_096;

    private static final int UNREADABLE = 400;

    private static final Set<String> OBJECTS = Set.of("application/json", "application/merge-patch+json");

    private final ProblemsOutsideJaxRs problems;
    private final long most;
    private final long mostJson;

    FirstChecks(
            ProblemsOutsideJaxRs problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
            @ConfigProperty(name = "stadsmijn.limits.json") MemorySize mostJson) {
        this.problems = problems;
        this.most = most.asLongValue();
        this.mostJson = mostJson.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseTooLong, FIRST + 2);
        filters.register(this::refuseUnreadableAddress, FIRST + 1);
        filters.register(this::refuseTooLarge, FIRST);
    }

    private void refuseTooLong(RoutingContext context) {
        var length = context.request().uri().length();
        if (length > LONGEST_ADDRESS) {
            refuse(
                    context,
                    Problem.of(
                            ProblemType.ADDRESS_TOO_LONG,
                            "Path and query may be %d characters long together; these are %d."
                                    .formatted(LONGEST_ADDRESS, length)));
        } else {
            context.next();
        }
    }

    private void refuseTooLarge(RoutingContext context) {
        if (isJson(context) && length(context) > mostJson) {
            refuse(context, Problem.of(ProblemType.TOO_LARGE, JsonLimit.told(mostJson)));
        } else if (length(context) > most) {
            refuse(context, Problem.of(ProblemType.TOO_LARGE, "At most %d bytes are taken.".formatted(most)));
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, HttpProblem problem) {
        context.response().putHeader("Connection", "close");
        problems.answer(context, problem);
        RestOfBody.throwAway(context);
    }

    /** Of what becomes an object less is taken than of files: {@link JsonLimit} says the same of what declares no length. */
    private static boolean isJson(RoutingContext context) {
        var type = context.request().getHeader("Content-Type");
        return type != null && OBJECTS.contains(type.split(";")[0].strip().toLowerCase(Locale.ROOT));
    }

    /** As declared; what is longer than it declares, or declares nothing, is cut off while it is read. */
    private static long length(RoutingContext context) {
        try {
            var declared = context.request().getHeader("Content-Length");
            return declared == null ? 0 : Long.parseLong(declared);
        } catch (NumberFormatException notALength) {
            return 0;
        }
    }

    private void refuseUnreadableAddress(RoutingContext context) {
        complaint(context).ifPresentOrElse(wrong -> problems.answer(context, wrong), context::next);
    }

    /** A path that can't be decoded is refused before any filter sees it. */
    void answerUnreadable(@Observes Router router) {
        router.errorHandler(
                UNREADABLE,
                context -> problems.answer(
                        context,
                        complaint(context)
                                .orElseGet(() ->
                                        Problem.of(ProblemType.MALFORMED_REQUEST, "The request can't be read."))));
    }

    private static Optional<HttpProblem> complaint(RoutingContext context) {
        var request = context.request();
        return new Address(Objects.requireNonNullElse(request.path(), ""), request.query())
                .complaint()
                .map(wrong -> Problem.of(
                        ProblemType.MALFORMED_REQUEST,
                        "%s %s.".formatted(wrong.field(), wrong.message()),
                        List.of(wrong)));
    }
}
