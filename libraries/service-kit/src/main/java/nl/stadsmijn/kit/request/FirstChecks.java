package nl.stadsmijn.kit.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.ProblemsOutsideJaxRs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses, before anybody looks at a request, a body larger than any is taken, and an address that can't be read. */
@ApplicationScoped
class FirstChecks {

    /** Before the server's own check, which answers without a word. */
    private static final int FIRST = 100;

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
        filters.register(this::refuseTooLarge, FIRST);
        filters.register(this::refuseUnreadableAddress, FIRST - 1);
    }

    private void refuseTooLarge(RoutingContext context) {
        if (isJson(context) && length(context) > mostJson) {
            refuse(context, JsonLimit.told(mostJson));
        } else if (length(context) > most) {
            refuse(context, "At most %d bytes are taken.".formatted(most));
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, String told) {
        context.response().putHeader("Connection", "close");
        problems.answer(context, Problem.of(ProblemType.TOO_LARGE, told));
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
        var complaint = new Address(context.request().path(), context.request().query()).complaint();
        if (complaint.isPresent()) {
            var wrong = complaint.get();
            problems.answer(
                    context,
                    Problem.of(
                            ProblemType.MALFORMED_REQUEST,
                            "%s %s.".formatted(wrong.field(), wrong.message()),
                            List.of(wrong)));
        } else {
            context.next();
        }
    }
}
