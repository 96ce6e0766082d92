package nl.stadsmijn.kit.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.problem.ProblemsOutsideJaxRs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses, before anybody looks at a request, a body larger than any is taken, and an address that can't be read. */
@ApplicationScoped
class FirstChecks {

    /** Before the server's own check, which answers without a word. */
    private static final int FIRST = 100;

    private final ProblemsOutsideJaxRs problems;
    private final long most;

    FirstChecks(
            ProblemsOutsideJaxRs problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.problems = problems;
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, FIRST);
        filters.register(this::refuseUnreadableAddress, FIRST - 1);
    }

    private void refuseTooLarge(RoutingContext context) {
        if (length(context) > most) {
            context.response().putHeader("Connection", "close");
            problems.answer(context, Problem.of(ProblemType.TOO_LARGE, "At most %d bytes are taken.".formatted(most)));
            RestOfBody.throwAway(context);
        } else {
            context.next();
        }
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
