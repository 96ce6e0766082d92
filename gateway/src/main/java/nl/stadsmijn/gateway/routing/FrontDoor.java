package nl.stadsmijn.gateway.routing;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import nl.stadsmijn.gateway.problems.GatewayProblem;

/** Shows who comes to the bare address to the documentation. */
@ApplicationScoped
class FrontDoor {

    private static final String DOCUMENTATION = "/docs";

    private final GatewayProblem problems;

    FrontDoor(GatewayProblem problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route("/").handler(this::answer);
    }

    private void answer(RoutingContext request) {
        var method = request.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            request.response()
                    .setStatusCode(302)
                    .putHeader("Location", DOCUMENTATION)
                    .end();
        } else {
            problems.otherMethod(request, List.of("GET"));
        }
    }
}
