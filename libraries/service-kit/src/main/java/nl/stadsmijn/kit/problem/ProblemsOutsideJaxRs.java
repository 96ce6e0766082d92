package nl.stadsmijn.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;

/** What is refused before, or beside, any resource is told in the same form as what a resource refuses. */
@ApplicationScoped
public class ProblemsOutsideJaxRs {

    private final ProblemFinish finish;
    private final ObjectMapper json;

    ProblemsOutsideJaxRs(ProblemFinish finish, ObjectMapper json) {
        this.finish = finish;
        this.json = json;
    }

    void answerTheRest(@Observes Router router) {
        router.route().last().handler(context -> answer(context, Problem.notFound()));
    }

    /** Ends the answer with the problem. */
    public void answer(RoutingContext context, HttpProblem problem) {
        try {
            var finished = finish.finish(problem, instance(context.request().path()));
            context.response()
                    .setStatusCode(problem.getStatusCode())
                    .putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString())
                    .end(json.writeValueAsString(finished));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can always be written", e);
        }
    }

    /** The path as it was sent, unless it is none. */
    private static URI instance(String path) {
        try {
            return new URI(path == null ? "/" : path);
        } catch (URISyntaxException notAPath) {
            return URI.create("/");
        }
    }
}
